package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.convoke.Pipeline;
import org.convoke.Serving;
import org.convoke.sign.PublicKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and the log by command, and the log as a site serves it. */
class LogCommandsTest {

    private static final Map<String, String> URL = Map.of("CONVOKE_URL", "https://call.example.org");

    @TempDir
    private Path folder;

    @Test
    void keyNew_writesBothFilesAndNeverOverwrites() throws IOException {
        Path name = folder.resolve("ours");

        CommandRun first = CommandRun.of("key", "new", "-o", name);
        CommandRun again = CommandRun.of("key", "new", "-o", name);

        assertEquals(0, first.exitCode(), first.err());
        assertEquals(1, again.exitCode());
        PublicKey key =
                PublicKey.parse(Files.readString(folder.resolve("ours.pub"))).orElseThrow();
        Path secret = folder.resolve("ours.key");
        assertEquals(
                key, SecretKeyFile.read(Files.readString(secret)).orElseThrow().publicKey());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertTrue(first.out().contains(key.line()));
    }

    @Test
    void keyNew_protectsWithThePasswordOfAFile() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "correct horse\n");

        CommandRun run = CommandRun.of("key", "new", "-o", folder.resolve("ours"), "--password-file", password);

        assertEquals(0, run.exitCode(), run.err());
        String secret = Files.readString(folder.resolve("ours.key"));
        assertTrue(SecretKeyFile.read(secret).isEmpty());
        assertTrue(SecretKeyFile.read(secret, "correct horse").isPresent());
    }

    @Test
    void logVerify_findsTheEventThatWasChangedInTheDatabase() throws IOException, SQLException {
        publish();
        CommandRun sound = CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", folder, "--json");
        assertEquals(0, sound.exitCode(), sound.out() + sound.err());
        assertEquals("call.example.org/log", sound.json().get("origin").asText());
        assertEquals(2, sound.json().get("size").asInt());
        assertEquals(2, sound.json().get("events").asInt());

        for (String change : new String[] {
            "update event set content = replace(content, 'Picnic', 'Panic')",
            "update event set is_cancelled = 1 where number = 1",
            "update event set salt = zeroblob(16) where number = 2"
        }) {
            String copy = change.replaceAll("[^a-z]", "");
            Path altered = Files.createDirectory(folder.resolve(copy));
            assertEquals(
                    0,
                    CommandRun.of("backup", folder.resolve(copy + ".db"), "--data", folder)
                            .exitCode());
            assertEquals(
                    0,
                    CommandRun.of("restore", folder.resolve(copy + ".db"), "--data", altered)
                            .exitCode());
            sql(altered, change);

            CommandRun run = CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", altered);

            assertEquals(1, run.exitCode(), change);
            assertTrue(run.out().contains("is not what the log says was published"), run.out());
        }
    }

    @Test
    void logVerify_findsTheTextThatWasChangedInTheDatabase() throws IOException, SQLException {
        publish();
        assertEquals(0, CommandRun.of("key", "new", "-o", folder.resolve("k")).exitCode());
        Path text = Files.writeString(folder.resolve("text.md"), "# Rivers\n\nCome to the rivers.\n");
        CommandRun issued = CommandRun.at(
                CommandRun.NOW,
                URL,
                "call",
                "issue",
                "--data",
                folder,
                "--call",
                "rivers",
                "--text",
                text,
                "--language",
                "en",
                "--key",
                folder.resolve("k.key"));
        assertEquals(0, issued.exitCode(), issued.err());
        assertEquals(
                0,
                CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", folder)
                        .exitCode());

        for (String change : new String[] {
            "update call_version set file = cast(replace(cast(file as text), 'rivers.', 'hills.') as blob)",
            "update call_version set log_index = 0",
            "update call_version set signature = replace(signature, 'version 1', 'version 2')"
        }) {
            assertEquals(
                    0,
                    CommandRun.of("backup", folder.resolve("b.db"), "--data", folder)
                            .exitCode());
            sql(folder, change);

            CommandRun run = CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", folder);

            assertEquals(1, run.exitCode(), change);
            assertTrue(run.out().contains("is not what was issued, signed and logged"), run.out());
            assertEquals(
                    0,
                    CommandRun.of("restore", folder.resolve("b.db"), "--data", folder)
                            .exitCode());
        }
    }

    @Test
    void cancelledEvent_hasAnEntryOfItsOwn() throws IOException {
        publish();
        String id = CommandRun.of("near", "--data", folder, "--call", "rivers", "--at", "52.52,13.4", "--json")
                .json()
                .get("events")
                .get(0)
                .get("id")
                .asText();

        assertEquals(
                0,
                CommandRun.of("event", "cancel", "--data", folder, id, "--reason", "Storm")
                        .exitCode());

        CommandRun run = CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", folder, "--json");
        assertEquals(0, run.exitCode(), run.out());
        assertEquals(3, run.json().get("size").asInt());
    }

    @Test
    void site_servesTheLogForOthersToCheck() throws IOException, InterruptedException {
        publish();
        try (Pipeline pipeline = Pipeline.open(folder, Clock.fixed(CommandRun.NOW, ZoneOffset.UTC));
                Serving serving = Serving.start(
                        pipeline.store(),
                        "127.0.0.1",
                        0,
                        pipeline.clock(),
                        SiteAddress.of(URI.create("https://call.example.org")))) {
            String site = "http://127.0.0.1:" + serving.port();
            HttpResponse<byte[]> checkpoint = get(site + "/log/checkpoint");
            Path saved = Files.write(folder.resolve("checkpoint"), checkpoint.body());

            CommandRun run = CommandRun.of("log", "verify", "--site", site, "--since", saved);

            assertEquals(0, run.exitCode(), run.out() + run.err());
            assertTrue(new String(checkpoint.body(), StandardCharsets.UTF_8).startsWith("call.example.org/log\n2\n"));
            assertEquals(
                    "text/plain; charset=utf-8",
                    checkpoint.headers().firstValue("Content-Type").orElseThrow());
            HttpResponse<byte[]> tile = get(site + "/log/tile/0/000.p/2");
            assertEquals(64, tile.body().length);
            assertEquals(
                    "application/octet-stream",
                    tile.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(72, get(site + "/log/tile/entries/000.p/2").body().length);
            for (String wrong : new String[] {
                "0/000",
                "0/000.p/3",
                "0/000.p/0",
                "0/000.p/02",
                "0/0",
                "0/x000/000",
                "0/001.p/1",
                "64/000.p/1",
                "00/000.p/1",
                "x/000.p/1",
                "0/x001/x234/067.p/1",
                "entries/001.p/1"
            }) {
                assertEquals(404, get(site + "/log/tile/" + wrong).statusCode(), wrong);
            }
        }
    }

    @Test
    void logRestart_isNeededAfterTheDatabaseWasPutBack() throws IOException {
        publish();
        byte[] before = Files.readAllBytes(folder.resolve("convoke.db"));
        assertEquals(
                0,
                CommandRun.of(
                                "call",
                                "create",
                                "--data",
                                folder,
                                "--slug",
                                "hills",
                                "--title",
                                "Hills",
                                "--from",
                                "2027-05-01")
                        .exitCode());
        importEvents("hills", "id,title,date,latitude,longitude\n9,Walk,2027-05-01,48.1,11.5\n");
        assertEquals(
                0,
                CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", folder)
                        .exitCode());
        Files.write(folder.resolve("convoke.db"), before);

        CommandRun refused = CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", folder);
        CommandRun restarted = CommandRun.at(CommandRun.NOW, URL, "log", "restart", "--data", folder);
        CommandRun sound = CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", folder);

        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("The log was rolled back: 3 entries were signed, and only 2 are there."));
        assertEquals(0, restarted.exitCode(), restarted.err());
        assertEquals(0, sound.exitCode(), sound.err());
        assertFalse(restarted.out().isBlank());
    }

    private void publish() throws IOException {
        assertEquals(
                0,
                CommandRun.of(
                                "call",
                                "create",
                                "--data",
                                folder,
                                "--slug",
                                "rivers",
                                "--title",
                                "Rivers",
                                "--from",
                                "2027-05-01")
                        .exitCode());
        importEvents("rivers", """
                id,title,date,latitude,longitude
                1,Picnic,2027-05-01,52.5,13.4
                2,Picnic too,2027-05-01,48.1,11.5
                """);
    }

    private void importEvents(String call, String table) throws IOException {
        Path file = Files.writeString(folder.resolve(call + ".csv"), table);
        CommandRun run = CommandRun.of("import", "--data", folder, "--call", call, file);
        assertEquals(0, run.exitCode(), run.err());
    }

    private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static void sql(Path data, String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("convoke.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
    }
}
