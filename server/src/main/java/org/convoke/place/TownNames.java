package org.convoke.place;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * The names of towns in other languages than that in which somebody wrote them down: for "Wien" near 48.2, 16.4 and a reader of
 * Persian, "وین". A town is only believed to be meant when it has the name that was written, in whatever language, and is near.
 *
 * <p>Safe for many threads. A question costs some microseconds; whoever asks often keeps the answers.
 */
public final class TownNames {

    /** The far end of a large town: an event may stand there, and the town's position is its center. */
    private static final double MAX_METERS = 40_000;

    private final Gazetteer gazetteer;

    TownNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Returns the town's name in a language, or empty when the town is not known, or has no other name in that language.
     *
     * @param written the name as somebody wrote it
     * @param country ISO 3166-1 alpha-2; null when it was not named
     * @param languageTag BCP 47, of which the language counts
     */
    public Optional<String> find(String written, @Nullable String country, LatLon near, String languageTag) {
        String key = Fold.key(written);
        List<Integer> towns = townsNear(key, country, near);
        Optional<String> name = towns.stream()
                .flatMap(town -> gazetteer.nameOf(town, languageTag).stream())
                .findFirst();
        if (name.isEmpty() && !towns.isEmpty() && isLatin(languageTag)) {
            // The sources name what differs from the usual name, and leave out the rest.
            name = Optional.of(gazetteer.places().name(towns.getFirst()));
        }
        return name.filter(other -> !Fold.key(other).equals(key));
    }

    private static boolean isLatin(String languageTag) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(languageTag))
                .getScript()
                .equals("Latn");
    }

    /** The towns of that name, the most populous first: of a city and the hamlet in it, the city is meant. */
    private List<Integer> townsNear(String key, @Nullable String country, LatLon near) {
        List<Integer> towns = new ArrayList<>();
        PlaceTable places = gazetteer.places();
        for (int posting : key.isEmpty() ? new int[0] : gazetteer.bearersOf(key)) {
            // The lowest bit marks names that are likely former ones: people write those too.
            int place = posting >> 1;
            boolean isThere = country == null || places.country(place).equals(country);
            if (isThere && places.isTown(place) && isNear(places, place, near)) {
                towns.add(place);
            }
        }
        return towns;
    }

    private static boolean isNear(PlaceTable places, int town, LatLon position) {
        return TownGrid.meters(position.latitude(), position.longitude(), places.latitude(town), places.longitude(town))
                <= MAX_METERS;
    }
}
