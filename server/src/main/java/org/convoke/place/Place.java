package org.convoke.place;

import java.time.ZoneId;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * A town or a postcode area of the gazetteer.
 *
 * @param id stays the same from one gazetteer to the next
 * @param name the town's usual name; a postcode area bears its main town's
 * @param region the first-level division's usual English name ("Bavaria", "Texas"); null when the country has none
 * @param country ISO 3166-1 alpha-2, upper case
 * @param position the town's center, or the middle of the postcode area
 * @param population inhabitants as last known; null when the source gives none, as for postcode areas
 * @param zone the IANA time zone in force there
 */
public record Place(
        PlaceId id,
        String name,
        @Nullable String region,
        String country,
        LatLon position,
        @Nullable Integer population,
        ZoneId zone) {

    /** Refuses a country that is not two capital letters and a population below one. */
    public Place {
        if (country.length() != 2) {
            throw new IllegalArgumentException("not a country code: " + country);
        }
        if (population != null && population <= 0) {
            throw new IllegalArgumentException("an unknown population is null: " + population);
        }
    }
}
