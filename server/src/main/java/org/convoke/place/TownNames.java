package org.convoke.place;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** By the tags of the program's own languages, which are few. */
    private static final Map<String, Boolean> LATIN = new ConcurrentHashMap<>();

    private final Gazetteer gazetteer;

    TownNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Returns the number of the town that is meant, or −1 when none of that name is known there.
     *
     * @param written the name as somebody wrote it
     * @param country ISO 3166-1 alpha-2; null when it was not named
     */
    public int find(String written, @Nullable String country, LatLon near) {
        List<Integer> towns = townsNear(Fold.key(written), country, near);
        return towns.isEmpty() ? -1 : towns.getFirst();
    }

    /** Returns the town that is meant, or empty when none of that name is known there; asks as {@link #find} does. */
    public Optional<Place> findTown(String written, @Nullable String country, LatLon near) {
        int town = find(written, country, near);
        return town < 0 ? Optional.empty() : Optional.of(gazetteer.place(town));
    }

    /**
     * Returns the town's name in a language, or empty when it has none there but the one that was written.
     *
     * @param town its number, from {@link #find}
     * @param languageTag BCP 47, of which the language counts
     */
    public Optional<String> translation(int town, String written, String languageTag) {
        Optional<String> name = gazetteer.nameOf(town, languageTag);
        if (name.isEmpty() && isLatin(languageTag)) {
            // The sources name what differs from the usual name, and leave out the rest.
            name = Optional.of(gazetteer.places().name(town));
        }
        return name.filter(other -> !other.equals(written) && !Fold.key(other).equals(Fold.key(written)));
    }

    /** Finds the town and gives back its name in a language. */
    Optional<String> find(String written, @Nullable String country, LatLon near, String languageTag) {
        int town = find(written, country, near);
        return town < 0 ? Optional.empty() : translation(town, written, languageTag);
    }

    private static boolean isLatin(String languageTag) {
        return LATIN.computeIfAbsent(languageTag, TownNames::isWrittenInLatin);
    }

    private static boolean isWrittenInLatin(String languageTag) {
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
