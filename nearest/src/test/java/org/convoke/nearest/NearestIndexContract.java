package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link NearestIndex} must do. An implementation that passes it gives the answers of the brute-force oracle, to
 * the last bit of the distance.
 */
public abstract class NearestIndexContract {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 25);
    private static final LatLon LEIPZIG = LatLon.of(51.34, 12.37);

    private final List<AutoCloseable> opened = new ArrayList<>();

    /** A new index that holds these; one that is {@link AutoCloseable} is closed after the test. */
    protected abstract NearestIndex open(List<NearestEntry> entries);

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable index : opened) {
            index.close();
        }
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void nearest_anyQuestion_asTheOracle(World world) {
        Scenario scenario = new Scenario(world, Seeds.random("nearest_anyQuestion_" + world));
        for (int size : new int[] {1, 7, 40, 3000}) {
            List<NearestEntry> entries = scenario.entries(size);

            assertAsTheOracle(BruteForceIndex.of(entries), index(entries), scenario, 100);
        }
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void nearest_afterEveryChange_asTheOracle(World world) {
        Scenario scenario = new Scenario(world, Seeds.random("nearest_afterEveryChange_" + world));
        List<NearestEntry> entries = scenario.entries(300);
        BruteForceIndex oracle = BruteForceIndex.of(entries);
        NearestIndex index = index(entries);

        for (int round = 0; round < 40; round++) {
            List<NearestChange> changes = scenario.changes(oracle.entries(), round % 10 == 9 ? 200 : 1 + round % 5);
            oracle.apply(changes);
            index.apply(changes);

            assertAsTheOracle(oracle, index, scenario, 12);
        }
    }

    @Test
    void nearest_allTakenOut_empty() {
        List<NearestEntry> entries = new Scenario(World.TOWNS, Seeds.random("nearest_allTakenOut")).entries(500);
        NearestIndex index = index(entries);

        index.apply(
                entries.stream().<NearestChange>map(NearestChange.Removed::new).toList());

        assertEquals(
                List.of(), index.nearest(NearestQuery.at(LEIPZIG, LocalDate.MIN).withLastDay(LocalDate.MAX)));
    }

    @Test
    void nearest_emptyIndex_empty() {
        assertEquals(List.of(), index(List.of()).nearest(NearestQuery.at(LEIPZIG, DAY)));
    }

    @Test
    void nearest_emptyDay_empty() {
        NearestIndex index = index(List.of(NearestEntry.of("a", 0, DAY, LEIPZIG)));

        assertEquals(List.of(), ids(index.nearest(NearestQuery.at(LEIPZIG, DAY.plusDays(1)))));
        assertEquals(List.of(), ids(index.nearest(NearestQuery.at(LEIPZIG, DAY.minusDays(1)))));
    }

    @Test
    void nearest_limitAboveSize_listsAll() {
        NearestIndex index = index(List.of(
                NearestEntry.of("far", 0, DAY, LatLon.of(-51.34, -167.63)),
                NearestEntry.of("near", 0, DAY, LatLon.of(51.35, 12.37))));

        assertEquals(List.of("near", "far"), ids(index.nearest(NearestQuery.at(LEIPZIG, DAY))));
    }

    @Test
    void nearest_tieBrokenById() {
        List<NearestEntry> entries = IntStream.range(0, 200)
                .mapToObj(i -> NearestEntry.of(Integer.toString(35 * 36 + i * 7, 36), 0, DAY, LEIPZIG))
                .toList();

        List<NearestHit> hits =
                index(entries.reversed()).nearest(NearestQuery.at(LEIPZIG, DAY).withLimit(5));

        assertEquals(List.of("106", "10d", "10k", "10r", "10y"), ids(hits));
    }

    @ParameterizedTest
    @CsvSource({"0, 179.9999, 0, -179.9999, 22.2390", "0, 180, 0, -180, 0", "0, -180, 0, 180, 0"})
    void nearest_acrossTheDateLine_isNear(double lat, double lon, double eventLat, double eventLon, double meters) {
        NearestIndex index = index(List.of(
                NearestEntry.of("across", 0, DAY, LatLon.of(eventLat, eventLon)),
                NearestEntry.of("greenwich", 0, DAY, LatLon.of(0, 0))));

        NearestHit hit =
                index.nearest(NearestQuery.at(LatLon.of(lat, lon), DAY)).getFirst();

        assertEquals("across", hit.id());
        assertEquals(meters, hit.distanceMeters(), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"90, 0, 89.9, -123", "-90, 180, -89.9, 5", "89.95, 10, 89.95, -170"})
    void nearest_atAPole_isNear(double lat, double lon, double eventLat, double eventLon) {
        NearestIndex index = index(List.of(
                NearestEntry.of("over", 0, DAY, LatLon.of(eventLat, eventLon)),
                NearestEntry.of("same0meridian", 0, DAY, LatLon.of(lat > 0 ? 89.8 : -89.8, lon))));

        NearestHit hit =
                index.nearest(NearestQuery.at(LatLon.of(lat, lon), DAY)).getFirst();

        assertEquals("over", hit.id());
        assertEquals(11_119.508, hit.distanceMeters(), 1e-3);
    }

    @Test
    void nearest_eventOfSeveralDays_onEachDayButListedOnce() {
        NearestEntry event = NearestEntry.of("long", 0, DAY, LEIPZIG).withLastDay(DAY.plusDays(2));
        NearestIndex index = index(List.of(event, NearestEntry.of("short", 0, DAY.plusDays(1), LEIPZIG)));
        NearestQuery query = NearestQuery.at(LEIPZIG, DAY);

        assertEquals(List.of("long"), ids(index.nearest(query)));
        assertEquals(List.of("long", "short"), ids(index.nearest(NearestQuery.at(LEIPZIG, DAY.plusDays(1)))));
        assertEquals(List.of("long"), ids(index.nearest(NearestQuery.at(LEIPZIG, DAY.plusDays(2)))));
        assertEquals(List.of(), ids(index.nearest(NearestQuery.at(LEIPZIG, DAY.plusDays(3)))));
        assertEquals(List.of("long", "short"), ids(index.nearest(query.withLastDay(DAY.plusDays(9)))));
        assertEquals(
                List.of("long"),
                ids(index.nearest(query.withLastDay(DAY.plusDays(9)).withLimit(1))));
    }

    @Test
    void nearest_radius_isInclusive() {
        LatLon there = LatLon.of(51.3436123, 12.3812345);
        NearestIndex index = index(List.of(NearestEntry.of("there", 0, DAY, there)));
        double meters = GreatCircle.distanceMeters(LEIPZIG, there);
        NearestQuery query = NearestQuery.at(LEIPZIG, DAY);

        assertEquals(List.of("there"), ids(index.nearest(query.withinMeters(meters))));
        assertEquals(List.of(), ids(index.nearest(query.withinMeters(Math.nextDown(meters)))));
        assertEquals(
                List.of("there"), ids(index.nearest(NearestQuery.at(there, DAY).withinMeters(0))));
    }

    @Test
    void nearest_callAndFeatures_onlyThose() {
        NearestIndex index = index(List.of(
                NearestEntry.of("a", 1, DAY, LEIPZIG).withFeatures(0b111),
                NearestEntry.of("b", 2, DAY, LEIPZIG).withFeatures(0b101),
                NearestEntry.of("c", 2, DAY, LEIPZIG)));
        NearestQuery query = NearestQuery.at(LEIPZIG, DAY);

        assertEquals(List.of("b", "c"), ids(index.nearest(query.withCall(2))));
        assertEquals(List.of("a", "b"), ids(index.nearest(query.withFeatures(0b101))));
        assertEquals(List.of("b"), ids(index.nearest(query.withFeatures(0b1).withCall(2))));
        assertEquals(List.of(), ids(index.nearest(query.withFeatures(0b1000))));
        assertEquals(List.of(), ids(index.nearest(query.withCall(3))));
    }

    @Test
    void apply_oneOfThemNotHeld_refusedWhole() {
        NearestEntry held = NearestEntry.of("held", 0, DAY, LEIPZIG);
        NearestIndex index = index(List.of(held));
        NearestEntry added = NearestEntry.of("added", 0, DAY, LEIPZIG);
        List<NearestEntry> notHeld = List.of(
                NearestEntry.of("other", 0, DAY, LEIPZIG),
                NearestEntry.of("held", 1, DAY, LEIPZIG),
                NearestEntry.of("held", 0, DAY.plusDays(1), LEIPZIG),
                NearestEntry.of("held", 0, DAY, LatLon.of(51.34, 12.3700001)));

        for (NearestEntry entry : notHeld) {
            List<NearestChange> changes = List.of(
                    new NearestChange.Added(added), new NearestChange.Removed(held), new NearestChange.Removed(entry));
            assertThrows(IllegalArgumentException.class, () -> index.apply(changes));
        }

        assertEquals(List.of("held"), ids(index.nearest(NearestQuery.at(LEIPZIG, DAY))));
    }

    /** Fifty events wander together; whoever looks, finds all of them at one and the same stop. */
    @Test
    void nearest_whileChangesGoOn_seesAllOrNothingOfEach() throws Exception {
        int stops = 60;
        NearestIndex index =
                index(IntStream.range(0, 50).mapToObj(i -> wanderer(i, 0)).toList());
        AtomicBoolean done = new AtomicBoolean();

        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> watch(index, done)))
                    .toList();
            for (int stop = 1; stop <= stops; stop++) {
                int from = stop - 1;
                index.apply(IntStream.range(0, 50)
                        .<NearestChange>mapToObj(
                                i -> new NearestChange.Replaced(wanderer(i, from), wanderer(i, from + 1)))
                        .toList());
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertEquals(stops, reader.get());
            }
        }
    }

    private static NearestEntry wanderer(int number, int stop) {
        return NearestEntry.of("w" + (10 + number), 0, DAY.plusDays(stop % 2), LatLon.of(stop * 0.5, 0));
    }

    /** Reads until done, checking every answer; the stop at which the wanderers were last seen. */
    private static int watch(NearestIndex index, AtomicBoolean done) {
        NearestQuery query = NearestQuery.at(LatLon.of(0, 0), DAY)
                .withLastDay(DAY.plusDays(1))
                .withLimit(100);
        boolean last;
        List<NearestHit> hits;
        do {
            last = done.get();
            hits = index.nearest(query);
            assertEquals(50, hits.size());
            assertEquals(hits.getFirst().distanceMeters(), hits.getLast().distanceMeters());
        } while (!last);
        double degrees = Math.toDegrees(hits.getFirst().distanceMeters() / GreatCircle.EARTH_RADIUS_METERS);
        return (int) Math.round(degrees / 0.5);
    }

    private static void assertAsTheOracle(NearestIndex oracle, NearestIndex index, Scenario scenario, int times) {
        for (int i = 0; i < times; i++) {
            NearestQuery query = scenario.query();
            assertEquals(oracle.nearest(query), index.nearest(query), () -> query + ", seed " + Seeds.seed());
        }
    }

    private static List<String> ids(List<NearestHit> hits) {
        return hits.stream().map(NearestHit::id).toList();
    }

    private NearestIndex index(List<NearestEntry> entries) {
        NearestIndex index = open(entries);
        if (index instanceof AutoCloseable closeable) {
            opened.add(closeable);
        }
        return index;
    }
}
