package org.convoke.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convoke.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Regions and countries by one name each, however a record writes them: lists of the same events write "TX" and "Texas",
 * "Geneva" and "Geneva, Switzerland". Remembers what it was asked; not safe for several threads.
 */
final class AreaNames {

    /** Regions are written in thousands of ways, not in more. */
    private static final int MOST_REMEMBERED = 20_000;

    private record InCountry(String text, String country) {}

    private final Gazetteer gazetteer;
    private final Map<InCountry, String> regions = new HashMap<>();
    private final Map<String, Optional<String>> countries = new HashMap<>();

    AreaNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The usual name of the region that a text names in a country; the text when it names none there. */
    String region(String text, @Nullable String country) {
        if (country == null) {
            return text;
        }
        InCountry asked = new InCountry(text, country);
        String known = regions.get(asked);
        if (known == null) {
            known = gazetteer.findRegion(text, country).orElse(text);
            makeRoom(regions);
            regions.put(asked, known);
        }
        return known;
    }

    /**
     * A venue without the end of it that only repeats the region and the country, which stand beside it anyway.
     *
     * @param region by its usual name; absent when the record names none
     */
    String withoutArea(String venue, @Nullable String region, @Nullable String country) {
        String rest = venue;
        int comma = rest.lastIndexOf(',');
        while (comma > 0 && country != null && repeats(rest.substring(comma + 1).strip(), region, country)) {
            rest = rest.substring(0, comma);
            comma = rest.lastIndexOf(',');
        }
        return rest;
    }

    private boolean repeats(String part, @Nullable String region, String country) {
        boolean isRegion = region != null && region(part, country).equals(region);
        return isRegion || country(part).filter(country::equals).isPresent();
    }

    private Optional<String> country(String text) {
        Optional<String> known = countries.get(text);
        if (known == null) {
            known = gazetteer.findCountry(text);
            makeRoom(countries);
            countries.put(text, known);
        }
        return known;
    }

    private static void makeRoom(Map<?, ?> remembered) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
    }
}
