package org.convoke.bench.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A closed line around land or around water in it; the last point is the first. Degrees.
 *
 * @param longitudes of its points
 * @param latitudes of its points
 */
record Ring(double[] longitudes, double[] latitudes) {

    /** Fewer points enclose nothing. */
    static final int MIN_POINTS = 4;

    int size() {
        return longitudes.length;
    }

    /** What it encloses, in square degrees; counted as if the globe were flat. */
    double area() {
        double twice = 0;
        for (int i = 1; i < size(); i++) {
            twice += longitudes[i - 1] * latitudes[i] - longitudes[i] * latitudes[i - 1];
        }
        return Math.abs(twice) / 2;
    }

    /**
     * The ring without the points that change its form least: one after the other the point whose triangle with its neighbors
     * is smallest goes, until none is below so many square degrees (Visvalingam and Whyatt 1993).
     */
    Ring simplify(double squareDegrees) {
        Simplification work = new Simplification(this);
        work.run(squareDegrees);
        return work.rest();
    }

    /** Which points are left, as a chain. */
    private static final class Simplification {

        private final Ring ring;
        private final int[] before;
        private final int[] after;
        private final double[] areas;
        private final PriorityQueue<Candidate> queue = new PriorityQueue<>();
        private int left;

        /** A point that may go; out of date when the area is no longer the point's. */
        private record Candidate(double area, int point) implements Comparable<Candidate> {

            @Override
            public int compareTo(Candidate other) {
                int byArea = Double.compare(area, other.area);
                return byArea != 0 ? byArea : Integer.compare(point, other.point);
            }
        }

        Simplification(Ring ring) {
            this.ring = ring;
            this.left = ring.size();
            this.before = new int[left];
            this.after = new int[left];
            this.areas = new double[left];
            for (int i = 0; i < left; i++) {
                before[i] = i - 1;
                after[i] = i + 1;
            }
            for (int i = 1; i < left - 1; i++) {
                consider(i, 0);
            }
        }

        void run(double limit) {
            while (left > MIN_POINTS && !queue.isEmpty() && queue.peek().area < limit) {
                Candidate least = queue.remove();
                int point = least.point;
                if (least.area != areas[point]) {
                    continue;
                }
                areas[point] = Double.NaN;
                left--;
                after[before[point]] = after[point];
                before[after[point]] = before[point];
                consider(before[point], least.area);
                consider(after[point], least.area);
            }
        }

        /** A neighbor never counts less than what went before it, so that points go in one order. */
        private void consider(int point, double atLeast) {
            if (point > 0 && point < ring.size() - 1) {
                areas[point] = Math.max(atLeast, triangle(before[point], point, after[point]));
                queue.add(new Candidate(areas[point], point));
            }
        }

        private double triangle(int a, int b, int c) {
            double[] x = ring.longitudes;
            double[] y = ring.latitudes;
            return Math.abs((x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a])) / 2;
        }

        Ring rest() {
            List<Integer> points = new ArrayList<>();
            for (int i = 0; i < ring.size(); i = after[i]) {
                points.add(i);
            }
            return new Ring(
                    points.stream().mapToDouble(i -> ring.longitudes[i]).toArray(),
                    points.stream().mapToDouble(i -> ring.latitudes[i]).toArray());
        }
    }
}
