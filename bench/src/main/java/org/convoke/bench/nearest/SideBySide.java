package org.convoke.bench.nearest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestQuery;

/**
 * The search core beside its peers: the same events, the same questions, and answers that must be equal, question by question.
 *
 * <p>{@code make bench-nearest} runs it and writes {@code docs/benchmarks/nearest.md}. Arguments: the file to write, then the
 * counts of events, most often 1000000 and 10000000. Needs 6 GB of memory beside PostgreSQL's 3, and 12 GB of disk.
 */
public final class SideBySide {

    private static final long SEED = 20_260_926;
    private static final int ASKERS = 10_000;

    private SideBySide() {}

    /** Runs all and writes the report. */
    public static void main(String[] args) throws Exception {
        Report report = new Report(Clock.systemUTC().instant());
        Path folder = Files.createTempDirectory("convoke-bench");
        try (PostgresServer postgres = PostgresServer.start(folder)) {
            for (int i = 1; i < args.length; i++) {
                compare(new TownEvents(Integer.parseInt(args[i]), SEED), folder, postgres, report);
            }
        } finally {
            delete(folder);
        }
        new OurOwn(SEED).run(report);
        report.write(Path.of(args[0]));
    }

    private static void compare(TownEvents events, Path folder, PostgresServer postgres, Report report)
            throws Exception {
        NearestQuery[] questions = questions(events);
        report.size(events.count());
        List<List<NearestHit>> right = new ArrayList<>();
        try (Peer ours = MemoryPeer.load(events)) {
            for (NearestQuery question : questions) {
                right.add(ours.nearest(question));
            }
            report.peer(ours, time(ours, questions, ASKERS, 51));
        }
        try (ExecutorService loaders = Executors.newCachedThreadPool()) {
            List<Future<Peer>> peers = new ArrayList<>();
            peers.add(loaders.submit(() -> LucenePeer.load(events, folder)));
            for (PostgresPeer.Kind kind : PostgresPeer.Kind.values()) {
                peers.add(loaders.submit(() -> PostgresPeer.load(kind, postgres, events)));
            }
            for (Future<Peer> loaded : peers) {
                loaded.get();
            }
            for (Future<Peer> loaded : peers) {
                try (Peer peer = loaded.get()) {
                    check(peer, questions, right, 500);
                    report.peer(peer, time(peer, questions, 500, 5));
                }
            }
        }
    }

    private static NearestQuery[] questions(TownEvents events) {
        LatLon[] askers = events.askers(ASKERS);
        return Stream.of(askers)
                .map(at -> NearestQuery.at(at, TownEvents.BIG_DAY))
                .toArray(NearestQuery[]::new);
    }

    private static Latency time(Peer peer, NearestQuery[] questions, int count, int runs) throws Exception {
        Latency latency = Latency.measure(runs, count, i -> peer.nearest(questions[i]));
        log("%s: %.1f s to load, p50 %s us, p99 %s us", peer.name(), peer.loadSeconds(), latency.p50(), latency.p99());
        return latency;
    }

    /** Fails unless the peer names the same events in the same order at the same distances. */
    private static void check(Peer peer, NearestQuery[] questions, List<List<NearestHit>> right, int count)
            throws Exception {
        for (int i = 0; i < count; i++) {
            List<NearestHit> hits = peer.nearest(questions[i]);
            if (!hits.equals(right.get(i))) {
                throw new IllegalStateException(
                        peer.name() + " differs at " + questions[i] + "\n" + hits + "\n" + right.get(i));
            }
        }
        log("%s: %,d answers equal to ours", peer.name(), count);
    }

    static void log(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
