package org.convoke.site;

import java.util.List;
import java.util.Locale;
import org.convoke.find.Cluster;
import org.convoke.nearest.LatLon;

/** What a map shows at first: a box around the marks, across the date line when it is narrower so. */
final class MapBounds {

    /** Room around a mark that is alone. */
    private static final double MARGIN_DEGREES = 0.5;

    private static final String WORLD = "-55,-170,72,190";

    private MapBounds() {}

    /** South, west, north and east in degrees, east up to 540. */
    static String of(List<Cluster> clusters) {
        if (clusters.isEmpty()) {
            return WORLD;
        }
        double[] latitudes = clusters.stream()
                .map(Cluster::position)
                .mapToDouble(LatLon::latitude)
                .sorted()
                .toArray();
        double[] longitudes = clusters.stream()
                .map(Cluster::position)
                .mapToDouble(LatLon::longitude)
                .sorted()
                .toArray();
        int first = afterWidestGap(longitudes);
        double west = longitudes[first];
        double east = first == 0 ? longitudes[longitudes.length - 1] : longitudes[first - 1] + 360;
        return String.format(
                Locale.ROOT,
                "%.3f,%.3f,%.3f,%.3f",
                Math.max(-85, latitudes[0] - MARGIN_DEGREES),
                west - MARGIN_DEGREES,
                Math.min(85, latitudes[latitudes.length - 1] + MARGIN_DEGREES),
                east + MARGIN_DEGREES);
    }

    private static int afterWidestGap(double... sorted) {
        double widest = sorted[0] + 360 - sorted[sorted.length - 1];
        int after = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] - sorted[i - 1] > widest) {
                widest = sorted[i] - sorted[i - 1];
                after = i;
            }
        }
        return after;
    }
}
