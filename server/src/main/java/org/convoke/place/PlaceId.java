package org.convoke.place;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lasting name of a place: {@code g2950159} for a town (its GeoNames id), {@code us-94110} for a postcode (country
 * and code in lower case, without spaces), {@code au-2000-2} for a further locality of a postcode.
 *
 * <p>The form keeps ids apart from the postcodes and names that people type into the same field.
 *
 * @param value 2 to 24 characters of {@code [0-9a-z-]}
 */
public record PlaceId(String value) {

    private static final Pattern FORM = Pattern.compile("g[1-9][0-9]{0,9}|[a-z]{2}-[0-9a-z]{1,12}(-[0-9]{1,4})?");

    /**
     * Accepts what {@link #parse} accepts.
     *
     * @throws IllegalArgumentException for anything else
     */
    public PlaceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a place id");
        }
    }

    /** Returns the id that the text is, or empty when it has not the form of one; costs one pattern match. */
    public static Optional<PlaceId> parse(String text) {
        return text.length() <= 24 && FORM.matcher(text).matches() ? Optional.of(new PlaceId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
