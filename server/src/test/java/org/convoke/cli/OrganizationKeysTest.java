package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.Serving;
import org.convoke.organization.KeyRecord;
import org.convoke.sign.PublicKey;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.store.Store;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that the site keeps, keys that end without another, and keys that change by a record which was signed elsewhere. */
class OrganizationKeysTest {

    private static final Map<String, String> URL = Map.of("CONVOKE_URL", "https://call.example.org");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        run(0, "call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        run(0, "organization", "add", "--data", data, "--domain", "lakes.example", "--name", "Lakes");
        run(0, "key", "new", "-o", folder.resolve("issuer"));
        Path text = Files.writeString(folder.resolve("text.md"), "# Come\n\nWe meet at the river.\n");
        issue(text, "--key", folder.resolve("issuer.key"));
    }

    private static CommandRun run(int exitCode, Object... words) {
        CommandRun run = CommandRun.at(CommandRun.NOW, URL, words);
        assertEquals(exitCode, run.exitCode(), run.out() + run.err());
        return run;
    }

    private void issue(Path text, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("call", "issue", "--data", data, "--call", "rivers", "--text", text, "--language", "en"));
        words.addAll(List.of(more));
        run(0, words.toArray());
    }

    private CommandRun endorse(int exitCode, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("endorse", "--data", data, "--call", "rivers", "--language", "en"));
        words.addAll(List.of("--version", 1, "--organization", "lakes.example", "--name", "Ada", "--json"));
        words.addAll(List.of(more));
        return run(exitCode, words.toArray());
    }

    private SecretKey key(String name) throws IOException {
        run(0, "key", "new", "-o", folder.resolve(name));
        return SecretKeyFile.read(Files.readString(folder.resolve(name + ".key")))
                .orElseThrow();
    }

    private void assertSound() {
        run(0, "log", "verify", "--data", data);
    }

    /** Asks the site, and gives back the answer. */
    private HttpResponse<String> ask(String path, String body) throws IOException, InterruptedException {
        try (Store store = Store.open(data);
                Serving serving = Serving.start(
                        store,
                        "127.0.0.1",
                        0,
                        Clock.fixed(CommandRun.NOW, ZoneOffset.UTC),
                        SiteAddress.of(URI.create("https://call.example.org")));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serving.port() + path));
            HttpRequest asked = body.isEmpty()
                    ? request.build()
                    : request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
            return client.send(asked, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        return ask(path, "").body();
    }

    @Test
    void heldKey_signsAndThePagesSaySo() throws IOException, InterruptedException {
        run(0, "key", "hold", "--data", data, "lakes.example");
        Path secret = data.resolve("held-keys/lakes-example.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("held-keys"))));

        endorse(0, "--held");

        assertTrue(page("/rivers/endorsers").contains("Signed with the key that this site keeps for it"));
        assertTrue(page("/organizations/lakes-example").contains("This site keeps the secret half"));
        assertTrue(run(1, "key", "hold", "--data", data, "lakes.example").err().contains("has a key already"));
        assertSound();
    }

    @Test
    void heldKey_issuesForItsOrganizationOnly() throws IOException {
        run(0, "key", "hold", "--data", data, "lakes.example");
        Path text = Files.writeString(folder.resolve("second.md"), "# Come\n\nWe meet at the lake.\n");

        issue(text, "--held", "--issuer", "lakes.example");

        Object[] words = {"call", "issue", "--data", data, "--call", "rivers", "--text", text, "--language", "en"};
        assertTrue(run(2, words).err().contains("--held"));
        assertTrue(run(2, with(words, "--held")).err().contains("--issuer"));
        assertTrue(run(2, with(words, "--held", "--key", folder.resolve("issuer.key")))
                .err()
                .contains("not both"));
        assertTrue(run(1, with(words, "--held", "--issuer", "nobody.example"))
                .err()
                .contains("no organization"));
    }

    private static Object[] with(Object[] some, Object... more) {
        List<Object> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void heldKey_isErasedWhenTheOrganizationTakesItOver() throws IOException {
        run(0, "key", "hold", "--data", data, "lakes.example");
        key("own");

        run(0, "organization", "rotate", "--data", data, "lakes.example", "--to", folder.resolve("own.pub"), "--held");

        assertFalse(Files.exists(data.resolve("held-keys/lakes-example.key")));
        assertTrue(endorse(1, "--held").err().contains("keeps no key"));
        endorse(0, "--key", folder.resolve("own.key"));
        assertSound();
    }

    @Test
    void revokedKey_signsNoMoreAndWhatItSignedIsMarked() throws IOException, InterruptedException {
        key("own");
        change("--key", folder.resolve("own.pub"));
        endorse(0, "--key", folder.resolve("own.key"));

        run(0, "organization", "revoke", "--data", data, "lakes.example", "--reason", "A stolen bag");

        assertTrue(page("/rivers/endorsers").contains("Signed with a key that was revoked later"));
        assertTrue(page("/organizations/lakes-example").contains("Its key was revoked, and it has no new one yet."));
        key("next");
        assertTrue(
                run(1, "organization", "change", "--data", data, "lakes.example", "--key", folder.resolve("next.pub"))
                        .err()
                        .contains("has revoked its key"));
        assertTrue(run(1, "organization", "revoke", "--data", data, "lakes.example")
                .err()
                .contains("no key"));
        assertSound();
    }

    private void change(Object... more) {
        run(0, with(new Object[] {"organization", "change", "--data", data, "lakes.example"}, more));
    }

    @Test
    void revokedKey_isFollowedByTheOneThatRecoveryKeysName() throws IOException {
        key("own");
        for (String name : List.of("a", "b", "c")) {
            key(name);
        }
        change(
                "--key",
                folder.resolve("own.pub"),
                "--recovery-key",
                folder.resolve("a.pub"),
                "--recovery-key",
                folder.resolve("b.pub"),
                "--recovery-key",
                folder.resolve("c.pub"));
        run(0, "organization", "revoke", "--data", data, "lakes.example", "--by", folder.resolve("own.key"));
        key("next");
        Object[] rotate = {"organization", "rotate", "--data", data, "lakes.example", "--to", folder.resolve("next.pub")
        };

        assertTrue(run(1, with(rotate, "--by", folder.resolve("own.key"))).err().contains("recovery"));
        assertTrue(run(1, with(rotate, "--by", folder.resolve("a.key"))).err().contains("recovery"));
        run(0, with(rotate, "--by", folder.resolve("a.key"), "--by", folder.resolve("c.key")));

        endorse(0, "--key", folder.resolve("next.key"));
        assertSound();
    }

    private static String body(KeyRecord record, SecretKey... keys) {
        ObjectNode body = MAPPER.createObjectNode();
        try {
            body.set("record", MAPPER.readTree(record.json()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (SecretKey key : keys) {
            body.withArray("signatures").add(key.sign(record.bytes(), "x").file());
        }
        return body.toString();
    }

    @Test
    void keyChangedElsewhere_isTakenByTheApi() throws IOException, InterruptedException {
        SecretKey own = key("own");
        PublicKey next = key("next").publicKey();
        change("--key", folder.resolve("own.pub"));
        String address = "/api/v1/organizations/lakes-example/key";
        KeyRecord.Change record =
                new KeyRecord.Change("lakes.example", own.publicKey(), next, CommandRun.NOW.plusSeconds(60));

        HttpResponse<String> stranger = ask(address, body(record, SecretKey.generate()));
        HttpResponse<String> unsigned = ask(address, body(record));
        HttpResponse<String> taken = ask(address, body(record, own));
        HttpResponse<String> again = ask(address, body(record, own));

        assertEquals(409, stranger.statusCode(), stranger.body());
        assertEquals(400, unsigned.statusCode(), unsigned.body());
        assertEquals(201, taken.statusCode(), taken.body());
        assertEquals("KEY_ROTATED", MAPPER.readTree(taken.body()).get("entry").asText());
        assertEquals(409, again.statusCode(), again.body());
        JsonNode keys = MAPPER.readTree(page(address)).get("keys");
        assertEquals(List.of(next.line(), own.publicKey().line()), keys.findValuesAsText("key"));
        assertSound();
    }

    @Test
    void keyRecordThatIsWrong_isRefusedWithASentence() throws IOException, InterruptedException {
        SecretKey own = key("own");
        PublicKey line = own.publicKey();
        change("--key", folder.resolve("own.pub"));
        String address = "/api/v1/organizations/lakes-example/key";
        Instant now = CommandRun.NOW;
        PublicKey next = SecretKey.generate().publicKey();

        for (KeyRecord record : List.of(
                new KeyRecord.Change("ponds.example", line, next, now),
                new KeyRecord.Change("lakes.example", next, line, now),
                new KeyRecord.Change("lakes.example", line, next, now.plusSeconds(3_600)),
                new KeyRecord.Change("lakes.example", line, next, now.minusSeconds(3_600)),
                new KeyRecord.Change("lakes.example", line, line, now))) {
            HttpResponse<String> answer = ask(address, body(record, own));
            assertEquals(409, answer.statusCode(), record + answer.body());
            assertTrue(MAPPER.readTree(answer.body()).get("detail").asText().length() > 10, answer.body());
        }
        for (String wrong : List.of(
                "{}",
                "[]",
                "x",
                "{\"record\":{},\"signatures\":[\"x\"]}",
                body(new KeyRecord.First("lakes.example", next, false, now), own),
                body(new KeyRecord.Change("lakes.example", line, next, now), own)
                        .replace(":00Z\"", ":00.5Z\""),
                body(new KeyRecord.Change("lakes.example", line, next, now), own)
                        .replace("untrusted", "trusted"))) {
            HttpResponse<String> answer = ask(address, wrong);
            assertEquals(400, answer.statusCode(), wrong + answer.body());
        }
        assertEquals(404, ask("/api/v1/organizations/nobody/key", "{}").statusCode());
        assertSound();
    }
}
