package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.convoke.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real imports with SIGKILL, at moments drawn from a printed seed, and compares with an import that was not killed. */
@Tag("slow")
class KilledImportTest {

    private static final Logger LOG = Logger.getLogger(KilledImportTest.class.getName());

    /** Enough for several transactions; the time of an import is then many times that of a commit. */
    private static final int ROWS = 20_000;

    /** For each of two files; {@code -Dconvoke.kills=100} for a long look. */
    private static final int KILLS = Integer.getInteger("convoke.kills", 4);

    @TempDir
    Path folder;

    @Test
    void import_killedAnywhereAndRunAgain_endsAsOneThatWasNot() throws Exception {
        long seed = Long.getLong("convoke.seed", System.nanoTime());
        LOG.info("convoke.seed=" + seed);
        Random random = new Random(seed);
        Path older = writeRows("older/events.csv", ROWS, 0);
        Path newer = writeRows("newer/events.csv", ROWS, 3);
        Path calm = createCall("calm");
        Path killed = createCall("killed");

        for (Path file : new Path[] {older, newer}) {
            long began = System.nanoTime();
            assertEquals(0, finish(start(calm, file)));
            long takes = System.nanoTime() - began;
            int hits = 0;
            for (int i = 0; i < KILLS; i++) {
                hits += killAfter(random.nextLong(takes), start(killed, file)) ? 1 : 0;
                assertTrue(Dump.withoutTimes(killed).endsWith("ok|\n"), "seed " + seed);
            }
            LOG.info("killed " + hits + " of " + KILLS + " before they ended");
            assertEquals(0, finish(start(killed, file)));

            assertEquals(Dump.withoutTimes(calm), Dump.withoutTimes(killed), "seed " + seed);
        }
    }

    /** Whether it was still running. */
    private static boolean killAfter(long nanos, Process process) throws InterruptedException {
        boolean hasEnded = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly();
        process.waitFor();
        return !hasEnded;
    }

    private Path createCall(String name) {
        Path data = folder.resolve(name);
        CommandRun run = CommandRun.of(
                "call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers day", "--from", "2027-03-20");
        assertEquals(0, run.exitCode(), run.err());
        return data;
    }

    private Process start(Path data, Path file) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        "--data",
                        data.toString(),
                        "--call",
                        "rivers",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("output").toFile()))
                .start();
    }

    private int finish(Process process) throws Exception {
        assertTrue(process.waitFor(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS));
        if (process.exitValue() != 0) {
            LOG.severe(Files.readString(folder.resolve("output")));
        }
        return process.exitValue();
    }

    /** Writes rows of which every {@code change}th has another title and some are not there; 0 for none. */
    private Path writeRows(String name, int rows, int change) throws IOException {
        StringBuilder text = new StringBuilder("id,title,date,venue,lat,lon\n");
        for (int i = 0; i < rows; i++) {
            if (change > 0 && i % 101 == 0) {
                continue;
            }
            String title = change > 0 && i % change == 0 ? "Walk anew " : "Walk ";
            text.append(i % 7 == 0 ? "" : i)
                    .append(',')
                    .append(title)
                    .append(i % 1000)
                    .append(i % 13 == 0 ? ",," : ",2027-03-20,")
                    .append("Bridge,")
                    .append(i % 90)
                    .append(".5,")
                    .append(i % 180)
                    .append(".25\n");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
