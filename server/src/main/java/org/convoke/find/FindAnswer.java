package org.convoke.find;

import java.util.List;
import org.convoke.index.FoundEvent;
import org.convoke.nearest.LatLon;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/** What a search comes to. */
public sealed interface FindAnswer {

    /**
     * The place is known; its events, nearest first, ties by id. There may be none.
     *
     * @param position from where the distances count
     * @param place the place that the text named; absent when a position was given
     */
    record Found(LatLon position, @Nullable Place place, List<FoundEvent> events) implements FindAnswer {

        public Found {
            events = List.copyOf(events);
        }
    }

    /** Several places of like size have the name: the person must choose. Two or more, the largest first. */
    record Choices(List<Place> places) implements FindAnswer {

        public Choices {
            places = List.copyOf(places);
        }
    }

    /** No place has the name. What may have been meant, likeliest first; there may be nothing. */
    record NotFound(List<Place> suggestions) implements FindAnswer {

        public NotFound {
            suggestions = List.copyOf(suggestions);
        }
    }
}
