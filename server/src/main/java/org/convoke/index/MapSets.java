package org.convoke.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@link MapPoints} of the calls and days that were asked for, made at the first question and kept up to date from then
 * on, so that a change costs a copy and no sorting. Those least lately asked for go when there are too many, and those nobody
 * asked for during many changes. Safe for use by many threads; one that asks waits for another that sorts.
 */
final class MapSets {

    /** As many points are kept over all sets; the set last asked for is kept however large. */
    private static final int MAX_POINTS = 500_000;

    /** A set that nobody asked for during so many changes is not worth changing any longer. */
    private static final int MAX_CHANGES_UNASKED = 100;

    private final Map<Key, Kept> sets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Which events are meant.
     *
     * @param epochDay their local day; any if absent
     */
    record Key(int callNumber, @Nullable Long epochDay) {

        private boolean admits(IndexedEvent event) {
            return event.callNumber() == callNumber && (epochDay == null || event.isOn(epochDay));
        }

        private List<IndexedEvent> of(Collection<IndexedEvent> events) {
            return events.stream().filter(this::admits).toList();
        }
    }

    private record Kept(MapPoints points, int changesUnasked) {}

    /** The points of a key, made of these events if they are not kept. */
    synchronized MapPoints get(Key key, List<IndexedEvent> events) {
        Kept kept = sets.get(key);
        MapPoints points = kept == null ? MapPoints.of(key.of(events)) : kept.points;
        if (kept == null || kept.changesUnasked > 0) {
            sets.put(key, new Kept(points, 0));
            dropOldest(key);
        }
        return points;
    }

    private void dropOldest(Key newest) {
        long total =
                sets.values().stream().mapToLong(kept -> kept.points.size()).sum();
        Iterator<Map.Entry<Key, Kept>> oldest = sets.entrySet().iterator();
        while ((total > MAX_POINTS || sets.size() > MAX_POINTS / 1000) && oldest.hasNext()) {
            Map.Entry<Key, Kept> each = oldest.next();
            if (!each.getKey().equals(newest)) {
                total -= each.getValue().points.size();
                oldest.remove();
            }
        }
    }

    /** The same sets after some events have left and come. */
    synchronized MapSets with(Collection<IndexedEvent> leaving, Collection<IndexedEvent> coming) {
        MapSets changed = new MapSets();
        sets.forEach((key, kept) -> {
            List<IndexedEvent> out = key.of(leaving);
            List<IndexedEvent> in = key.of(coming);
            boolean isChanged = !out.isEmpty() || !in.isEmpty();
            if (!isChanged) {
                changed.sets.put(key, kept);
            } else if (kept.changesUnasked < MAX_CHANGES_UNASKED) {
                changed.sets.put(key, new Kept(kept.points.with(out, in), kept.changesUnasked + 1));
            }
        });
        return changed;
    }
}
