package org.convoke.place;

import org.jspecify.annotations.Nullable;

/**
 * A place as a table writes it, in columns. Each part is as somebody typed it, in any language, and may be absent.
 *
 * @param locality town, quarter or village
 * @param region state, province, county; a name or an abbreviation
 * @param postalCode as written, with or without spaces
 * @param country a name in any language, an ISO 3166-1 code or a common abbreviation
 */
public record PlaceQuery(
        @Nullable String locality,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    /** Takes blank parts as absent. */
    public PlaceQuery {
        locality = present(locality);
        region = present(region);
        postalCode = present(postalCode);
        country = present(country);
    }

    /** Returns a question for a town alone. */
    public static PlaceQuery locality(String locality) {
        return new PlaceQuery(locality, null, null, null);
    }

    /** Whether no part is present. */
    public boolean isEmpty() {
        return locality == null && region == null && postalCode == null && country == null;
    }

    private static @Nullable String present(@Nullable String part) {
        return part == null || part.isBlank() ? null : part;
    }
}
