package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    Path folder;

    @Test
    void restore_ofABackup_givesTheCallsBack() {
        Path data = folder.resolve("data");
        Path elsewhere = folder.resolve("elsewhere");
        Path file = folder.resolve("convoke.backup");
        create(data, "rivers");
        CommandRun backup = CommandRun.of("backup", file, "--data", data);
        create(data, "later");

        CommandRun restore = CommandRun.of("restore", file, "--data", elsewhere);

        assertEquals(0, backup.exitCode(), backup.err());
        assertEquals(0, restore.exitCode(), restore.err());
        String calls =
                CommandRun.of("call", "list", "--data", elsewhere, "--json").out();
        assertTrue(calls.contains("rivers") && !calls.contains("later"), calls);
    }

    private static void create(Path data, String slug) {
        CommandRun.of("call", "create", "--data", data, "--slug", slug, "--title", slug, "--from", "2027-03-20");
    }
}
