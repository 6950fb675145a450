package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;
import org.convoke.nearest.LatLon;

/**
 * What of the globe a map shows: all its positions and some land around them, however few they are.
 *
 * @param land as fine as the view is worth
 * @param heightUnits of the map, where its width is {@link #WIDTH}
 */
record View(Projection projection, Land land, Box box, int heightUnits) {

    static final int WIDTH = 1_000;

    private static final int WIDE = 500;
    private static final int HIGH = 720;

    /** Positions farther from their middle than this are seen on the whole globe, in degrees. */
    private static final double MAX_REGION_RADIUS = 35;

    /** A town alone is seen with some 600 kilometers around it: less land would be no help to know it by. */
    private static final double MIN_WIDTH = 600 / 6371.0;

    private static final double MARGIN = 0.14;

    /** Cuts the globe in the Bering Strait, through no land. */
    private static final double WORLD_MIDDLE = 11;

    private static final double HALF_TURN = 180;

    /** The view of these positions; of the whole globe when there are none. */
    static View of(List<LatLon> positions) {
        if (positions.isEmpty()) {
            return of(List.of(LatLon.of(75, -170), LatLon.of(-56, 179)), new Projection.EqualEarth(WORLD_MIDDLE));
        }
        Arc arc = Arc.around(
                positions.stream().mapToDouble(LatLon::longitude).sorted().toArray());
        double south = positions.stream().mapToDouble(LatLon::latitude).min().orElseThrow();
        double north = positions.stream().mapToDouble(LatLon::latitude).max().orElseThrow();
        LatLon middle = LatLon.of((south + north) / 2, arc.middle());
        boolean isRegion = positions.stream().allMatch(each -> degrees(middle, each) <= MAX_REGION_RADIUS);
        double worldMiddle = arc.widthDegrees() <= HALF_TURN ? arc.middle() : WORLD_MIDDLE;
        return of(positions, isRegion ? new Projection.Azimuthal(middle) : new Projection.EqualEarth(worldMiddle));
    }

    private static View of(List<LatLon> positions, Projection projection) {
        boolean isRegion = projection instanceof Projection.Azimuthal;
        List<Point> points = new ArrayList<>();
        for (LatLon position : positions) {
            points.add(project(projection, position.latitude(), position.longitude()));
        }
        Box box = Box.around(points);
        int height = box.width() > 1.6 * box.height() && box.width() > MIN_WIDTH ? WIDE : HIGH;
        Box shown = box.wider(MARGIN).fitting(MIN_WIDTH, (double) WIDTH / height);
        return new View(projection, isRegion ? Land.near() : Land.far(), shown, height);
    }

    boolean isWide() {
        return heightUnits == WIDE;
    }

    /** Where a position stands in units of the map, down from its top. */
    Point at(LatLon position) {
        return toUnits(project(projection, position.latitude(), position.longitude()));
    }

    Point toUnits(Point point) {
        double unit = WIDTH / box.width();
        return new Point((point.x() - box.left()) * unit, (box.up() - point.y()) * unit);
    }

    /** The globe is round: a longitude is taken on the turn on which it is nearest to the middle. */
    private static Point project(Projection projection, double latitude, double longitude) {
        return switch (projection) {
            case Projection.Azimuthal azimuthal -> azimuthal.of(latitude, longitude);
            case Projection.EqualEarth globe ->
                globe.of(
                        latitude,
                        globe.middleLongitude() + Math.IEEEremainder(longitude - globe.middleLongitude(), 360));
        };
    }

    /** The angle between two positions, seen from the middle of the globe. */
    static double degrees(LatLon a, LatLon b) {
        double phi = Math.toRadians(a.latitude());
        double psi = Math.toRadians(b.latitude());
        double east = Math.toRadians(a.longitude() - b.longitude());
        double cosine = Math.sin(phi) * Math.sin(psi) + Math.cos(phi) * Math.cos(psi) * Math.cos(east);
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    /**
     * The shortest piece of a parallel on which all longitudes are: what the widest gap between two leaves.
     *
     * @param middle from -180 to 180
     */
    private record Arc(double middle, double widthDegrees) {

        static Arc around(double[] sorted) {
            double first = sorted[0];
            double gap = first + 360 - sorted[sorted.length - 1];
            for (int i = 1; i < sorted.length; i++) {
                if (sorted[i] - sorted[i - 1] > gap) {
                    gap = sorted[i] - sorted[i - 1];
                    first = sorted[i];
                }
            }
            double width = 360 - gap;
            return new Arc(Math.IEEEremainder(first + width / 2, 360), width);
        }
    }
}
