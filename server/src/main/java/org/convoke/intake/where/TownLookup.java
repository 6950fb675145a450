package org.convoke.intake.where;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.convoke.nearest.LatLon;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.convoke.place.PlaceAnswer;
import org.convoke.place.PlaceContext;
import org.convoke.place.PlaceQuery;
import org.convoke.place.PlaceSearch;

/**
 * Questions for the gazetteer, with the last answers remembered: the rows of a file repeat their towns. Not safe for use
 * by several threads.
 */
final class TownLookup {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Each answer holds a few hundred bytes; more towns than this are asked for twice. */
    private static final int MOST_REMEMBERED = 10_000;

    /** So many of a country's largest towns tell whether it has one time zone. */
    private static final int TOWNS_OF_A_COUNTRY = 40;

    private static final Pattern BESIDE_COUNTRY =
            Pattern.compile("\\([^)]*\\)|\\d+|^\\s*(?:the|die|der|la|el|los|las|le|les)\\s+", Pattern.CASE_INSENSITIVE);

    private record Line(String text, PlaceContext context) {}

    private final Gazetteer gazetteer;
    private final PlaceSearch search;
    private final Memory<PlaceQuery, PlaceAnswer> byColumns = new Memory<>(MOST_REMEMBERED);
    private final Memory<Line, PlaceAnswer> byText = new Memory<>(MOST_REMEMBERED);
    private final Memory<String, Optional<String>> countries = new Memory<>(MOST_REMEMBERED);
    private final Memory<String, Optional<ZoneId>> countryZones = new Memory<>(MOST_REMEMBERED);
    private final ZoneGrid zones;

    TownLookup(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.search = gazetteer.search();
        this.zones = new ZoneGrid(gazetteer);
    }

    PlaceAnswer find(PlaceQuery query) {
        return byColumns.get(query, search::find);
    }

    PlaceAnswer find(String text, PlaceContext context) {
        return byText.get(new Line(text, context), line -> search.find(line.text(), line.context()));
    }

    /** The country that a text names, as ISO 3166-1 alpha-2. */
    Optional<String> country(String text) {
        // A code in capitals is the code, whatever else it abbreviates.
        return CODES.contains(text.strip()) ? Optional.of(text.strip()) : countries.get(text, this::findCountry);
    }

    /** As written; else without what people add: "The Gambia", "Taiwan 950", "Macedonia (FYROM)", "Dubai - UAE". */
    private Optional<String> findCountry(String text) {
        Optional<String> found = gazetteer.findCountry(text);
        if (found.isPresent()) {
            return found;
        }
        String bare = BESIDE_COUNTRY.matcher(text).replaceAll(" ").strip();
        String last = bare.substring(Math.max(bare.lastIndexOf(','), bare.lastIndexOf(" - ")) + 1);
        return gazetteer
                .findCountry(bare)
                .or(() -> gazetteer.findCountry(last.replace('-', ' ').strip()));
    }

    Place nearestTown(LatLon position) {
        return gazetteer.nearestTown(position).town();
    }

    ZoneId zoneAt(LatLon position) {
        return zones.zoneAt(position);
    }

    /** The country's one zone; empty when its towns are in several. */
    Optional<ZoneId> zoneOf(String country) {
        return countryZones.get(country, code -> {
            List<ZoneId> found = gazetteer.largestTowns(code, TOWNS_OF_A_COUNTRY).stream()
                    .map(Place::zone)
                    .distinct()
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
    }
}
