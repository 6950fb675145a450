package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.convoke.Pipeline;
import org.convoke.event.OutboxStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {

    @TempDir
    Path folder;

    @Test
    void restore_bringsBackTheStateOfTheBackupAndKeepsTheOtherAside() throws IOException {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup.db");
        create(data, "first");
        assertEquals(0, CommandRun.of("backup", "--data", data, backup).exitCode());
        create(data, "second");

        CommandRun restored = CommandRun.of("restore", "--data", data, backup);

        assertEquals(0, restored.exitCode(), restored.err());
        assertEquals(List.of("first"), slugs(data));
        try (Stream<Path> files = Files.list(data)) {
            Path aside = files.filter(file -> file.getFileName().toString().startsWith("convoke-before-restore"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(0, CommandRun.of("restore", "--data", data, aside).exitCode());
        }
        assertEquals(List.of("first", "second"), slugs(data));
    }

    @Test
    void restore_whileServed_tellsFollowersToReadEverythingAgain() {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup.db");
        create(data, "first");
        CommandRun.of("backup", "--data", data, backup);
        create(data, "second");
        try (Pipeline served = Pipeline.open(data, Clock.systemUTC())) {
            OutboxStore.Head before = served.outbox().head();

            assertEquals(0, CommandRun.of("restore", "--data", data, backup).exitCode());

            assertNotEquals(before.epoch(), served.outbox().head().epoch());
            assertTrue(served.outbox().listAfter(before, 10).isEmpty());
            assertEquals(1, served.calls().list().size());
        }
    }

    @Test
    void backup_underWrites_isWholeAndOfOneMoment() {
        Path data = folder.resolve("data");
        create(data, "first");
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 30; i++) {
                create(data, "more-" + i);
            }
        });
        for (int i = 0; i < 5; i++) {
            Path backup = folder.resolve("backup" + i + ".db");
            Path copy = folder.resolve("copy" + i);
            assertEquals(0, CommandRun.of("backup", "--data", data, backup).exitCode());
            assertEquals(0, CommandRun.of("restore", "--data", copy, backup).exitCode());

            assertTrue(Dump.of(copy).endsWith("ok|\n"));
            List<String> slugs = slugs(copy);
            assertTrue(slugs(data).containsAll(slugs));
        }
        writing.join();
        assertEquals(31, slugs(data).size());
    }

    @Test
    void restore_ofWhatIsNoBackup_isOneSentenceAndChangesNothing() throws IOException {
        Path data = folder.resolve("data");
        create(data, "first");
        String before = Dump.of(data);
        Path noBackup = Files.writeString(folder.resolve("letter.txt"), "Dear all, ".repeat(500));

        CommandRun wrong = CommandRun.of("restore", "--data", data, noBackup);
        CommandRun missing = CommandRun.of("restore", "--data", data, folder.resolve("nowhere.db"));

        assertEquals(1, wrong.exitCode());
        CallCommandsTest.assertOneSentence(wrong);
        assertEquals(1, missing.exitCode());
        CallCommandsTest.assertOneSentence(missing);
        assertEquals(before, Dump.of(data));
    }

    @Test
    void reindex_countsWhatIsPublished() {
        Path data = folder.resolve("data");
        create(data, "first");

        CommandRun run = CommandRun.of("reindex", "--data", data);

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("0 published events"), run.out());
    }

    private static void create(Path data, String slug) {
        CommandRun run = CommandRun.of(
                "call", "create", "--data", data, "--slug", slug, "--title", slug, "--from", "2027-03-20");
        assertEquals(0, run.exitCode(), run.err());
    }

    private static List<String> slugs(Path data) {
        return CommandRun.of("call", "list", "--data", data, "--json")
                .json()
                .get("calls")
                .findValuesAsText("slug");
    }
}
