package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndorseCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        for (String name : new String[] {"site", "lakes", "other"}) {
            SecretKey key = SecretKey.generate();
            Files.writeString(folder.resolve(name + ".key"), SecretKeyFile.write(key));
            Files.writeString(folder.resolve(name + ".pub"), key.publicKey().file());
        }
        Files.writeString(folder.resolve("text.md"), "# Rivers\n\nCome to the river.\n");
        Files.writeString(folder.resolve("letter.txt"), "We stand behind it.");
        done("call", "create", "--data", folder, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        done(
                "call",
                "issue",
                "--data",
                folder,
                "--call",
                "rivers",
                "--text",
                folder.resolve("text.md"),
                "--language",
                "en",
                "--key",
                folder.resolve("site.key"));
        done(
                "organization",
                "add",
                "--data",
                folder,
                "--domain",
                "lakes.example",
                "--name",
                "Lakes",
                "--key",
                folder.resolve("lakes.pub"));
        done("organization", "add", "--data", folder, "--domain", "hills.example", "--name", "Hills");
    }

    private static CommandRun done(Object... words) {
        CommandRun run = CommandRun.of(words);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private CommandRun endorse(String organization, Object... more) {
        Object[] words = {
            "endorse",
            "--data",
            folder,
            "--call",
            "rivers",
            "--version",
            "1",
            "--language",
            "en",
            "--organization",
            organization,
            "--name",
            "Ada Example"
        };
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CommandRun.of(all);
    }

    private String export() {
        return done("endorsements", "export", "--data", folder, "--call", "rivers")
                .out();
    }

    @Test
    void endorsement_isSignedStoredAndTold() {
        CommandRun run = endorse("lakes.example", "--key", folder.resolve("lakes.key"), "--json");
        CommandRun again = endorse("lakes.example", "--key", folder.resolve("lakes.key"));

        JsonNode json = run.json();
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("KEY", json.get("level").textValue());
        assertTrue(json.get("digest").textValue().matches("sha256:[0-9a-f]{64}"));
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("endorses this text already"), again.err());
        assertTrue(export().contains("lakes.example,1,en,key,Ada Example"), export());
    }

    @Test
    void wrongWords_areOneSentence() {
        Path key = folder.resolve("lakes.key");
        CommandRun[] wrong = {
            endorse("lakes.example", "--key", folder.resolve("other.key")),
            endorse("nobody.example", "--key", key),
            endorse("hills.example", "--key", key),
            endorse("lakes.example"),
            endorse("lakes.example", "--key", key, "--document", folder.resolve("letter.txt")),
            endorse("lakes.example", "--key", folder.resolve("missing.key")),
            endorse("hills.example", "--confirmed"),
            endorse("lakes.example", "--key", key, "--at", "2030-01-01T00:00:00Z")
        };
        for (CommandRun run : wrong) {
            assertEquals(1, run.exitCode());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        assertEquals(1, export().lines().count());
    }

    @Test
    void letter_isRecordedByItsDigestAndMayBeWithdrawn() {
        CommandRun run = endorse("hills.example", "--document", folder.resolve("letter.txt"), "--json");
        String digest = run.json().get("digest").textValue();

        CommandRun withdrawn =
                CommandRun.of("endorsements", "withdraw", "--data", folder, digest, "--organization", "hills.example");

        assertEquals("DOCUMENT", run.json().get("level").textValue());
        assertEquals(0, withdrawn.exitCode(), withdrawn.err());
        assertTrue(export().contains("\"\"type\"\":\"\"withdrawal\"\""), export());
    }

    @Test
    void table_isReadBack() throws IOException {
        endorse("lakes.example", "--key", folder.resolve("lakes.key"));
        Path file = Files.writeString(folder.resolve("table.csv"), export());

        JsonNode report = done("endorsements", "import", "--data", folder, "--call", "rivers", file, "--json")
                .json();

        assertEquals(1, report.get("unchanged").intValue());
    }

    @Test
    void deadline_isKept() {
        done("endorsements", "deadline", "--data", folder, "--call", "rivers", "--until", "2027-02-01T00:00:00Z");

        CommandRun late = endorse("lakes.example", "--key", folder.resolve("lakes.key"));

        assertEquals(1, late.exitCode());
        assertTrue(late.err().contains("until 2027-02-01T00:00:00Z"), late.err());
    }
}
