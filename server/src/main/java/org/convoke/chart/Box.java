package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;

/** A rectangle of a plane, its sides along the axes. */
record Box(double left, double low, double right, double up) {

    /** The smallest one around the points, of which there must be one. */
    static Box around(List<Point> points) {
        return new Box(
                points.stream().mapToDouble(Point::x).min().orElseThrow(),
                points.stream().mapToDouble(Point::y).min().orElseThrow(),
                points.stream().mapToDouble(Point::x).max().orElseThrow(),
                points.stream().mapToDouble(Point::y).max().orElseThrow());
    }

    double width() {
        return right - left;
    }

    double height() {
        return up - low;
    }

    /** The same middle, at least so wide, and so much higher or wider that it has the ratio of width to height. */
    Box fitting(double minWidth, double ratio) {
        double width = Math.max(minWidth, Math.max(width(), height() * ratio));
        double height = width / ratio;
        double x = (left + right) / 2;
        double y = (low + up) / 2;
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    /** The same middle, wider and higher by this share on every side. */
    Box wider(double share) {
        double x = share * width();
        double y = share * height();
        return new Box(left - x, low - y, right + x, up + y);
    }

    boolean meets(Box other) {
        return left < other.right && other.left < right && low < other.up && other.low < up;
    }

    /** What of a closed line lies inside (Sutherland and Hodgman 1974). */
    List<Point> cut(List<Point> line) {
        List<Point> cut = cut(line, true, left, 1);
        cut = cut(cut, true, right, -1);
        cut = cut(cut, false, low, 1);
        return cut(cut, false, up, -1);
    }

    private static List<Point> cut(List<Point> line, boolean isAcross, double edge, int sign) {
        List<Point> cut = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            Point from = line.get(i == 0 ? line.size() - 1 : i - 1);
            Point to = line.get(i);
            double a = ((isAcross ? from.x() : from.y()) - edge) * sign;
            double b = ((isAcross ? to.x() : to.y()) - edge) * sign;
            if (a < 0 != b < 0) {
                double share = a / (a - b);
                double other =
                        isAcross ? from.y() + (to.y() - from.y()) * share : from.x() + (to.x() - from.x()) * share;
                cut.add(isAcross ? new Point(edge, other) : new Point(other, edge));
            }
            if (b >= 0) {
                cut.add(to);
            }
        }
        return cut;
    }
}
