package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.call.CallSlug;
import org.convoke.call.VersionStore;
import org.convoke.cli.CommandRun;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.organization.DomainProof;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.EndorsementStore;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKeyStore;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.OrganizationStore;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.store.Store;
import org.convoke.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody with the database in their hands can do to endorsements, withdrawals and the keys of organizations, and the
 * sentences that those who check the log, and readers of the wall, then get.
 */
class RecordTamperDrillTest {

    private static final Map<String, String> URL = Map.of("CONVOKE_URL", "https://call.example.org");
    private static final CallSlug CALL = new CallSlug("rivers");

    @TempDir
    Path folder;

    private Path data;

    /**
     * Lakes signed, hills confirmed by their domain, brooks by letter; ponds signed and withdrew; lakes changed its key after
     * it had signed.
     */
    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        run("call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        Path text = Files.writeString(folder.resolve("text.md"), "# Come\n\nWe meet at the river.\n");
        Path issuer = key("issuer");
        run("call", "create", "--data", data, "--slug", "hills", "--title", "Hills", "--from", "2027-03-20");
        run("call", "issue", "--data", data, "--call", "rivers", "--text", text, "--language", "en", "--key", issuer);
        for (String name : List.of("lakes", "ponds")) {
            key(name);
            organization(name, "--key", folder.resolve(name + ".pub"));
        }
        organization("hills");
        organization("brooks");
        prove("hills-example");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "We agree.");
        endorse("lakes", "--key", folder.resolve("lakes.key"));
        endorse("hills", "--confirmed");
        endorse("brooks", "--document", letter);
        String digest = endorse("ponds", "--key", folder.resolve("ponds.key"));
        run(
                "endorsements",
                "withdraw",
                "--data",
                data,
                digest,
                "--organization",
                "ponds.example",
                "--key",
                folder.resolve("ponds.key"));
        key("next");
        run(
                "organization",
                "rotate",
                "--data",
                data,
                "lakes.example",
                "--to",
                folder.resolve("next.pub"),
                "--by",
                folder.resolve("lakes.key"));
        assertSound();
    }

    private Path key(String name) throws IOException {
        SecretKey key = SecretKey.generate();
        Files.writeString(folder.resolve(name + ".pub"), key.publicKey().file());
        return Files.writeString(folder.resolve(name + ".key"), SecretKeyFile.write(key));
    }

    private void organization(String name, Object... more) {
        Object[] words = {"organization", "add", "--data", data, "--domain", name + ".example", "--name", name};
        run(join(words, more));
    }

    private void prove(String slug) {
        try (Store store = Store.open(data)) {
            new OrganizationStore(store)
                    .setProof(
                            new OrganizationSlug(slug),
                            new DomainProof.Answer.Proven(DomainProof.Way.FILE, null),
                            CommandRun.NOW);
        }
    }

    private String endorse(String name, Object... more) throws IOException {
        Object[] words = {
            "endorse",
            "--data",
            data,
            "--call",
            "rivers",
            "--version",
            "1",
            "--language",
            "en",
            "--organization",
            name + ".example",
            "--name",
            "Ada",
            "--json"
        };
        return run(join(words, more)).json().get("digest").asText();
    }

    private static Object[] join(Object[] some, Object... more) {
        Object[] all = new Object[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static CommandRun run(Object... words) {
        CommandRun run = CommandRun.at(CommandRun.NOW, URL, words);
        assertEquals(0, run.exitCode(), run.out() + run.err());
        return run;
    }

    private CommandRun verify() {
        return CommandRun.at(CommandRun.NOW, URL, "log", "verify", "--data", data);
    }

    private void assertSound() {
        CommandRun run = verify();
        assertEquals(0, run.exitCode(), run.out() + run.err());
    }

    /** Does it to a copy of the folder's database, and checks that the log tells of it. */
    private void assertDetected(String sentence, String sql, Object... values) throws IOException {
        Path file = data.resolve("convoke.db");
        Path kept = folder.resolve("kept.db");
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        change(sql, values);

        CommandRun run = verify();

        assertEquals(1, run.exitCode(), sql + "\n" + run.out());
        assertTrue(run.out().contains(sentence), sql + "\n" + run.out());
        for (String suffix : List.of("-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
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

    /** The faults that the two stores find, without the log's own hashes. */
    private static int faults(Store store) {
        return new EndorsementStore(store).audit().faults().size()
                + new OrganizationKeyStore(store).audit().faults().size();
    }

    private static void set(Store store, String column, long number, @Nullable Object value) {
        String[] names = column.split("\\.");
        store.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update " + names[0] + " set " + names[1] + " = ? where number = ?")) {
                update.setObject(1, value);
                update.setLong(2, number);
                return update.executeUpdate();
            }
        });
    }

    private static Map<Long, Object> values(Store store, String column) {
        String[] names = column.split("\\.");
        return store.read(connection -> {
            Map<Long, Object> values = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select number, " + names[1] + " from "
                            + names[0] + " where " + names[1] + " is not null");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.put(row.getLong(1), row.getObject(2));
                }
            }
            return values;
        });
    }

    /** The untrusted comment, the first line of a signature, is what it says: nothing vouches for it, and nobody shows it. */
    @Test
    void anyCharacterOfARecordSignatureOrKeyChanged_isDetected() {
        Map<String, Integer> steps = new LinkedHashMap<>();
        steps.put("endorsement.record", 3);
        steps.put("endorsement.digest", 9);
        steps.put("endorsement.text", 9);
        steps.put("endorsement.level", 1);
        steps.put("endorsement.signature", 5);
        steps.put("endorsement.withdrawal", 3);
        steps.put("endorsement.withdrawal_signature", 5);
        steps.put("organization_key.line", 5);
        steps.put("organization_key.record", 3);
        steps.put("organization_key.signatures", 5);
        try (Store store = Store.open(data)) {
            assertEquals(0, faults(store));
            steps.forEach((column, step) -> values(store, column).forEach((number, value) -> {
                String text = value.toString();
                for (int at = text.indexOf('\n') + 1; at < text.length(); at += step) {
                    if (text.charAt(at) == '\n') {
                        continue;
                    }
                    char other = text.charAt(at) == 'A' ? 'B' : 'A';
                    set(store, column, number, text.substring(0, at) + other + text.substring(at + 1));
                    assertTrue(faults(store) > 0, column + " " + number + " at " + at);
                }
                set(store, column, number, text);
            }));
            assertEquals(0, faults(store));
        }
    }

    @Test
    void anyNumberBesideARecordChanged_isDetected() {
        try (Store store = Store.open(data)) {
            for (String column : List.of(
                    "endorsement.organization",
                    "endorsement.call",
                    "endorsement.log_index",
                    "endorsement.withdrawn",
                    "endorsement.withdrawal_index",
                    "organization_key.organization",
                    "organization_key.is_held",
                    "organization_key.since",
                    "organization_key.until",
                    "organization_key.log_index")) {
                values(store, column).forEach((number, value) -> {
                    set(store, column, number, other(column, ((Number) value).longValue()));
                    assertTrue(faults(store) > 0, column + " " + number);
                    set(store, column, number, value);
                });
            }
            assertEquals(0, faults(store));
        }
    }

    /** Another that is there: an organization or call that is not would break the references. */
    private static long other(String column, long value) {
        return switch (column) {
            case "endorsement.organization", "organization_key.organization" -> value == 4 ? 3 : 4;
            case "endorsement.call" -> 2;
            case "organization_key.is_held" -> 1 - value;
            default -> value + 1;
        };
    }

    @Test
    void endorsementAltered_isToldByTheLogAndOnTheWall() throws IOException {
        assertDetected(
                "is not what was signed and logged", "update endorsement set record = replace(record, 'Ada', 'Eve')");
        change("update endorsement set record = replace(record, 'Ada', 'Eve') where number = 1");

        assertEquals("1 endorsement no longer fits its signature or the log and is left out.", wall());
    }

    @Test
    void endorsementOfAWeakerKind_passesForNoStronger() throws IOException {
        assertDetected(
                "is not what was signed and logged",
                "update endorsement set level = 'DOMAIN', signature = null where level = 'KEY'");
        assertDetected(
                "is not what was signed and logged", "update endorsement set level = 'KEY' where level = 'DOMAIN'");
        assertDetected(
                "is not what was signed and logged",
                "update endorsement set level = 'DOMAIN' where level = 'DOCUMENT'");
    }

    @Test
    void endorsementOrWithdrawalTakenAway_isMissed() throws IOException {
        String missing = "tells of a text, an endorsement, a key or a report of turnout that is no longer there";
        assertDetected(missing, "delete from endorsement where number = 1");
        assertDetected(missing, """
                update endorsement set withdrawal = null, withdrawal_signature = null, withdrawn = null,
                       withdrawal_index = null where withdrawal is not null
                """);
        assertDetected(missing, "delete from organization_key where number = 3");
    }

    @Test
    void endorsementsExchanged_areDetected() throws IOException {
        assertDetected(
                "is not what was signed and logged",
                "update endorsement set organization = 7 - organization where organization in (3, 4)");
    }

    /** The forger has the database, a key of their own, and the log's own code to append an entry with. */
    @Test
    void endorsementForgedWithAnotherKey_isDetected() throws IOException {
        assertForgeryDetected(2, "ponds.example", SecretKey.generate());
    }

    /** A signature by the key that was stolen, dated back to when it was in use. */
    @Test
    void endorsementSignedWithTheKeyBefore_isDetected() throws IOException {
        SecretKey stolen = SecretKeyFile.read(Files.readString(folder.resolve("lakes.key")))
                .orElseThrow();
        assertForgeryDetected(1, "lakes.example", stolen);
    }

    private void assertForgeryDetected(int organization, String domain, SecretKey forger) throws IOException {
        EndorsementRecord record = record(domain);
        try (Store store = Store.open(data)) {
            store.write(
                    connection -> LogStore.append(connection, new LogEntry(EntryType.ENDORSEMENT, record.digest())));
        }
        assertDetected(
                "is not what was signed and logged",
                """
                insert into endorsement (organization, call, text, digest, level, record, signature, received, log_index)
                    select ?, 1, ?, ?, 'KEY', ?, ?, 0, max(number) from log_entry
                """,
                organization,
                record.text().toString(),
                record.digest().toString(),
                record.json(),
                forger.sign(record.bytes(), "forged").file());
    }

    @Test
    void keyOfAnIntruderPutInPlace_isDetectedAndNotShown() throws IOException {
        SecretKey intruder = SecretKey.generate();
        String sql = "update organization_key set line = ? where number = 2";
        assertDetected("is not what the log says", sql, intruder.publicKey().line());
        change(sql, intruder.publicKey().line());

        try (Store store = Store.open(data)) {
            OrganizationEntry ponds = new OrganizationStore(store).getNamed("ponds.example");
            assertEquals(List.of(), ponds.keys());
            assertEquals(1, ponds.damagedKeys());
            assertEquals(1, new EndorsementStore(store).countDamaged(CALL));
        }
    }

    @Test
    void keyChangedBackToTheOneBefore_isDetected() throws IOException {
        assertDetected("is not what the log says", "update organization_key set until = until + 1000 where number = 1");
    }

    private EndorsementRecord record(String organization) {
        try (Store store = Store.open(data)) {
            return EndorsementRecord.of(
                    new VersionStore(store).list(CALL).versions().getFirst().digest(),
                    organization,
                    new EndorsementRecord.Voice("Eve", null, null),
                    EndorsementRecord.Terms.signed(true, CommandRun.NOW));
        }
    }

    /** The sentence on the wall of endorsers about what is left out. */
    private String wall() throws IOException {
        try (Store store = Store.open(data);
                Serving serving = Serving.start(
                        store,
                        "127.0.0.1",
                        0,
                        Clock.fixed(CommandRun.NOW, ZoneOffset.UTC),
                        SiteAddress.of(URI.create("https://call.example.org")))) {
            String page = RawAnswer.get(serving.port(), "/rivers/endorsers").body();
            Matcher alert = Pattern.compile("role=\"alert\">([^<]*)<").matcher(page);
            assertTrue(alert.find(), page);
            return alert.group(1);
        }
    }
}
