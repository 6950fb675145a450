package org.convoke.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes from many threads: what it had acknowledged is there, and nothing is there by half. */
@Tag("slow")
class KilledWriterTest {

    private static final Logger LOG = Logger.getLogger(KilledWriterTest.class.getName());

    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void kill_losesNothingAcknowledgedAndLeavesNothingHalf() throws Exception {
        long seed = Long.getLong("convoke.seed", System.nanoTime());
        LOG.info("convoke.seed=" + seed);
        Random random = new Random(seed);
        Store.openOrCreate(folder).close();
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PairWriter.class.getName(),
                            folder.toString(),
                            String.valueOf(kill))
                    .redirectError(Redirect.DISCARD)
                    .start();
            int enough = 200 + random.nextInt(4000);
            try (BufferedReader lines = process.inputReader()) {
                for (int i = 0; i < enough; i++) {
                    acknowledged.add(lines.readLine());
                }
                process.toHandle().destroyForcibly();
                lines.lines().filter(line -> line.endsWith(".")).forEach(acknowledged::add);
            }
            process.waitFor();
        }

        try (Store store = Store.open(folder)) {
            Set<String> stored = store.read(connection -> {
                Set<String> names = new HashSet<>();
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "select slug, (select count(*) from source s where s.call = c.number) from call c")) {
                    while (row.next()) {
                        assertEquals(2, row.getInt(2), row.getString(1) + " is there by half, seed " + seed);
                        names.add(row.getString(1) + ".");
                    }
                }
                return names;
            });
            assertTrue(stored.containsAll(acknowledged), "seed " + seed);
            LOG.info(acknowledged.size() + " acknowledged, " + stored.size() + " stored");
        }
    }
}
