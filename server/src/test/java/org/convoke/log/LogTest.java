package org.convoke.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.sign.NoteKey;
import org.convoke.store.Backup;
import org.convoke.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log signs, and when it signs nothing. */
class LogTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Optional<String> SITE = Optional.of("https://call.example.org");

    @TempDir
    private Path folder;

    @Test
    void checkpoint_isSignedWithAKeyThatOnlyTheOwnerReads() throws IOException {
        try (Store store = Store.openOrCreate(folder)) {
            append(store, 3);
            Log log = new Log(store, SITE);

            NoteKey key = log.key();
            Checkpoint checkpoint = checkpoint(log);

            assertEquals("call.example.org/log", checkpoint.origin());
            assertEquals(3, checkpoint.size());
            assertEquals("call.example.org/log", key.name());
            assertTrue(log.checkpoint().isSignedBy(key));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("log.key"))));
        }
    }

    @Test
    void proof_leadsFromTheEntryToTheCheckpoint() {
        try (Store store = Store.openOrCreate(folder)) {
            append(store, 1000);
            Log log = new Log(store, SITE);

            for (long index : new long[] {0, 1, 255, 256, 511, 998, 999}) {
                LogProof proof =
                        LogProof.parse(log.proof(index).orElseThrow().text()).orElseThrow();

                assertEquals(LogProof.Check.VALID, proof.check(log.key(), entry(index)));
                assertEquals(LogProof.Check.OTHER_ENTRY, proof.check(log.key(), entry(index + 1)));
                assertEquals(
                        LogProof.Check.OTHER_LOG, proof.check(new Log(store, Optional.empty()).key(), entry(index)));
            }
            assertEquals(Optional.empty(), log.proof(1000));
        }
    }

    /** Two processes, here two logs over two stores of one folder, never sign two trees of one size. */
    @Test
    void severalProcesses_signOneTreeForASize() {
        Map<Long, Digest> roots = new HashMap<>();
        try (Store one = Store.openOrCreate(folder);
                Store other = Store.openOrCreate(folder)) {
            Log ours = new Log(one, SITE);
            Log theirs = new Log(other, SITE);
            for (int i = 0; i < 20; i++) {
                append(i % 2 == 0 ? one : other, 1 + i % 3);
                for (Log log : List.of(ours, theirs)) {
                    Checkpoint checkpoint = checkpoint(log);
                    Digest known = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
                    assertTrue(known == null || known.equals(checkpoint.root()));
                }
            }
            assertEquals(ours.key(), theirs.key());
        }
    }

    @Test
    void fileOfYesterday_isNoticedAndNothingIsSigned() throws IOException {
        try (Store store = Store.openOrCreate(folder)) {
            append(store, 5);
        }
        byte[] yesterday = Files.readAllBytes(folder.resolve("convoke.db"));
        NoteKey oldKey;
        try (Store store = Store.open(folder)) {
            append(store, 5);
            Log log = new Log(store, SITE);
            oldKey = log.key();
            assertEquals(10, checkpoint(log).size());
        }
        Files.write(folder.resolve("convoke.db"), yesterday);

        try (Store store = Store.open(folder)) {
            Log log = new Log(store, SITE);
            assertEquals("log.error.rolled-back", refusal(log));
            append(store, 5, 100);
            assertEquals("log.error.changed", refusal(log));

            Path aside = log.startAnew("aside").orElseThrow();

            assertTrue(Files.exists(aside));
            assertNotEquals(oldKey, log.key());
            assertEquals(10, checkpoint(log).size());
        }
    }

    @Test
    void lostFiles_areNoticed() throws IOException {
        try (Store store = Store.openOrCreate(folder)) {
            append(store, 5);
            assertEquals(5, checkpoint(new Log(store, SITE)).size());
            Path key = folder.resolve("log.key");
            Path kept = folder.resolve("kept");

            Files.move(key, kept);
            assertEquals("log.error.key-missing", refusal(new Log(store, SITE)));
            Files.move(kept, key);
            Files.delete(folder.resolve("log.signed"));
            assertEquals("log.error.forgotten", refusal(new Log(store, SITE)));
            Files.writeString(key, "nonsense");
            assertEquals("log.error.key-damaged", refusal(new Log(store, SITE)));
        }
    }

    @Test
    void restore_neverRollsTheLogBack() {
        Path backup = folder.resolve("backup.db");
        try (Store store = Store.openOrCreate(folder)) {
            append(store, 300);
            Backup.write(store, backup);
            append(store, 300);
            Checkpoint before = checkpoint(new Log(store, SITE));

            Backup.restore(store, backup, NOW);

            assertEquals(before, checkpoint(new Log(store, SITE)));
        }
        try (Store store = Store.openOrCreate(folder.resolve("elsewhere"))) {
            Backup.restore(store, backup, NOW);

            assertEquals(300, checkpoint(new Log(store, SITE)).size());
        }
    }

    @Test
    void restoreOfAnotherLog_isSignedOnlyWhenTold() {
        Path backup = folder.resolve("backup.db");
        try (Store other = Store.openOrCreate(folder.resolve("other"))) {
            append(other, 3, 100);
            Backup.write(other, backup);
        }
        try (Store store = Store.openOrCreate(folder)) {
            append(store, 3);
            checkpoint(new Log(store, SITE));

            Backup.restore(store, backup, NOW);

            assertEquals("log.error.changed", refusal(new Log(store, SITE)));
        }
    }

    @Test
    void name_staysOnceItIsFixed() {
        try (Store store = Store.openOrCreate(folder)) {
            store.write(connection -> {
                LogOriginStore.fix(connection, "https://call.example.org");
                LogOriginStore.fix(connection, "https://other.example.org");
                return true;
            });

            assertEquals(
                    "call.example.org/log",
                    checkpoint(new Log(store, Optional.empty())).origin());
        }
    }

    /** Every kind of change in the store is found: an entry, a hash, entries in another order, one taken away. */
    @Test
    void check_findsWhatWasChanged() {
        for (String change : List.of(
                "update log_entry set entry = x'01' || substr(entry, 2, 32) || x'00' where number = 300",
                "update log_hash set hash = zeroblob(32) where level = 1 and number = 0",
                "update log_entry set entry = (select entry from log_entry o where o.number = 599 - log_entry.number)"
                        + " where number in (299, 300)",
                "delete from log_entry where number = 599")) {
            Path place = folder.resolve(
                    Digest.of(change.getBytes(StandardCharsets.UTF_8)).hex());
            try (Store store = Store.openOrCreate(place)) {
                append(store, 600);
                Log log = new Log(store, SITE);
                NoteKey key = log.key();
                assertEquals(
                        List.of(),
                        LogCheck.of(new StoredLog(log), key, Optional.empty()).faults());
                Checkpoint before = checkpoint(log);

                store.write(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.executeUpdate(change);
                    }
                });

                // What was signed still is what the hashes of full tiles say; a shorter log is not signed at all.
                List<String> found = new ArrayList<>();
                try {
                    LogCheck.of(new StoredLog(log), key, Optional.of(before)).faults().stream()
                            .map(Message::key)
                            .forEach(found::add);
                } catch (UserError e) {
                    found.add(e.message().key());
                }
                assertNotEquals(List.of(), found, change);
                if (change.startsWith("delete")) {
                    assertThrows(UserError.class, () -> new Log(store, SITE).checkpoint(), change);
                }
            }
        }
    }

    private static String refusal(Log log) {
        return assertThrows(UserError.class, log::checkpoint).message().key();
    }

    private static Checkpoint checkpoint(Log log) {
        return Checkpoint.parse(log.checkpoint().text()).orElseThrow();
    }

    private static void append(Store store, int count) {
        append(store, count, store.<Long>read(LogStore::readSize));
    }

    private static void append(Store store, int count, long first) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(first + i));
        }
        store.write(connection -> LogStore.append(connection, entries));
    }

    private static LogEntry entry(long number) {
        return new LogEntry(
                EntryType.EVENT_PUBLISHED, Digest.of(String.valueOf(number).getBytes(StandardCharsets.UTF_8)));
    }
}
