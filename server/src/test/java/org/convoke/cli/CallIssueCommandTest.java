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
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.VersionStore;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallIssueCommandTest {

    private static final Map<String, String> SITE = Map.of("CONVOKE_URL", "https://call.example.org");

    @TempDir
    Path folder;

    private Path data;
    private Path key;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        key = folder.resolve("alliance.key");
        Files.writeString(key, SecretKeyFile.write(SecretKey.generate()));
        CommandRun.of(
                "call", "create", "--data", data, "--slug", "harbour", "--title", "Harbour", "--from", "2027-03-20");
    }

    private Path text(String words) throws IOException {
        return Files.write(folder.resolve("text.md"), words.getBytes(StandardCharsets.UTF_8));
    }

    private CommandRun issue(String words, String language, Object... more) throws IOException {
        List<Object> all = new ArrayList<>(List.of(
                "call",
                "issue",
                "--data",
                data,
                "--call",
                "harbour",
                "--text",
                text(words),
                "--language",
                language,
                "--key",
                key,
                "--json"));
        all.addAll(List.of(more));
        return CommandRun.at(CommandRun.NOW, SITE, all.toArray());
    }

    private List<CallVersion> versions() {
        try (Store store = Store.open(data)) {
            return new VersionStore(store).list(new CallSlug("harbour")).versions();
        }
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
        CallVersion stored = versions().getFirst();
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1, json.get("version").intValue());
        assertEquals("en", json.get("language").textValue());
        assertEquals(stored.digest().toString(), json.get("digest").textValue());
        assertEquals("/harbour/v1/en.txt", json.get("file").textValue());
        assertEquals("/harbour/v1/en.txt.minisig", json.get("signature").textValue());
        assertEquals(0, json.get("logIndex").intValue());
        assertEquals("""
                Call: https://call.example.org/harbour
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
        assertEquals("/harbour/v2/fr.txt", french.json().get("file").textValue());
        assertEquals(3, versions().size());
    }

    @Test
    void issue_withAKeyThatHasAPassword_takesItFromAFile() throws IOException {
        Files.writeString(key, SecretKeyFile.write(SecretKey.generate(), "open sesame"));
        Path password = Files.writeString(folder.resolve("password"), "open sesame\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "open barley\n");

        assertTrue(issue("One.", "en").err().contains("--password-file"));
        assertEquals(1, issue("One.", "en", "--password-file", wrong).exitCode());
        assertEquals(0, issue("One.", "en", "--password-file", password).exitCode());
        assertEquals(1, versions().size());
    }

    @Test
    void issue_ofWhatIsWrong_saysSoAndStoresNothing() throws IOException {
        Path noKey = Files.writeString(folder.resolve("no.key"), "untrusted comment: x\nabc\n");
        List<CommandRun> refused = List.of(
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
                CommandRun.at(
                        CommandRun.NOW,
                        SITE,
                        "call",
                        "issue",
                        "--data",
                        data,
                        "--call",
                        "harbour",
                        "--text",
                        text("Come."),
                        "--language",
                        "en",
                        "--key",
                        noKey),
                CommandRun.at(
                        CommandRun.NOW,
                        SITE,
                        "call",
                        "issue",
                        "--data",
                        data,
                        "--call",
                        "harbour",
                        "--text",
                        folder.resolve("nothing.md"),
                        "--language",
                        "en",
                        "--key",
                        key),
                CommandRun.at(
                        CommandRun.NOW,
                        SITE,
                        "call",
                        "issue",
                        "--data",
                        data,
                        "--call",
                        "nowhere",
                        "--text",
                        text("Come."),
                        "--language",
                        "en",
                        "--key",
                        key));

        for (CommandRun run : refused) {
            assertEquals(1, run.exitCode(), run.out() + run.err());
            assertEquals("", run.out());
            assertTrue(run.err().strip().endsWith("."), run.err());
        }
        assertEquals(List.of(), versions());
    }

    @Test
    void issue_underAnotherAddress_isRefused() throws IOException {
        issue("One.", "en");

        CommandRun moved = CommandRun.at(
                CommandRun.NOW,
                Map.of("CONVOKE_URL", "https://other.example.org"),
                "call",
                "issue",
                "--data",
                data,
                "--call",
                "harbour",
                "--text",
                text("Two."),
                "--language",
                "en",
                "--key",
                key);
        CommandRun unset = CommandRun.at(
                CommandRun.NOW,
                Map.of(),
                "call",
                "issue",
                "--data",
                data,
                "--call",
                "harbour",
                "--text",
                text("Two."),
                "--language",
                "en",
                "--key",
                key);

        assertEquals(1, moved.exitCode());
        assertTrue(moved.err().contains("https://call.example.org"), moved.err());
        assertEquals(0, unset.exitCode(), unset.err());
    }

    @Test
    void issue_withoutAnAddress_warnsAndNamesThisMachine() throws IOException {
        CommandRun run = CommandRun.of(
                "call",
                "issue",
                "--data",
                data,
                "--call",
                "harbour",
                "--text",
                text("One."),
                "--language",
                "en",
                "--key",
                key);

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("http://localhost:8080"), run.err());
        assertTrue(new String(versions().getFirst().file().bytes(), StandardCharsets.UTF_8)
                .startsWith("Call: http://localhost:8080/harbour\n"));
    }
}
