package org.convoke.bench.gazetteer;

import java.util.Collection;

/** Degrees, latitude first, as a source gives them. */
record Point(double latitude, double longitude) {

    private static final double KM_PER_DEGREE = 111.195;

    /** Flat-earth kilometres, good to a percent over the tens of kilometres compared here. */
    double kilometersTo(Point other) {
        double dLat = latitude - other.latitude;
        double dLon = (longitude - other.longitude) * Math.cos(Math.toRadians(latitude));
        return KM_PER_DEGREE * Math.hypot(dLat, dLon);
    }

    /** Returns the mean of one or more points that lie close together. */
    static Point mean(Collection<Point> points) {
        double lat = points.stream().mapToDouble(Point::latitude).average().orElseThrow();
        double lon = points.stream().mapToDouble(Point::longitude).average().orElseThrow();
        return new Point(lat, lon);
    }

    /** Returns the median of each coordinate, which a few misplaced points do not move. */
    static Point median(Collection<Point> points) {
        double[] lats = points.stream().mapToDouble(Point::latitude).sorted().toArray();
        double[] lons = points.stream().mapToDouble(Point::longitude).sorted().toArray();
        return new Point(lats[lats.length / 2], lons[lons.length / 2]);
    }
}
