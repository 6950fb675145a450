package org.convoke.index;

import java.util.ArrayList;
import java.util.List;

/** The events of some sets inside a box, one by one. */
public final class MapList {

    private MapList() {}

    /** The events by day, time and id; at most {@code limit}, and which those are if there are more is not said. */
    public static List<IndexedEvent> of(List<MapPoints> sets, BoundingBox box, int limit) {
        List<IndexedEvent> found = new ArrayList<>();
        for (MapPoints set : sets) {
            MapWalk.all(set, box, 0, (points, from, until) -> {
                for (int i = from; i < until && found.size() < limit; i++) {
                    found.add(points.event(i));
                }
                return found.size() < limit;
            });
        }
        found.sort(IndexedEvent.BY_DATE);
        return found;
    }
}
