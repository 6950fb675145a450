package org.convoke.bench.nearest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.MemoryNearestIndex;
import org.convoke.nearest.NearestChange;
import org.convoke.nearest.NearestEntry;
import org.convoke.nearest.NearestIndex;
import org.convoke.nearest.NearestQuery;

/** What is measured of the memory index alone: filters, many calls, many days, changes. */
final class OurOwn {

    private static final int DAY_SIZE = 1_000_000;
    private static final int RUNS = 7;
    private static final int ASKERS = 10_000;

    private final long seed;

    OurOwn(long seed) {
        this.seed = seed;
    }

    /** Measures all and adds it to the report. */
    void run(Report report) throws Exception {
        report.section("Filters must not turn into scans", "1,000,000 events on one day, ten nearest.");
        filters(report);
        report.section(
                "Changes",
                "A day of 100,000 events; one event moves at a time. From the call of `apply` until the new place is found.");
        changes(report);
    }

    private void filters(Report report) throws Exception {
        NearestQuery[] questions = questions();
        NearestIndex one = index(entry -> entry);
        double plain = add(report, "one call, no filter", one, questions, q -> q, 0);
        NearestIndex rare = index(entry -> isOneIn(1000, entry) ? inCall(entry, 1) : entry);
        add(report, "a call of 0.1 %, beside one of 99.9 %", rare, questions, q -> q.withCall(1), plain);
        add(report, "both calls together", rare, questions, q -> q, plain);
        NearestIndex features = index(entry -> entry.withFeatures(isOneIn(1000, entry) ? 0b111 : hash(entry) & 0b11));
        add(report, "a feature that half the events have", features, questions, q -> q.withFeatures(0b1), plain);
        add(report, "a feature that 0.1 % of the events have", features, questions, q -> q.withFeatures(0b100), plain);
        NearestIndex fifty = index(entry -> inCall(entry, (int) (hash(entry) % 50)));
        add(report, "fifty calls of 2 % each, all of them", fifty, questions, q -> q, plain);
        add(report, "fifty calls, one of them", fifty, questions, q -> q.withCall(7), plain);
        NearestIndex year = index(entry -> onDay(entry, (int) (hash(entry) % TownEvents.DAYS)));
        add(
                report,
                "spread over 365 days, any of them",
                year,
                questions,
                q -> q.withLastDay(q.firstDay().plusDays(TownEvents.DAYS)),
                plain);
    }

    private double add(
            Report report,
            String name,
            NearestIndex index,
            NearestQuery[] questions,
            UnaryOperator<NearestQuery> filter,
            double plain)
            throws Exception {
        NearestQuery[] filtered = Stream.of(questions).map(filter).toArray(NearestQuery[]::new);
        Latency latency = Latency.measure(RUNS, ASKERS, i -> index.nearest(filtered[i]));
        double times = plain == 0 ? 1 : latency.medianP50Micros() / plain;
        report.line(name, latency, times);
        return latency.medianP50Micros();
    }

    private void changes(Report report) throws Exception {
        List<NearestEntry> entries = new ArrayList<>();
        new TownEvents(100_000, seed).forEach(entry -> entries.add(onDay(entry, 0)));
        MemoryNearestIndex.Builder builder = MemoryNearestIndex.builder();
        entries.forEach(builder::add);
        NearestIndex index = builder.build();
        LatLon[] places = new TownEvents(100_000, seed + 1).askers(ASKERS);
        Latency latency = Latency.measure(3, ASKERS, i -> {
            NearestEntry before = entries.get(i);
            NearestEntry after = NearestEntry.of(before.id(), before.call(), before.firstDay(), places[i]);
            index.apply(List.of(new NearestChange.Replaced(before, after)));
            entries.set(i, after);
            NearestQuery there = NearestQuery.at(places[i], TownEvents.BIG_DAY).withLimit(100);
            if (index.nearest(there).stream().noneMatch(hit -> hit.id().equals(after.id()))) {
                throw new IllegalStateException("moved but not found: " + after);
            }
        });
        report.line("one event changed", latency, Double.NaN);
    }

    private NearestIndex index(UnaryOperator<NearestEntry> shape) {
        MemoryNearestIndex.Builder builder = MemoryNearestIndex.builder();
        new TownEvents(DAY_SIZE, seed).forEach(entry -> builder.add(shape.apply(onDay(entry, 0))));
        return builder.build();
    }

    private NearestQuery[] questions() {
        return Stream.of(new TownEvents(DAY_SIZE, seed).askers(ASKERS))
                .map(at -> NearestQuery.at(at, TownEvents.BIG_DAY))
                .toArray(NearestQuery[]::new);
    }

    private static NearestEntry onDay(NearestEntry entry, int day) {
        return NearestEntry.of(entry.id(), entry.call(), TownEvents.BIG_DAY.plusDays(day), entry.position());
    }

    private static NearestEntry inCall(NearestEntry entry, int call) {
        return NearestEntry.of(entry.id(), call, entry.firstDay(), entry.position());
    }

    private static boolean isOneIn(int number, NearestEntry entry) {
        return hash(entry) % number == 0;
    }

    private static long hash(NearestEntry entry) {
        return (entry.id().hashCode() * 0x9E3779B97F4A7C15L) >>> 33;
    }
}
