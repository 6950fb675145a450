package org.convoke.nearest;

/**
 * A position as a point on the unit sphere: x towards 0° N 0° E, y towards 0° N 90° E, z towards the north pole, each off by
 * 1e-15 at most.
 *
 * <p>In these coordinates the date line and the poles are places like any other, and the straight line (chord) between two
 * points grows with the angle a between them: chord² = 4 · sin²(a/2) = 4 · hav(a). So boxes of x, y and z bound haversines.
 */
record UnitVector(double x, double y, double z) {

    /** From steps of 1e-7 degree. */
    static UnitVector of(int lat, int lon) {
        double cosLat = Haversine.cosine(lat);
        double sinHalfLon = Haversine.sine(lon * Haversine.HALF_STEP);
        double cosHalfLon = Haversine.sine((2 * Haversine.QUARTER_TURN - Math.abs(lon)) * Haversine.HALF_STEP);
        return new UnitVector(
                cosLat * (1 - 2 * sinHalfLon * sinHalfLon),
                cosLat * 2 * sinHalfLon * cosHalfLon,
                Haversine.sine(lat * (2 * Haversine.HALF_STEP)));
    }
}
