package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationCommandsTest {

    @TempDir
    private Path folder;

    private CommandRun run(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "organization";
        all[1] = words[0];
        all[2] = "--data";
        all[3] = folder;
        System.arraycopy(words, 1, all, 4, words.length - 1);
        return CommandRun.of(all);
    }

    @Test
    void organization_isAddedAndSaysHowToProveItsDomain() {
        CommandRun added = run(
                "add",
                "--domain",
                "Rivers.Example",
                "--name",
                "Rivers",
                "--kind",
                "alliance",
                "--name-in",
                "ar=الأنهار",
                "--country",
                "de",
                "--contact",
                "x@rivers.example",
                "--json");
        CommandRun again = run("add", "--domain", "rivers.example", "--name", "Rivers");

        JsonNode json = added.json();
        assertEquals(0, added.exitCode(), added.err());
        assertEquals("rivers-example", json.get("slug").textValue());
        assertTrue(json.get("proofLine").textValue().matches("convoke-token=[0-9a-z]{26}"));
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("already an organization"), again.err());
    }

    @Test
    void wrongValues_areOneSentenceAndNothingIsStored() throws IOException {
        Files.writeString(folder.resolve("logo.svg"), "<svg><script>alert(1)</script></svg>");
        Files.writeString(folder.resolve("bad.pub"), "nonsense");
        Object[][] wrong = {
            {"--domain", "https://x.example/"},
            {"--country", "ZZ"},
            {"--kind", "choir"},
            {"--url", "nothing at all"},
            {"--slug", "Not A Slug"},
            {"--name-in", "Rivers"},
            {"--name-in", "xxxxxxxxxxxx=Rivers"},
            {"--logo", folder.resolve("logo.svg")},
            {"--logo", folder.resolve("missing.png")},
            {"--key", folder.resolve("bad.pub")}
        };
        for (Object[] pair : wrong) {
            CommandRun refused = run("add", "--name", "Rivers", pair[0], pair[1]);

            assertEquals(1, refused.exitCode(), pair[0] + " " + pair[1]);
            assertEquals(1, refused.err().lines().count(), refused.err());
        }
        assertEquals(0, run("add", "--name", "Rivers").exitCode());
        assertEquals(2, run("export").out().lines().count());
    }

    @Test
    void change_keepsWhatItDoesNotName() {
        run("add", "--domain", "rivers.example", "--name", "Rivers", "--country", "DE", "--contact", "secret");

        CommandRun changed = run("change", "rivers.example", "--country", "");
        CommandRun nothing = run("change", "rivers.example");
        CommandRun nobody = run("change", "nobody.example", "--country", "DE");

        assertEquals(0, changed.exitCode(), changed.err());
        assertTrue(run("export").out().contains("rivers-example,rivers.example,member,Rivers,,,,secret"));
        assertEquals(1, nothing.exitCode());
        assertEquals(1, nobody.exitCode());
    }

    @Test
    void lookAlike_isTold() {
        run("add", "--domain", "rivers.example", "--name", "Rivers");

        CommandRun added = run("add", "--domain", "other.example", "--name", "Rіvers");

        assertEquals(0, added.exitCode());
        assertTrue(added.err().contains("looks like rivers.example"), added.err());
        assertTrue(added.err().contains("mixes the letters"), added.err());
        assertTrue(run("check", "--offline").err().contains("looks like"), "check tells it too");
    }

    @Test
    void table_goesRound() throws IOException {
        Path file = folder.resolve("table.csv");
        run("add", "--domain", "rivers.example", "--name", "Rivers", "--name-in", "fa=رودخانه‌ها");
        run("add", "--domain", "north.example", "--name", "North", "--chapter-of", "rivers.example");
        run("export", "-o", file);
        String first = Files.readString(file);

        CommandRun read = run("import", file, "--json");

        JsonNode report = read.json().get("files").get(0);
        assertEquals(2, report.get("records").intValue());
        assertEquals(2, report.get("unchanged").intValue());
        assertEquals(first, run("export").out());
    }

    @Test
    void key_isGivenAndRotated() throws IOException {
        SecretKey first = key("first");
        SecretKey second = key("second");
        run("add", "--domain", "rivers.example", "--name", "Rivers", "--key", folder.resolve("first.pub"));

        CommandRun stranger = rotate("second");
        CommandRun rotated = rotate("first");

        assertEquals(1, stranger.exitCode());
        assertEquals(0, rotated.exitCode(), rotated.err());
        assertTrue(rotated.out().contains(second.publicKey().line()));
        assertFalse(rotated.out().contains(first.publicKey().line()));
        assertEquals(
                second.publicKey().line(),
                run("check", "--offline", "--json")
                        .json()
                        .at("/organizations/0/key")
                        .textValue());
    }

    private CommandRun rotate(String by) {
        return run(
                "rotate", "rivers.example", "--to", folder.resolve("second.pub"), "--by", folder.resolve(by + ".key"));
    }

    private SecretKey key(String name) throws IOException {
        SecretKey key = SecretKey.generate();
        Files.writeString(folder.resolve(name + ".key"), SecretKeyFile.write(key));
        Files.writeString(folder.resolve(name + ".pub"), key.publicKey().file());
        return key;
    }
}
