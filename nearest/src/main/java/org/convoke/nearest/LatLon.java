package org.convoke.nearest;

/**
 * A position on the globe: WGS 84 degrees, latitude first, rounded to 1e-7 degree (at most 5.6 mm away each way).
 *
 * <p>The constructor is the one place where positions are rounded, so there is no such thing as an unrounded
 * {@code LatLon}: what is stored, indexed, compared and shown is the same position, and order and distance are exact on
 * it. Equality compares the two numbers: 180 and −180 stay apart as they were given, although they name one meridian and
 * are zero metres apart, as are all longitudes at a pole. Negative zero becomes zero.
 *
 * @param latitude degrees north of the equator, −90 to 90
 * @param longitude degrees east of Greenwich, −180 to 180
 */
public record LatLon(double latitude, double longitude) {

    /** Seven decimals: as fine as any of the formats that carry positions. */
    private static final double STEPS_PER_DEGREE = 1e7;

    /**
     * Rounds both coordinates to 1e-7 degree.
     *
     * @throws IllegalArgumentException when a coordinate is NaN, infinite or out of range; see {@link #isValid}
     */
    public LatLon {
        if (!isValid(latitude, longitude)) {
            throw new IllegalArgumentException("not a position: latitude " + latitude + ", longitude " + longitude);
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

    /** The latitude in whole steps of 1e-7 degree, from −900,000,000 to 900,000,000. */
    int latSteps() {
        return (int) Math.rint(latitude * STEPS_PER_DEGREE);
    }

    /** The longitude in whole steps of 1e-7 degree, from −1,800,000,000 to 1,800,000,000. */
    int lonSteps() {
        return (int) Math.rint(longitude * STEPS_PER_DEGREE);
    }

    private static double round(double degrees) {
        return Math.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE + 0.0;
    }
}
