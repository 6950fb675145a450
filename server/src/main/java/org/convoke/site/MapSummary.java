package org.convoke.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.find.ClusterQuery;
import org.convoke.find.Clusters;
import org.convoke.index.AreaCount;
import org.convoke.index.BoundingBox;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;

/**
 * What a map's page tells of all its events.
 *
 * @param areas how many events each country and region has
 * @param bounds a box around them, as {@link MapBounds} writes it
 * @param unplaced how many are on no map
 */
record MapSummary(List<AreaCount> areas, String bounds, int unplaced) {

    /** Fine enough to know what the map must show at first. */
    private static final int BOUNDS_ZOOM = 3;

    MapSummary {
        areas = List.copyOf(areas);
    }

    private static MapSummary of(Call call, EventsFilter filter, EventIndex index) {
        List<IndexedEvent> events = filter.of(index.byDate(call.slug()), index);
        Clusters clusters = Clusters.of(
                new ClusterQuery(Optional.of(call.slug()), filter.on(), BoundingBox.WORLD, BOUNDS_ZOOM), index);
        return new MapSummary(index.areaCounts(events), MapBounds.of(clusters.clusters()), clusters.unplaced());
    }

    /**
     * Summaries, made at the first request after a change: some milliseconds for a hundred thousand events. Safe for use by
     * many threads.
     */
    static final class Summaries {

        /** A call has few days that people ask for. */
        private static final int MAX_KEPT = 32;

        private final Map<Key, Known> kept = new ConcurrentHashMap<>();

        private record Key(CallSlug call, Optional<LocalDate> on) {}

        private record Known(Object version, MapSummary summary) {

            /** Compares by identity: the index gives the same object until something changes. */
            @SuppressWarnings("ReferenceEquality")
            boolean isOf(Object now) {
                return version == now;
            }
        }

        MapSummary of(Call call, EventsFilter filter, EventIndex index) {
            Object version = index.version(call.slug());
            Key key = new Key(call.slug(), filter.on());
            Known known = kept.get(key);
            if (known != null && known.isOf(version)) {
                return known.summary;
            }
            MapSummary made = MapSummary.of(call, filter, index);
            if (kept.size() >= MAX_KEPT) {
                kept.clear();
            }
            kept.put(key, new Known(version, made));
            return made;
        }
    }
}
