package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;
import org.convoke.nearest.LatLon;

/** The land of a view as one path of SVG, in whole units: a coast of some kilobytes. */
final class Coast {

    /** Points nearer to each other than this, in units, are one. */
    private static final double MIN_STEP = 2;

    /** Islands and lakes smaller than this, across and down, are left out. */
    private static final double MIN_EXTENT = 2.5;

    private static final int MIN_POINTS = 3;

    /** Nobody lives farther south; a world that ends above Antarctica is larger on the page. */
    private static final double SOUTHERNMOST = -60;

    /** The outermost positions of a regional view are not farther from its middle than this, in degrees. */
    private static final double MAX_DEGREES = 75;

    private static final double CIRCLE = 360;
    private static final double HALF_CIRCLE = 180;

    private final View view;
    private final Box frame;
    private final StringBuilder path = new StringBuilder(16_384);

    private Coast(View view) {
        this.view = view;
        this.frame = view.box().wider(0.02);
    }

    /** The path's data; empty where there is but sea. */
    static String of(View view) {
        Coast coast = new Coast(view);
        for (Land.Ring ring : view.land().rings()) {
            switch (view.projection()) {
                case Projection.Azimuthal region -> coast.drawRegion(ring, region);
                case Projection.EqualEarth globe -> coast.drawGlobe(ring, globe);
            }
        }
        return coast.path.toString();
    }

    /** Land on the other side of the globe would be drawn all around the view: it is left out. */
    private void drawRegion(Land.Ring ring, Projection.Azimuthal region) {
        List<Point> points = new ArrayList<>(ring.size());
        boolean isNear = false;
        for (int i = 0; i < ring.size(); i++) {
            double longitude = Math.IEEEremainder(ring.longitudes()[i], CIRCLE);
            LatLon position = LatLon.of(ring.latitudes()[i], longitude);
            isNear |= View.degrees(region.middle(), position) < MAX_DEGREES;
            points.add(region.of(position));
        }
        if (isNear) {
            draw(points);
        }
    }

    /** Land may lie on both edges of the globe, and is cut there before it is bent. */
    private void drawGlobe(Land.Ring ring, Projection.EqualEarth globe) {
        double middle = globe.middleLongitude();
        Box whole = new Box(middle - HALF_CIRCLE, SOUTHERNMOST, middle + HALF_CIRCLE, 90);
        for (double turn : new double[] {-CIRCLE, 0, CIRCLE}) {
            List<Point> flat = new ArrayList<>(ring.size());
            for (int i = 0; i < ring.size(); i++) {
                flat.add(new Point(ring.longitudes()[i] + turn, ring.latitudes()[i]));
            }
            draw(whole.cut(flat).stream()
                    .map(point -> globe.of(point.y(), point.x()))
                    .toList());
        }
    }

    private void draw(List<Point> ring) {
        if (ring.size() < MIN_POINTS || !Box.around(ring).meets(frame)) {
            return;
        }
        List<Point> thin = thin(frame.cut(ring).stream().map(view::toUnits).toList());
        if (thin.size() >= MIN_POINTS && isLarge(thin)) {
            write(thin);
        }
    }

    private static List<Point> thin(List<Point> line) {
        List<Point> thin = new ArrayList<>(line.size());
        for (Point point : line) {
            if (thin.isEmpty() || !isSame(thin.getLast(), point)) {
                thin.add(point);
            }
        }
        return thin;
    }

    private static boolean isSame(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y()) < MIN_STEP;
    }

    private static boolean isLarge(List<Point> ring) {
        Box box = Box.around(ring);
        return box.width() >= MIN_EXTENT || box.height() >= MIN_EXTENT;
    }

    private void write(List<Point> ring) {
        long x = Math.round(ring.getFirst().x());
        long y = Math.round(ring.getFirst().y());
        path.append('M').append(x).append(' ').append(y).append('l');
        String between = "";
        for (Point point : ring.subList(1, ring.size())) {
            long right = Math.round(point.x()) - x;
            long down = Math.round(point.y()) - y;
            if (right != 0 || down != 0) {
                path.append(between).append(right).append(down < 0 ? "" : " ").append(down);
                between = " ";
                x += right;
                y += down;
            }
        }
        path.append('z');
    }
}
