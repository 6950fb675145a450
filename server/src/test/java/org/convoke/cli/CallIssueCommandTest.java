package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.call.CallVersion;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallIssueCommandTest {

    @TempDir
    Path folder;

    private CallFolder harbor;

    @BeforeEach
    void prepare() throws IOException {
        harbor = CallFolder.create(folder, "harbor");
    }

    private CommandRun issue(String words, String language, Object... more) throws IOException {
        List<Object> all = new ArrayList<>(List.of("--json"));
        all.addAll(List.of(more));
        return harbor.issue(words, language, all.toArray());
    }

    @Test
    void issue_tellsWhereTheFileIs() throws IOException {
        CommandRun run = issue(
                "# Come\r\n\r\nCome.  ",
                "en",
                "--issuer",
                "Alliance.example.org",
                "--not-before",
                "2027-03-02T08:00:00Z");

        JsonNode json = run.json();
        CallVersion stored = harbor.versions().getFirst();
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1, json.get("version").intValue());
        assertEquals("en", json.get("language").textValue());
        assertEquals(stored.digest().toString(), json.get("digest").textValue());
        assertEquals("/harbor/v1/en.txt", json.get("file").textValue());
        assertEquals("/harbor/v1/en.txt.minisig", json.get("signature").textValue());
        assertEquals(0, json.get("logIndex").intValue());
        assertEquals("""
                Call: https://call.example.org/harbor
                Version: 1
                Language: en
                Issuer: alliance.example.org
                Issued: 2027-03-01T12:00:00Z
                Not-Before: 2027-03-02T08:00:00Z
                License: CC-BY-4.0

                # Come

                Come.
                """, new String(stored.file().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void issue_again_isTheNextVersion() throws IOException {
        issue("One.", "en");
        CommandRun second = issue("Two.", "en");
        CommandRun french = issue("Deux.", "fr", "--translation-of", "2");

        assertEquals(2, second.json().get("version").intValue());
        assertEquals("/harbor/v2/fr.txt", french.json().get("file").textValue());
        assertEquals(3, harbor.versions().size());
    }

    @Test
    void issue_withAKeyThatHasAPassword_takesItFromAFile() throws IOException {
        Files.writeString(harbor.key(), SecretKeyFile.write(SecretKey.generate(), "open sesame"));
        Path password = Files.writeString(folder.resolve("password"), "open sesame\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "open barley\n");

        assertTrue(issue("One.", "en").err().contains("--password-file"));
        assertEquals(1, issue("One.", "en", "--password-file", wrong).exitCode());
        assertEquals(0, issue("One.", "en", "--password-file", password).exitCode());
        assertEquals(1, harbor.versions().size());
    }

    @Test
    void issue_ofWhatIsWrong_saysSoAndStoresNothing() throws IOException {
        List<CommandRun> refused = new ArrayList<>(List.of(
                issue("", "en"),
                issue("Come <script>alert(1)</script>", "en"),
                issue("[Come](data:text/html;base64,AAAA)", "en"),
                issue("Come \u202Ekcab", "en"),
                issue("p\u0430ypal", "en"),
                issue("x".repeat(10_000_000), "en"),
                issue("Come.", "not a language"),
                issue("Come.", "en", "--translation-of", "1"),
                issue("Come.", "en", "--translation-of", "0"),
                issue("Come.", "en", "--not-before", "tomorrow"),
                issue("Come.", "en", "--issuer", "no domain"),
                issue("Come.", "en", "--issuer", "a\nVersion: 9.example"),
                issue("Come.", "en", "--license", "a b"),
                new CallFolder(folder, "nowhere", harbor.secret()).issue("Come.", "en"),
                CommandRun.at(
                        CommandRun.NOW,
                        Map.of("CONVOKE_URL", CallFolder.URL),
                        "call",
                        "issue",
                        "--data",
                        harbor.data(),
                        "--call",
                        "harbor",
                        "--text",
                        folder.resolve("nothing.md"),
                        "--language",
                        "en",
                        "--key",
                        harbor.key())));
        Files.writeString(harbor.key(), "untrusted comment: x\nabc\n");
        refused.add(issue("Come.", "en"));

        for (CommandRun run : refused) {
            assertEquals(1, run.exitCode(), run.out() + run.err());
            assertEquals("", run.out());
            assertTrue(run.err().strip().endsWith("."), run.err());
        }
        assertEquals(List.of(), harbor.versions());
    }

    @Test
    void issue_underAnotherAddress_isRefused() throws IOException {
        issue("One.", "en");

        CommandRun moved = harbor.issueWith(Map.of("CONVOKE_URL", "https://other.example.org"), "Two.", "en");
        CommandRun unset = harbor.issueWith(Map.of(), "Two.", "en");

        assertEquals(1, moved.exitCode());
        assertTrue(moved.err().contains("https://call.example.org"), moved.err());
        assertEquals(0, unset.exitCode(), unset.err());
    }

    @Test
    void issue_withoutAnAddress_warnsAndNamesThisMachine() throws IOException {
        CommandRun run = harbor.issueWith(Map.of(), "One.", "en");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("http://localhost:8080"), run.err());
        assertTrue(new String(harbor.versions().getFirst().file().bytes(), StandardCharsets.UTF_8)
                .startsWith("Call: http://localhost:8080/harbor\n"));
    }
}
