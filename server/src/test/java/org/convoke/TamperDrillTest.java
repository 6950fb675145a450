package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.VersionStore;
import org.convoke.cli.CommandRun;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody with the database in their hands can do to a text that was issued, and the sentence that a reader then gets.
 * The log's own tiles, checkpoints and witnesses have their drill in {@code LogTest} and {@code WitnessTest}.
 */
class TamperDrillTest {

    private static final String DAMAGED = "no longer fits its signature and is left out";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        Path key = Files.writeString(folder.resolve("a.key"), SecretKeyFile.write(SecretKey.generate()));
        CommandRun.of(
                "call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        for (String day : List.of("Saturday", "Sunday")) {
            Path text =
                    Files.writeString(folder.resolve("issued.md"), "# Come\n\nWe meet at the river on " + day + ".\n");
            CommandRun run = CommandRun.at(
                    CommandRun.NOW,
                    Map.of("CONVOKE_URL", "https://call.example.org"),
                    "call",
                    "issue",
                    "--data",
                    data,
                    "--call",
                    "rivers",
                    "--text",
                    text,
                    "--language",
                    "en",
                    "--key",
                    key);
            assertEquals(0, run.exitCode(), run.err());
        }
        CommandRun run = CommandRun.of("log", "verify", "--data", data);
        assertEquals(0, run.exitCode(), run.err());
    }

    private CallVersion version(int number) {
        try (Store store = Store.open(data)) {
            return new VersionStore(store)
                    .list(new CallSlug("rivers"))
                    .versions()
                    .get(number - 1);
        }
    }

    private void change(String sql, Object... values) {
        try (Store store = Store.open(data)) {
            int rows = store.write(connection -> {
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    for (int i = 0; i < values.length; i++) {
                        update.setObject(i + 1, values[i]);
                    }
                    return update.executeUpdate();
                }
            });
            assertTrue(rows > 0, sql);
        }
    }

    private CommandRun verify(byte[] text) throws IOException {
        return CommandRun.of("verify", Files.write(folder.resolve("text.txt"), text), "--site", data);
    }

    private void assertDetected(String what) throws IOException {
        CommandRun run = verify(version(2).file().bytes());
        assertEquals(1, run.exitCode(), what + run.out());
        assertTrue(run.err().contains(DAMAGED), what + run.err());
    }

    @Test
    void anyByteOfATextChanged_isDetected() throws IOException {
        byte[] file = version(2).file().bytes();
        for (int at = 0; at < file.length; at++) {
            byte[] changed = file.clone();
            changed[at] ^= 4;
            change("update call_version set file = ? where version = 2", (Object) changed);

            if (at % 16 == 0) {
                assertDetected("byte " + at + " ");
            } else {
                assertTrue(version(2).text().isEmpty(), "byte " + at);
            }
        }
    }

    @Test
    void anyCharacterOfASignatureOrKeyChanged_isDetected() throws IOException {
        for (String column : List.of("signature", "key")) {
            CallVersion sound = version(2);
            String text =
                    column.equals("key") ? sound.seal().key() : sound.seal().signature();
            int from = text.indexOf('\n') + 1;
            for (int at = from; at < text.length() - 2; at += 3) {
                char other = text.charAt(at) == 'A' ? 'B' : 'A';
                change(
                        "update call_version set " + column + " = ? where version = 2",
                        text.substring(0, at) + other + text.substring(at + 1));

                assertTrue(version(2).text().isEmpty(), column + " " + at);
            }
            assertDetected(column);
            change("update call_version set " + column + " = ? where version = 2", text);
        }
        assertEquals(0, verify(version(2).file().bytes()).exitCode());
    }

    @Test
    void textSignedAnewWithAnotherKey_isDetectedByTheLog() throws IOException {
        SecretKey other = SecretKey.generate();
        byte[] forged = new String(version(2).file().bytes(), StandardCharsets.UTF_8)
                .replace("Sunday", "Monday")
                .getBytes(StandardCharsets.UTF_8);
        change(
                "update call_version set file = ?, digest = ?, signature = ?, key = ? where version = 2",
                forged,
                Digest.of(forged).toString(),
                other.sign(forged, "forged").file(),
                other.publicKey().line());

        assertDetected("");
    }

    @Test
    void versionsExchanged_areDetected() throws IOException {
        change("update call_version set version = 3 where version = 1");
        change("update call_version set version = 1 where version = 2");
        change("update call_version set version = 2 where version = 3");

        assertTrue(version(1).text().isEmpty() && version(2).text().isEmpty());
        CommandRun run = verify(version(2).file().bytes());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("2 texts there no longer fit their signatures"), run.err());
    }

    @Test
    void logRewrittenToFitAForgery_isDetectedByTheCheckpoint() {
        change("update log_entry set entry = ? where number = 1", (Object) new byte[34]);

        CommandRun run = CommandRun.of("log", "verify", "--data", data);
        assertEquals(1, run.exitCode(), run.out());
    }

    @Test
    void logRolledBack_isDetectedByTheCheckpoint() {
        change("delete from log_entry where number = 1");

        CommandRun run = CommandRun.of("log", "verify", "--data", data);
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(!run.err().isBlank());
    }
}
