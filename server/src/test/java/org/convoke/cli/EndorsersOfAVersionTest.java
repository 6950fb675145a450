package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.Serving;
import org.convoke.store.Store;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom {@code convoke verify} names as standing behind a version, and whom {@code call issue} takes for its issuer. */
class EndorsersOfAVersionTest {

    private static final Map<String, String> URL = Map.of("CONVOKE_URL", "https://call.example.org");

    @TempDir
    Path folder;

    private Path data;
    private Path text;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        run(0, "call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        text = Files.writeString(folder.resolve("text.md"), "# Come\n\nWe meet at the river.\n");
        for (String name : List.of("lakes", "ponds")) {
            run(0, "key", "new", "-o", folder.resolve(name));
            run(
                    0,
                    "organization",
                    "add",
                    "--data",
                    data,
                    "--domain",
                    name + ".example",
                    "--name",
                    name,
                    "--key",
                    folder.resolve(name + ".pub"));
        }
    }

    private static CommandRun run(int exitCode, Object... words) {
        CommandRun run = CommandRun.at(CommandRun.NOW, URL, words);
        assertEquals(exitCode, run.exitCode(), run.out() + run.err());
        return run;
    }

    private CommandRun issue(int exitCode, String key, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("call", "issue", "--data", data, "--call", "rivers", "--text", text, "--language", "en"));
        words.addAll(List.of("--key", folder.resolve(key + ".key")));
        words.addAll(List.of(more));
        return run(exitCode, words.toArray());
    }

    private void endorse(String name, int version, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("endorse", "--data", data, "--call", "rivers", "--language", "en"));
        words.addAll(List.of("--version", version, "--organization", name + ".example", "--name", "Ada"));
        words.addAll(List.of("--key", folder.resolve(name + ".key")));
        words.addAll(List.of(more));
        run(0, words.toArray());
    }

    private JsonNode verify(Object site) {
        return run(0, "verify", text, "--site", site, "--json").json();
    }

    @Test
    void verify_namesWhoEndorsesTheVersion_offlineAndFromTheSite() throws IOException {
        issue(0, "lakes", "--issuer", "lakes.example");
        endorse("lakes", 1);
        endorse("ponds", 1, "--unnamed");

        JsonNode offline = verify(data);
        try (Store store = Store.open(data);
                Serving serving = serve(store)) {
            JsonNode online = verify("http://127.0.0.1:" + serving.port());

            assertEquals("""
                    [{"organization":"lakes.example","name":"lakes","kind":"MEMBER","country":null,"level":"KEY",\
                    "language":"en","at":"2027-03-01T12:00:00Z"}]""", offline.get("endorsers").toString());
            assertEquals(1, offline.get("unnamedEndorsers").intValue());
            assertEquals(offline.get("endorsers"), online.get("endorsers"));
            assertTrue(online.get("unnamedEndorsers").isNull());
        }
    }

    private static Serving serve(Store store) {
        return Serving.start(
                store,
                "127.0.0.1",
                0,
                Clock.fixed(CommandRun.NOW, ZoneOffset.UTC),
                SiteAddress.of(URI.create("https://call.example.org")));
    }

    @Test
    void verify_countsNobodyOfAnotherVersionAndNobodyWhoWithdrew() throws IOException {
        issue(0, "lakes", "--issuer", "lakes.example");
        endorse("lakes", 1);
        assertEquals(1, verify(data).get("endorsers").size());

        Files.writeString(text, "# Come\n\nWe meet at the lake.\n");
        issue(0, "lakes", "--issuer", "lakes.example");
        assertEquals(2, verify(data).get("version").intValue());
        assertEquals(0, verify(data).get("endorsers").size());
    }

    @Test
    void verify_leavesOutWhatWasAltered_andSaysSo() throws IOException {
        issue(0, "lakes", "--issuer", "lakes.example");
        endorse("lakes", 1);
        try (Store store = Store.open(data)) {
            store.write(connection -> {
                // A character within the signature's own line: the comment before it is not signed.
                try (Statement update = connection.createStatement()) {
                    return update.executeUpdate("""
                            update endorsement
                               set signature = substr(signature, 1, instr(signature, char(10)) + 20)
                                   || case substr(signature, instr(signature, char(10)) + 21, 1) when 'B' then 'C' else 'B' end
                                   || substr(signature, instr(signature, char(10)) + 22)""");
                }
            });
        }

        CommandRun run = run(0, "verify", text, "--site", data);

        assertTrue(run.err().contains("One endorsement there no longer is what was signed"), run.err());
        assertTrue(run.out().contains("Nobody who may be named endorses version 1."), run.out());
    }

    @Test
    void issuer_isComparedWithItsKey() {
        assertTrue(issue(1, "lakes", "--issuer", "ponds.example").err().contains("This is the key of lakes.example"));
        assertTrue(issue(1, "lakes", "--issuer", "nobody.example").err().contains("This is the key of lakes.example"));
        run(0, "key", "new", "-o", folder.resolve("other"));
        assertTrue(issue(1, "other", "--issuer", "ponds.example").err().contains("has another key here"));
        assertEquals(
                1,
                CommandRun.at(
                                CommandRun.NOW,
                                URL,
                                "call",
                                "show",
                                "--data",
                                data,
                                "--call",
                                "rivers",
                                "-o",
                                folder.resolve("shown.txt"))
                        .exitCode());

        assertTrue(issue(0, "other", "--issuer", "nobody.example").err().contains("No organization is listed under"));
        assertTrue(issue(0, "lakes").err().contains("Name it with --issuer lakes.example"));
        String right = issue(0, "ponds", "--issuer", "Ponds.Example").err();
        assertTrue(right.contains("has not proven its domain"), right);
        assertFalse(right.contains("key"), right);
    }
}
