package org.convoke.find;

import java.util.List;
import org.convoke.index.FoundEvent;
import org.convoke.nearest.LatLon;

/** What a search comes to. */
public sealed interface FindAnswer {

    /**
     * The place is known; its events, nearest first, ties by id. There may be none.
     *
     * @param position from where the distances count
     */
    record Found(LatLon position, List<FoundEvent> events) implements FindAnswer {

        public Found {
            events = List.copyOf(events);
        }
    }
}
