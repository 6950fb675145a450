package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.call.Look;
import org.convoke.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallCommandsTest {

    @TempDir
    Path folder;

    @Test
    void create_thenList_showsTheCall() {
        CommandRun created = create("--slug", "rivers", "--title", "Rivers day – für alle", "--from", "2027-03-20");
        CommandRun listed = CommandRun.of("call", "list", "--data", folder, "--json");

        assertEquals(0, created.exitCode(), created.err());
        assertEquals(
                "{\"calls\":[{\"slug\":\"rivers\",\"title\":\"Rivers day – für alle\",\"from\":\"2027-03-20\","
                        + "\"until\":\"2027-03-20\",\"language\":\"en\"}]}",
                listed.json().toString());
    }

    @Test
    void create_twice_isRefusedAndKeepsTheFirst() {
        create("--slug", "rivers", "--title", "First", "--from", "2027-03-20");

        CommandRun second = create("--slug", "rivers", "--title", "Second", "--from", "2027-03-21");

        assertEquals(1, second.exitCode());
        assertTrue(second.err().contains("rivers"), second.err());
        assertTrue(CommandRun.of("call", "list", "--data", folder).out().contains("First"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rivers",
                "-rivers",
                "ri vers",
                "",
                "rivers!",
                "flüsse",
                "../etc",
                "a/b",
                "calls",
                "verify",
                "desk",
                "log",
                "api",
                "health",
                "organizations"
            })
    void create_slugThatIsNoneOrAnAddress_isRefused(String slug) {
        CommandRun run = create("--slug", slug, "--title", "T", "--from", "2027-03-20");

        assertAll(
                () -> assertEquals(1, run.exitCode()),
                () -> assertOneSentence(run),
                () -> assertFalse(Files.exists(folder.resolve("convoke.db"))));
    }

    @ParameterizedTest
    @CsvSource({
        "--from,2027-02-30",
        "--from,20.3.2027",
        "--until,2027-03-19",
        "--until,never",
        "--language,not a language",
        "--title,' '"
    })
    void create_valueThatCannotBe_isOneSentence(String option, String value) {
        String from = option.equals("--from") ? value : "2027-03-20";
        String title = option.equals("--title") ? value : "T";
        String until = option.equals("--until") ? value : "2027-03-21";
        String language = option.equals("--language") ? value : "de";

        CommandRun run =
                create("--slug", "rivers", "--title", title, "--from", from, "--until", until, "--language", language);

        assertEquals(1, run.exitCode());
        assertOneSentence(run);
    }

    @Test
    void change_ofNothingOrOfAnUnknownCall_isRefused() {
        create("--slug", "rivers", "--title", "T", "--from", "2027-03-20");

        CommandRun nothing = CommandRun.of("call", "change", "--data", folder, "--slug", "rivers");
        CommandRun unknown = CommandRun.of("call", "change", "--data", folder, "--slug", "lakes", "--title", "L");

        assertEquals(1, nothing.exitCode());
        assertOneSentence(nothing);
        assertEquals(1, unknown.exitCode());
        assertOneSentence(unknown);
    }

    @Test
    void look_isSetChangedAndTakenAway() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Path picture = folder.resolve("picture.png");
        ImageIO.write(image, "png", picture.toFile());
        create("--slug", "rivers", "--title", "T", "--from", "2027-03-20", "--color", "#0bf");

        CommandRun changed = change("--picture", picture, "--picture-text", "A river", "--color", "0b6160");
        CommandRun again = change("--title", "Still with its look");

        assertEquals(0, changed.exitCode(), changed.err());
        assertEquals(0, again.exitCode(), again.err());
        assertEquals("#0b6160 40x20 A river", look());

        change("--color", "none", "--picture", "none");

        assertEquals("null", look());
    }

    @ParameterizedTest
    @CsvSource({
        "--color,teal",
        "--color,#12345",
        "--picture,/nowhere/at-all.jpg",
        "--picture,pom.xml",
        "--picture-text,alone"
    })
    void look_thatCannotBe_isOneSentenceAndChangesNothing(String option, String value) {
        create("--slug", "rivers", "--title", "T", "--from", "2027-03-20");

        CommandRun run = change("--title", "New", option, value);

        assertEquals(1, run.exitCode());
        assertOneSentence(run);
        assertFalse(CommandRun.of("call", "list", "--data", folder).out().contains("New"));
    }

    /** The look of the call as the store has it. */
    private String look() {
        try (Store store = Store.open(folder)) {
            Look look = new CallStore(store).get(new CallSlug("rivers")).look();
            Look.Picture picture = look.picture();
            return look.color()
                    + (picture == null
                            ? ""
                            : " " + picture.widthPixels() + "x" + picture.heightPixels() + " " + picture.text());
        }
    }

    private CommandRun change(Object... words) {
        Object[] all = new Object[words.length + 6];
        System.arraycopy(new Object[] {"call", "change", "--data", folder, "--slug", "rivers"}, 0, all, 0, 6);
        System.arraycopy(words, 0, all, 6, words.length);
        return CommandRun.of(all);
    }

    @Test
    void data_comesFromTheEnvironmentWhenNoFlagSaysIt() {
        create("--slug", "rivers", "--title", "T", "--from", "2027-03-20");

        CommandRun listed =
                CommandRun.at(CommandRun.NOW, Map.of("CONVOKE_DATA", folder.toString()), "call", "list", "--json");

        assertEquals("rivers", listed.json().at("/calls/0/slug").asText());
    }

    @Test
    void list_withoutAStore_saysSoAndMakesNone() {
        CommandRun run = CommandRun.of("call", "list", "--data", folder.resolve("nowhere"));

        assertEquals(1, run.exitCode());
        assertOneSentence(run);
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    private CommandRun create(Object... words) {
        Object[] all = new Object[words.length + 4];
        all[0] = "call";
        all[1] = "create";
        all[2] = "--data";
        all[3] = folder;
        System.arraycopy(words, 0, all, 4, words.length);
        return CommandRun.of(all);
    }

    static void assertOneSentence(CommandRun run) {
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        assertFalse(run.err().startsWith("error."), run.err());
    }
}
