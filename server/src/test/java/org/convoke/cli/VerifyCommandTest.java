package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.convoke.call.CallVersion;
import org.convoke.log.Log;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code convoke verify} beside a folder and beside a key. */
class VerifyCommandTest {

    private static final String FIRST = "# Harbor\n\nWe meet at the old harbor on Saturday and walk to the mill.\n";
    private static final String SECOND = "# Harbor\n\nWe meet at the old harbor on Sunday and walk to the mill.\n";
    private static final String FRENCH = "# Le port\n\nNous nous retrouvons au vieux port dimanche.\n";

    @TempDir
    Path folder;

    private CallFolder harbor;

    @BeforeEach
    void prepare() throws IOException {
        harbor = CallFolder.create(folder, "harbor");
        harbor.issued(FIRST, "en");
        harbor.issued(SECOND, "en");
        harbor.issued(FRENCH, "fr", "--translation-of", "2");
    }

    private CommandRun verify(byte[] text, Object... more) throws IOException {
        Path file = Files.write(folder.resolve("text.txt"), text);
        List<Object> all = new ArrayList<>(List.of("verify", file));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray());
    }

    private CommandRun verify(String text) throws IOException {
        return verify(text.getBytes(StandardCharsets.UTF_8), "--site", harbor.data(), "--json");
    }

    @Test
    void signedFile_isExact() throws IOException {
        CommandRun run = verify(harbor.versions().get(1).file().bytes(), "--site", harbor.data(), "--json");

        JsonNode json = run.json();
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("EXACT", json.get("verdict").textValue());
        assertEquals("harbor", json.get("call").textValue());
        assertEquals(2, json.get("version").intValue());
        assertEquals("en", json.get("language").textValue());
        assertEquals(2, json.get("newest").intValue());
        assertEquals(0, json.get("difference").size());
        assertTrue(json.has("endorsers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We meet at the old harbor | EXCERPT | 0 | 2 | en",
                "<h1>Harbor</h1><p>We meet at the old harbor on Sunday and walk to the mill.</p> | SAME_WORDS | 0 | 2 | en",
                "Le port. Nous nous retrouvons au vieux port lundi. | ALTERED | 1 | 2 | fr",
                "on Saturday and walk | OLDER_VERSION | 1 | 1 | en",
            })
    void text_hasItsVerdictVersionAndExitCode(String text, String verdict, int exitCode, int version, String language)
            throws IOException {
        CommandRun run = verify(text);

        JsonNode json = run.json();
        assertEquals(verdict, json.get("verdict").textValue(), run.out());
        assertEquals(exitCode, run.exitCode());
        assertEquals(version, json.get("version").intValue());
        assertEquals(language, json.get("language").textValue());
    }

    @Test
    void otherText_isUnknownAndNamesNothing() throws IOException {
        CommandRun run = verify("Something else entirely.");

        JsonNode json = run.json();
        assertEquals(1, run.exitCode());
        assertEquals("UNKNOWN", json.get("verdict").textValue());
        assertTrue(json.get("call").isNull()
                && json.get("version").isNull()
                && json.get("newest").isNull());
        assertEquals(0, json.get("difference").size());
    }

    @Test
    void alteredText_tellsTheDifferenceInWords() throws IOException {
        JsonNode json = verify(SECOND.replace("Sunday", "Monday")).json();

        assertEquals(
                List.of("equal", "delete", "insert", "equal"),
                StreamSupport.stream(json.get("difference").spliterator(), false)
                        .map(piece -> piece.get("op").textValue())
                        .toList());
        assertEquals(
                "Sunday", json.get("difference").get(1).get("text").textValue().strip());
        assertEquals(
                "Monday", json.get("difference").get(2).get("text").textValue().strip());

        CommandRun people =
                verify(SECOND.replace("Sunday", "Monday").getBytes(StandardCharsets.UTF_8), "--site", harbor.data());
        assertTrue(people.out().contains("on [-Sunday-] {+Monday+} and"), people.out());
    }

    @Test
    void embargoedText_isUnknownUntilItsMinute() throws IOException {
        harbor.issued("A secret that nobody has been told of until now.", "en", "--not-before", "2027-03-02T08:00:00Z");

        JsonNode json = verify("A secret that nobody has been told of").json();

        assertEquals("UNKNOWN", json.get("verdict").textValue());
        assertEquals(2, verify(SECOND).json().get("newest").intValue());
    }

    @Test
    void textChangedInTheStore_isLeftOutAndSaidSo() throws IOException {
        byte[] changed = new String(harbor.versions().get(1).file().bytes(), StandardCharsets.UTF_8)
                .replace("Sunday", "Monday")
                .getBytes(StandardCharsets.UTF_8);
        try (Store store = Store.open(harbor.data())) {
            store.write(connection -> {
                try (PreparedStatement update = connection.prepareStatement(
                        "update call_version set file = ? where version = 2 and language = 'en'")) {
                    update.setBytes(1, changed);
                    return update.executeUpdate();
                }
            });
        }

        CommandRun run = verify(changed, "--site", harbor.data(), "--json");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("no longer fits its signature"), run.err());
        assertTrue(
                List.of("ALTERED", "UNKNOWN").contains(run.json().get("verdict").textValue()), run.out());
    }

    @Test
    void key_signedFile_isExactWithoutAnySite() throws IOException {
        CallVersion version = harbor.versions().get(1);
        Files.writeString(folder.resolve("text.txt.minisig"), version.seal().signature());

        CommandRun run = verify(version.file().bytes(), "--key", harbor.publicKey(), "--json");

        assertEquals(0, run.exitCode(), run.err());
        assertEquals("EXACT", run.json().get("verdict").textValue());
        assertEquals("harbor", run.json().get("call").textValue());
        assertEquals(2, run.json().get("version").intValue());
        assertTrue(run.json().get("newest").isNull());
    }

    @Test
    void key_anyByteOfFileOrSignatureChanged_isNotExact() throws IOException {
        CallVersion version = harbor.versions().get(1);
        byte[] file = version.file().bytes();
        for (int at = 0; at < file.length; at += 7) {
            Files.writeString(folder.resolve("text.txt.minisig"), version.seal().signature());
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertEquals(1, verify(changed, "--key", harbor.publicKey()).exitCode(), "byte " + at);
        }
        String signature = version.seal().signature();
        for (int at = signature.indexOf('\n') + 1; at < signature.length() - 1; at += 5) {
            char other = signature.charAt(at) == 'A' ? 'B' : 'A';
            Files.writeString(
                    folder.resolve("text.txt.minisig"),
                    signature.substring(0, at) + other + signature.substring(at + 1));
            assertEquals(1, verify(file, "--key", harbor.publicKey()).exitCode(), "character " + at);
        }
    }

    @Test
    void key_ofSomebodyElse_isSaid() throws IOException {
        CallVersion version = harbor.versions().get(1);
        Files.writeString(folder.resolve("text.txt.minisig"), version.seal().signature());
        Files.writeString(
                folder.resolve("other.pub"), SecretKey.generate().publicKey().file());

        CommandRun run = verify(version.file().bytes(), "--key", folder.resolve("other.pub"));

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("another key"), run.err());
    }

    @Test
    void proof_ofTheLog_isCheckedWithoutAnySite() throws IOException {
        CallVersion version = harbor.versions().get(1);
        Files.writeString(folder.resolve("text.txt.minisig"), version.seal().signature());
        Path pub = harbor.publicKey();
        String proof;
        String other;
        String logKey;
        try (Store store = Store.open(harbor.data())) {
            Log log = new Log(store, Optional.of("https://call.example.org"));
            proof = log.proof(version.seal().logIndex()).orElseThrow().text();
            other = log.proof(0).orElseThrow().text();
            logKey = log.key().toString();
        }
        Path file = folder.resolve("text.tlog-proof");

        Files.writeString(file, proof);
        CommandRun run = verify(version.file().bytes(), "--key", pub, "--proof", file, "--log-key", logKey, "--json");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("EXACT", run.json().get("verdict").textValue());

        Files.writeString(file, other);
        CommandRun elsewhere = verify(version.file().bytes(), "--key", pub, "--proof", file, "--log-key", logKey);
        assertEquals(1, elsewhere.exitCode());
        assertTrue(elsewhere.err().contains("does not have this file"), elsewhere.err());
        for (int at = 0; at < proof.length(); at += 11) {
            char changed = proof.charAt(at) == 'A' ? 'B' : 'A';
            Files.writeString(file, proof.substring(0, at) + changed + proof.substring(at + 1));
            CommandRun broken = verify(version.file().bytes(), "--key", pub, "--proof", file, "--log-key", logKey);
            assertEquals(1, broken.exitCode(), "character " + at + " of " + proof);
        }
        assertEquals(
                2, verify(version.file().bytes(), "--key", pub, "--proof", file).exitCode());
        assertEquals(
                2,
                verify(version.file().bytes(), "--site", harbor.data(), "--proof", file, "--log-key", "x")
                        .exitCode());
    }

    @Test
    void wrongWordsAndFiles_areToldInASentence() throws IOException {
        assertEquals(2, verify(new byte[] {'a'}).exitCode());
        assertEquals(
                2,
                verify(new byte[] {'a'}, "--site", harbor.data(), "--key", harbor.key())
                        .exitCode());
        assertEquals(
                1,
                CommandRun.of("verify", folder.resolve("none"), "--site", harbor.data())
                        .exitCode());
        assertEquals(
                1, verify(new byte[] {'a'}, "--site", folder.resolve("none")).exitCode());
        assertEquals(1, verify(new byte[] {'a'}, "--key", harbor.publicKey()).exitCode());
        CommandRun large = verify(new byte[10_000_000], "--site", harbor.data());
        assertEquals(1, large.exitCode());
        assertTrue(large.err().contains("larger than 2,097,152 bytes"), large.err());
    }
}
