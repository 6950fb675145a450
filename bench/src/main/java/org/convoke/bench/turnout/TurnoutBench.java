package org.convoke.bench.turnout;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.Figure;
import org.convoke.count.ImportedClaim;
import org.convoke.count.SourceClass;
import org.convoke.event.Address;
import org.convoke.event.Content;
import org.convoke.event.Decision;
import org.convoke.event.Details;
import org.convoke.event.Draft;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.ImportStore;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.store.Store;
import org.convoke.turnout.Door;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.ReportState;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TurnoutFollower;
import org.convoke.turnout.TurnoutImportStore;
import org.convoke.turnout.TurnoutReport;
import org.convoke.turnout.TurnoutStore;

/**
 * Imports reports, adds them up in processes that have just begun, from what is kept, from the reports in the store and from
 * memory, and keeps the sums while one report after the other is accepted. Words: the page to write, the number of reports.
 */
public final class TurnoutBench {

    static final CallSlug CALL = new CallSlug("rivers");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 8);
    private static final Instant NOW = Instant.parse("2027-05-08T20:00:00Z");
    static final int REPORTS_PER_EVENT = 4;
    private static final int TOWNS = 20_000;
    private static final int BATCH = 8192;
    private static final int ROUNDS = 7;
    private static final String FRESH = "--fresh";
    private static final int CHANGES = 500;
    static final long SEED = 20261122;

    private TurnoutBench() {}

    public static void main(String[] words) throws IOException {
        if (words[0].equals(FRESH)) {
            System.out.println(new FreshSums(Path.of(words[2])).run(FreshSums.Way.valueOf(words[1])));
            return;
        }
        int reports = Integer.parseInt(words[1]);
        Path folder = Files.createTempDirectory("convoke-turnout-bench");
        try {
            double importSeconds;
            double[] kept;
            Totals totals;
            try (Store store = Store.openOrCreate(folder)) {
                importSeconds = fill(store, reports / REPORTS_PER_EVENT);
                kept = keep(store, reports / REPORTS_PER_EVENT);
                totals = TurnoutFollower.totalsNow(store, CALL);
            }
            Map<FreshSums.Way, double[]> fresh = new EnumMap<>(FreshSums.Way.class);
            for (FreshSums.Way way : FreshSums.Way.values()) {
                fresh.put(way, fresh(way, folder));
            }
            String page = page(reports, importSeconds, kept, fresh, totals);
            System.out.println(page);
            Files.writeString(Path.of(words[0]), page, StandardCharsets.UTF_8);
        } finally {
            delete(folder);
        }
    }

    /** Milliseconds in each of several processes that have just begun, in order. The first of all keeps what others resume. */
    private static double[] fresh(FreshSums.Way way, Path folder) throws IOException {
        if (way == FreshSums.Way.KEPT) {
            fresh(folder, way);
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = fresh(folder, way);
        }
        return millis;
    }

    private static double fresh(Path folder, FreshSums.Way way) throws IOException {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                TurnoutBench.class.getName(),
                FRESH,
                way.name(),
                folder.toString());
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return Double.parseDouble(String.valueOf(out.readLine()));
        }
    }

    /** Milliseconds from an accepted report in the store to the sums that have it. */
    private static double[] keep(Store store, int events) {
        TurnoutStore reports = new TurnoutStore(store);
        Random random = new Random(SEED);
        try (TurnoutFollower follower = new TurnoutFollower(store)) {
            follower.totals(CALL);
            double[] millis = new double[CHANGES];
            for (int i = 0; i < CHANGES; i++) {
                TurnoutReport report =
                        reports.add(id(random.nextInt(events)), claim(random), Evidence.NONE, Door.API, NOW);
                reports.decide(report.id(), ReportState.ACCEPTED, "seen", NOW);
                long began = System.nanoTime();
                follower.look();
                follower.totals(CALL);
                millis[i] = millisSince(began);
            }
            return millis;
        }
    }

    private static double sorted(double[] millis, double share) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static String page(
            int reports, double importSeconds, double[] kept, Map<FreshSums.Way, double[]> fresh, Totals totals) {
        Total total = totals.total();
        StringBuilder rows = new StringBuilder();
        fresh.forEach((way, millis) -> rows.append(String.format(
                Locale.ROOT,
                "| %s, first time in a new process, median of %d | %.0f ms |%n| the same, slowest | %.0f ms |%n",
                way.text(),
                ROUNDS,
                sorted(millis, 0.5),
                sorted(millis, 1))));
        double[] warm = Arrays.copyOfRange(kept, CHANGES / 10, CHANGES);
        return String.format(
                Locale.ROOT,
                """
                # Turnout

                Written by `make bench-turnout` on %s: %,d reports of %,d events in %,d towns, fixed seed. %d cores, Java %s, load %.1f when written. \
                A new process has loaded its classes and opened the store, and has added nothing up yet.

                | what | result |
                |---|---|
                | imported, events and reports, each with its entry in the log | %.1f s |
                %s| one more report: read, merged and in the sums, median of %,d | %.2f ms |
                | the same, 99 of 100 | %.2f ms |

                The sum at the end: %,d to %,d people, %,d of %,d events reported.
                """,
                LocalDate.now(Clock.systemUTC()),
                reports,
                reports / REPORTS_PER_EVENT,
                TOWNS,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                importSeconds,
                rows,
                warm.length,
                sorted(warm, 0.5),
                sorted(warm, 0.99),
                total.reported().low(),
                total.reported().high(),
                total.coverage().reported(),
                total.coverage().events());
    }

    private static double fill(Store store, int events) {
        new CallStore(store).create(new Call(CALL, "Rivers", new Call.Days(DAY, DAY), Locale.ENGLISH), NOW);
        ImportStore imports = new ImportStore(store, new TurnoutImportStore());
        Random random = new Random(SEED);
        long began = System.nanoTime();
        for (int from = 0; from < events; from += BATCH) {
            List<ImportStore.Incoming> batch = new ArrayList<>(BATCH);
            for (int number = from; number < Math.min(events, from + BATCH); number++) {
                batch.add(new ImportStore.Incoming(draft(number, random), id(number), List.of()));
            }
            imports.save(new ImportStore.Batch(CALL, "list", true, batch), Decision.Publish::new, NOW)
                    .join();
        }
        return millisSince(began) / 1000;
    }

    private static Draft draft(int number, Random random) {
        int town = random.nextInt(TOWNS);
        Address address = new Address(null, "Town " + town, "Region " + town % 500, null, country(town % 50));
        Content content = new Content(
                "River walk",
                new When(DAY, null, null, null),
                EventStatus.CONFIRMED,
                false,
                new Venue(null, address, null),
                Details.NONE);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < REPORTS_PER_EVENT; i++) {
            claims.add(claim(random));
        }
        return new Draft(
                CALL,
                new SourceRef("list", String.valueOf(number), null),
                null,
                content,
                claims.stream().map(ImportedClaim::of).toList());
    }

    static Claim claim(Random random) {
        SourceClass[] classes = SourceClass.values();
        long low = (long) Math.exp(2 + 7 * random.nextDouble());
        Figure figure = Figure.of(low, low + random.nextInt((int) low + 1));
        return Claim.of(Basis.COUNTED, classes[random.nextInt(classes.length)], figure);
    }

    private static String country(int number) {
        return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }

    private static EventId id(int number) {
        return new EventId(String.format(Locale.ROOT, "%013d", number));
    }

    static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
