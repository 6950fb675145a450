package org.convoke.nearest;

/** Distances on the sphere that stands for the earth. */
public final class GreatCircle {

    /**
     * The mean radius of the WGS 84 ellipsoid, (2a + b) / 3 with a = 6,378,137 m and b = 6,356,752.314 m (H. Moritz, "Geodetic
     * Reference System 1980", Journal of Geodesy 74, 2000). A sphere of it errs by up to 0.6 % of the distance on the ellipsoid.
     */
    public static final double EARTH_RADIUS_METERS = 6_371_008.8;

    private GreatCircle() {}

    /**
     * The distance between two positions along the sphere, in metres: 0 for the same place, at most 20,015,115 at the antipode.
     * Symmetric, and the same number that a {@link NearestIndex} reports. How exact it is, {@link Haversine} tells: below a
     * nanometre within 100 km.
     */
    public static double distanceMeters(LatLon a, LatLon b) {
        return Haversine.meters(key(a, b));
    }

    /** What {@link NearestIndex} orders by: grows with the distance, equal exactly when the metres are. */
    static double key(LatLon a, LatLon b) {
        int latA = a.latSteps();
        return Haversine.key(Haversine.between(latA, a.lonSteps(), Haversine.cosine(latA), b.latSteps(), b.lonSteps()));
    }
}
