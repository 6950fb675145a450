package org.convoke.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.convoke.place.PlaceAnswer;
import org.convoke.place.PlaceContext;

/** Where the names of places lead. Safe for use by many threads. */
public interface PlaceLookup {

    /** Returns the place that a person means by a town, a postcode or a place id. */
    PlaceAnswer find(String text);

    /**
     * Returns the places whose name begins with what was typed so far, the largest first.
     *
     * @param country ISO 3166-1 alpha-2; all countries if empty
     */
    List<Place> suggest(String prefix, Optional<String> country, int limit);

    /** The gazetteer, which is asked for at the first question: reading it may still be under way when the site opens. */
    static PlaceLookup of(Supplier<Gazetteer> gazetteer) {
        return new PlaceLookup() {
            @Override
            public PlaceAnswer find(String text) {
                return gazetteer.get().search().find(text, PlaceContext.NONE);
            }

            @Override
            public List<Place> suggest(String prefix, Optional<String> country, int limit) {
                return gazetteer.get().search().suggest(prefix, country.orElse(null), limit);
            }
        };
    }
}
