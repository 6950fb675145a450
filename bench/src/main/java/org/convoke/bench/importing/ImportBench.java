package org.convoke.bench.importing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.convoke.ImportProgress;
import org.convoke.ImportReport;
import org.convoke.ImportRequest;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.index.IndexFollower;
import org.convoke.index.StoreFeed;
import org.convoke.index.TownResolver;
import org.convoke.intake.IntakeOptions;
import org.convoke.publish.JsonEventForm;

/**
 * Imports one table, new and again unchanged, into a fresh folder while the index of the same process follows. Words: the
 * page to write, the number of rows, the number of runs.
 */
public final class ImportBench {

    private static final Call CALL = new Call(
            new CallSlug("rivers"),
            "Rivers day",
            new Call.Days(TableOfEvents.FIRST_DAY, TableOfEvents.FIRST_DAY.plusDays(TableOfEvents.DAYS - 1)),
            Locale.ENGLISH);

    private ImportBench() {}

    /** One run: seconds until all is durable, until the index has it, and for the same file again. */
    private record Run(double durable, double found, double again, long peakHeapMegabytes) {}

    public static void main(String[] words) throws IOException {
        int rows = Integer.parseInt(words[1]);
        Path folder = Files.createTempDirectory("convoke-import-bench");
        try {
            Path table = folder.resolve("events.csv");
            TableOfEvents.write(table, rows);
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(words[2]); i++) {
                Run run = run(folder.resolve("run" + i), table, rows);
                System.out.println(run);
                runs.add(run);
                delete(folder.resolve("run" + i));
            }
            Files.writeString(Path.of(words[0]), page(runs, rows, Files.size(table)), StandardCharsets.UTF_8);
        } finally {
            delete(folder);
        }
    }

    private static Run run(Path data, Path table, int rows) {
        try (Pipeline pipeline = Pipeline.openOrCreate(data, Clock.systemUTC());
                IndexFollower follower =
                        IndexFollower.start(new StoreFeed(pipeline.store()), new JsonEventForm(), TownResolver.NONE)) {
            pipeline.calls().create(CALL, Clock.systemUTC().instant());
            System.gc();
            resetPeak();
            long began = System.nanoTime();
            expect(rows, importFile(pipeline, table).created());
            double durable = secondsSince(began);
            while (indexed(follower) < rows) {
                LockSupport.parkNanos(100_000_000);
            }
            double found = secondsSince(began);
            long peak = peakHeapMegabytes();
            began = System.nanoTime();
            expect(rows, importFile(pipeline, table).unchanged());
            return new Run(durable, found, secondsSince(began), peak);
        }
    }

    private static int indexed(IndexFollower follower) {
        return follower.index().byDate(CALL.slug()).size();
    }

    private static ImportReport.Events importFile(Pipeline pipeline, Path table) {
        ImportRequest request =
                new ImportRequest(CALL, List.of(table), null, Map.of(), IntakeOptions.Defaults.NONE, false);
        return pipeline.importFiles(request, ImportProgress.SILENT)
                .files()
                .getFirst()
                .events();
    }

    private static void expect(long wanted, long was) {
        if (wanted != was) {
            throw new IllegalStateException(was + " instead of " + wanted);
        }
    }

    private static String page(List<Run> runs, int rows, long bytes) {
        StringBuilder text = new StringBuilder("# Import\n\n");
        text.append(String.format(
                Locale.ROOT,
                """
                Written by `make bench-import` on %s: %,d rows (%,d MB) with coordinates, ISO times and a zone, fixed seed, into a fresh
                folder, %d runs one after another in one process. %d cores, Java %s, heap at most %,d MB, load %.1f when written.
                Durable: every row is committed with `synchronous=FULL`. Found: the index that follows in the same process has them
                all, so `near` finds them. Again: the same file once more, nothing changed. Peak: heap in use, index included.

                | run | durable, s | rows/s | found, s | rows/s | again, s | rows/s | peak heap, MB |
                |---|---|---|---|---|---|---|---|
                """,
                LocalDate.now(Clock.systemUTC()),
                rows,
                bytes >> 20,
                runs.size(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %.1f | %,.0f | %.1f | %,.0f | %.1f | %,.0f | %,d |%n",
                    i + 1,
                    run.durable,
                    rows / run.durable,
                    run.found,
                    rows / run.found,
                    run.again,
                    rows / run.again,
                    run.peakHeapMegabytes));
        }
        return text.toString();
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the pools' peaks, which is at least the peak of the sum. */
    private static long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
