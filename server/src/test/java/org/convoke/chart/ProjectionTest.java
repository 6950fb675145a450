package org.convoke.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final long SEED = 86;

    /** The ends of the globe as the paper's authors give them, for a radius of 1. */
    @Test
    void equalEarth_isThePapers() {
        Projection globe = new Projection.EqualEarth(0);

        assertEquals(2.70663, globe.of(0, 180).x(), 1e-5);
        assertEquals(1.31736, globe.of(90, 0).y(), 1e-5);
        assertEquals(0.0, globe.of(0, 0).x());
    }

    /** Snyder 1987, page 332: the numerical example for the sphere, of radius 3. */
    @Test
    void azimuthal_isSnyders() {
        Point point = new Projection.Azimuthal(LatLon.of(40, -100)).of(-20, 100);

        assertEquals(-4.2339303, 3 * point.x(), 1e-6);
        assertEquals(4.0257775, 3 * point.y(), 1e-6);
    }

    /** A small square anywhere keeps its area, whatever becomes of its form. */
    @Test
    void areas_stayEqual() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1_000; i++) {
            double latitude = random.nextDouble(-75, 75);
            double longitude = random.nextDouble(-40, 40);
            String where = "seed " + SEED + ": " + latitude + ", " + longitude;

            assertEquals(1, areaScale(new Projection.EqualEarth(0), latitude, longitude), 1e-4, where);
            assertEquals(1, areaScale(new Projection.Azimuthal(LatLon.of(10, 20)), latitude, longitude), 1e-4, where);
        }
    }

    /** How much larger a square of a thousandth of a degree becomes. */
    private static double areaScale(Projection projection, double latitude, double longitude) {
        double step = 0.001;
        Point here = projection.of(latitude, longitude);
        Point east = projection.of(latitude, longitude + step);
        Point north = projection.of(latitude + step, longitude);
        double area = (east.x() - here.x()) * (north.y() - here.y()) - (north.x() - here.x()) * (east.y() - here.y());
        double radians = Math.toRadians(step);
        return area / (radians * radians * Math.cos(Math.toRadians(latitude + step / 2)));
    }
}
