package org.convoke.nearest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The oracle: looks at every event for every question. What it answers is right by definition. */
public final class BruteForceIndex implements NearestIndex {

    private static final Comparator<NearestHit> ORDER =
            Comparator.comparingDouble(NearestHit::distanceMeters).thenComparing(NearestHit::id);

    private volatile Map<String, NearestEntry> entries = Map.of();

    /** An oracle that holds these. */
    public static BruteForceIndex of(List<NearestEntry> entries) {
        BruteForceIndex oracle = new BruteForceIndex();
        oracle.apply(
                entries.stream().<NearestChange>map(NearestChange.Added::new).toList());
        return oracle;
    }

    /** What it holds, in no meaningful order but always the same one. */
    public List<NearestEntry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public List<NearestHit> nearest(NearestQuery query) {
        return entries.values().stream()
                .filter(query::admits)
                .map(entry ->
                        new NearestHit(entry.id(), GreatCircle.distanceMeters(query.position(), entry.position())))
                .filter(hit -> hit.distanceMeters() <= query.withinMeters())
                .sorted(ORDER)
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized void apply(List<NearestChange> changes) {
        Map<String, NearestEntry> next = new TreeMap<>(entries);
        for (NearestChange change : changes) {
            switch (change) {
                case NearestChange.Added(NearestEntry entry) -> next.put(entry.id(), entry);
                case NearestChange.Removed(NearestEntry entry) -> take(next, entry);
                case NearestChange.Replaced(NearestEntry before, NearestEntry after) -> {
                    take(next, before);
                    next.put(after.id(), after);
                }
            }
        }
        entries = next;
    }

    private static void take(Map<String, NearestEntry> held, NearestEntry entry) {
        if (!held.remove(entry.id(), entry)) {
            throw new IllegalArgumentException("not held: " + entry);
        }
    }
}
