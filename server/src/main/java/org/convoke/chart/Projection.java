package org.convoke.chart;

import org.convoke.nearest.LatLon;

/**
 * A picture of the globe on a plane, in which equal areas stay equal, so that a crowd in the north looks no smaller beside its
 * country than one at the equator. The globe's radius is 1, north is up.
 */
sealed interface Projection {

    /** Where a position stands; longitudes may reach beyond 180 degrees. */
    Point of(double latitude, double longitude);

    default Point of(LatLon position) {
        return of(position.latitude(), position.longitude());
    }

    /** The whole globe (Šavrič, Patterson and Jenny 2018, "The Equal Earth map projection"). */
    record EqualEarth(double middleLongitude) implements Projection {

        private static final double A1 = 1.340264;
        private static final double A2 = -0.081106;
        private static final double A3 = 0.000893;
        private static final double A4 = 0.003796;
        private static final double M = Math.sqrt(3) / 2;

        @Override
        public Point of(double latitude, double longitude) {
            double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
            double t2 = t * t;
            double t6 = t2 * t2 * t2;
            double east = Math.toRadians(longitude - middleLongitude);
            double x = east * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
            return new Point(x, t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)));
        }
    }

    /** A part of the globe around its middle (Lambert's azimuthal equal-area projection: Snyder 1987, formulas 22-4, 22-5, 24-2). */
    record Azimuthal(LatLon middle) implements Projection {

        @Override
        public Point of(double latitude, double longitude) {
            double phi0 = Math.toRadians(middle.latitude());
            double phi = Math.toRadians(latitude);
            double east = Math.toRadians(longitude - middle.longitude());
            double cosine = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(east);
            // At the antipode alone there is no way to tell where it stands.
            double k = Math.sqrt(2 / Math.max(1e-12, 1 + cosine));
            return new Point(
                    k * Math.cos(phi) * Math.sin(east),
                    k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(east)));
        }
    }
}
