package org.convoke.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside the text of a question. It settles ties and never overrules what the text says.
 *
 * @param country ISO 3166-1 alpha-2, upper case: where the place is likely to be; null when nothing is known
 */
public record PlaceContext(@Nullable String country) {

    /** Nothing is known. */
    public static final PlaceContext NONE = new PlaceContext(null);

    /** Puts the country into upper case. */
    public PlaceContext {
        country = country == null ? null : country.toUpperCase(Locale.ROOT);
    }

    /** Returns a context that prefers places in the country with this ISO 3166-1 alpha-2 code. */
    public static PlaceContext inCountry(String country) {
        return new PlaceContext(country);
    }
}
