package org.convoke.intake.where;

import org.jspecify.annotations.Nullable;

/**
 * What a record says of its place, as written; absent where it says nothing.
 *
 * @param whole the whole place in one text: any of venue, street, town, region, country
 * @param region state, province, county
 * @param coordinates as numbers or text
 */
public record PlaceTexts(
        @Nullable String venue,
        @Nullable String whole,
        @Nullable String street,
        @Nullable String locality,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country,
        Coordinates coordinates) {

    /** A place that is told in one text, and perhaps by coordinates. */
    public static PlaceTexts of(@Nullable String whole, Coordinates coordinates) {
        return new PlaceTexts(null, whole, null, null, null, null, null, coordinates);
    }

    /**
     * Coordinates as written.
     *
     * @param pair both in one text, latitude first
     */
    public record Coordinates(
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable String pair) {

        /** None are written. */
        public static final Coordinates NONE = new Coordinates(null, null, null);

        /** Coordinates that a format gives as numbers (RFC 5545, GEO). */
        public static Coordinates of(double latitude, double longitude) {
            return new Coordinates(Double.toString(latitude), Double.toString(longitude), null);
        }

        boolean isEmpty() {
            return latitude == null && longitude == null && pair == null;
        }

        String text() {
            if (latitude == null && longitude == null) {
                return String.valueOf(pair);
            }
            return (latitude == null ? "" : latitude) + ", " + (longitude == null ? "" : longitude);
        }
    }
}
