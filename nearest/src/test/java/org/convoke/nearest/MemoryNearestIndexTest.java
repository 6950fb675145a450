package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryNearestIndexTest extends NearestIndexContract {

    @Override
    protected NearestIndex open(List<NearestEntry> entries) {
        return indexOf(entries);
    }

    /** Large enough for trees that are built by several threads, and for segments of all sizes. */
    @Test
    void apply_manyBatches_asTheOracle() {
        Scenario scenario = new Scenario(World.TOWNS, Seeds.random("apply_manyBatches"));
        List<NearestEntry> entries = scenario.entries(40_000);
        NearestIndex index = MemoryNearestIndex.empty();
        for (int from = 0; from < entries.size(); from += 700) {
            index.apply(entries.subList(from, Math.min(from + 700, entries.size())).stream()
                    .<NearestChange>map(NearestChange.Added::new)
                    .toList());
        }
        NearestIndex oracle = BruteForceIndex.of(entries);

        for (int i = 0; i < 40; i++) {
            NearestQuery query = scenario.query();
            assertEquals(oracle.nearest(query), index.nearest(query), () -> query + ", seed " + Seeds.seed());
        }
    }

    @Test
    void points_afterRemovals_areSweptInTheEnd() {
        Scenario scenario = new Scenario(World.EVEN, Seeds.random("points_afterRemovals"));
        List<NearestEntry> entries = new ArrayList<>(scenario.entries(5_000));
        MemoryNearestIndex index = indexOf(entries);
        long full = index.points();
        long fullBytes = index.bytes();

        while (entries.size() > 100) {
            index.apply(List.of(new NearestChange.Removed(entries.removeLast())));
        }

        assertTrue(index.points() < full / 10, () -> index.points() + " of " + full);
        assertTrue(index.bytes() < fullBytes / 4, () -> index.bytes() + " of " + fullBytes + " bytes");
    }

    @Test
    void apply_sameIdAddedTwiceAtOnce_refused() {
        NearestEntry entry = new Scenario(World.EVEN, Seeds.random("sameIdAddedTwice"))
                .entries(1)
                .getFirst();
        List<NearestChange> twice = List.of(new NearestChange.Added(entry), new NearestChange.Added(entry));

        assertThrows(
                IllegalArgumentException.class, () -> MemoryNearestIndex.empty().apply(twice));
    }

    private static MemoryNearestIndex indexOf(List<NearestEntry> entries) {
        MemoryNearestIndex.Builder builder = MemoryNearestIndex.builder();
        entries.forEach(builder::add);
        return builder.build();
    }
}
