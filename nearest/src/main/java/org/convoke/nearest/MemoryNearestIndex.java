package org.convoke.nearest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@link NearestIndex} in memory. */
public final class MemoryNearestIndex implements NearestIndex {

    private volatile Map<String, NearestEntry> entries;

    private MemoryNearestIndex(Map<String, NearestEntry> entries) {
        this.entries = entries;
    }

    /** An index that holds nothing yet. */
    public static MemoryNearestIndex empty() {
        return builder().build();
    }

    /** Collects the entries of a new index. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public List<NearestHit> nearest(NearestQuery query) {
        return entries.values().stream()
                .filter(query::admits)
                .map(entry ->
                        new NearestHit(entry.id(), GreatCircle.distanceMeters(query.position(), entry.position())))
                .filter(hit -> hit.distanceMeters() <= query.withinMeters())
                .sorted(Comparator.comparingDouble(NearestHit::distanceMeters).thenComparing(NearestHit::id))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized void apply(List<NearestChange> changes) {
        Map<String, NearestEntry> next = new HashMap<>(entries);
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

    /** Collects the entries of a new index; for one thread. */
    public static final class Builder {

        private final List<NearestEntry> added = new ArrayList<>();

        private Builder() {}

        /** Adds an event. That its id is new is for the caller to ensure. */
        public Builder add(NearestEntry entry) {
            added.add(entry);
            return this;
        }

        /** The index of what was added. */
        public MemoryNearestIndex build() {
            Map<String, NearestEntry> entries = new HashMap<>();
            added.forEach(entry -> entries.put(entry.id(), entry));
            return new MemoryNearestIndex(entries);
        }
    }
}
