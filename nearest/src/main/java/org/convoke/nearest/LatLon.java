package org.convoke.nearest;

/**
 * A position on the globe in WGS 84 degrees, latitude first.
 *
 * <p>Coordinates are kept to 1e-7 degree, about 11 mm, rounded once on entry, so that order and distance can be exact
 * on what is stored. Negative zero becomes zero, and −180 stays apart from 180 although both name one meridian:
 * distances treat them alike.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record LatLon(double latitude, double longitude) {

    private static final double UNITS_PER_DEGREE = 1e7;

    /**
     * Rounds both coordinates to 1e-7 degree.
     *
     * @throws IllegalArgumentException when a coordinate is NaN, infinite or out of range
     */
    public LatLon {
        if (!isValid(latitude, longitude)) {
            throw new IllegalArgumentException("not a position: " + latitude + ", " + longitude);
        }
        latitude = round(latitude);
        longitude = round(longitude);
    }

    /** Returns the position at these degrees, rounded to 1e-7. */
    public static LatLon of(double latitude, double longitude) {
        return new LatLon(latitude, longitude);
    }

    /** Whether both are finite and in range, so that {@link #of} accepts them. */
    public static boolean isValid(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    private static double round(double degrees) {
        return Math.rint(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE + 0.0;
    }
}
