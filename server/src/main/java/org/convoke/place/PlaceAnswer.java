package org.convoke.place;

import java.util.List;

/** What a question for a place comes to. A reader switches over all three; nothing is guessed in silence. */
public sealed interface PlaceAnswer {

    /** One place fits, far better than any other. */
    record Found(Place place, PlacePrecision precision) implements PlaceAnswer {}

    /** Several places of like size fit: the reader must choose. Two or more, the largest first. */
    record Choices(List<Place> places) implements PlaceAnswer {

        /** Copies the list; refuses one of fewer than two. */
        public Choices {
            places = List.copyOf(places);
            if (places.size() < 2) {
                throw new IllegalArgumentException("a choice needs two places");
            }
        }
    }

    /** Nothing fits well enough. The suggestions, likeliest first, may be what was meant; there may be none. */
    record NotFound(List<Place> suggestions) implements PlaceAnswer {

        /** Copies the list. */
        public NotFound {
            suggestions = List.copyOf(suggestions);
        }
    }
}
