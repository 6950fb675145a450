package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreatCircleTest {

    private static final double HALF_TURN_METERS = Math.PI * GreatCircle.EARTH_RADIUS_METERS;

    @ParameterizedTest
    @CsvSource({
        "0, 180, 0, -180, 0",
        "90, 0, 90, 123.4, 0",
        "-90, -180, -90, 17, 0",
        "51.34, 12.37, 51.34, 12.37, 0",
        "90, 0, -90, 77, 1",
        "0, 0, 0, 180, 1",
        "0, -90, 0, 90, 1",
        "0, 0, 0, 90, 0.5",
        "90, 12, 0, 34, 0.5",
        "0, 179.5, 0, -179.5, 0.005555555555555556",
        "89.5, 0, 89.5, 180, 0.005555555555555556",
    })
    void distanceMeters_knownPairs_asHalfTurns(double lat, double lon, double otherLat, double otherLon, double turns) {
        double meters = GreatCircle.distanceMeters(LatLon.of(lat, lon), LatLon.of(otherLat, otherLon));

        assertEquals(turns * HALF_TURN_METERS, meters, 1e-8);
    }

    @Test
    void distanceMeters_randomPairs_asTheTextbookFormula() {
        SplittableRandom random = Seeds.random("distanceMeters_randomPairs");
        for (int i = 0; i < 100_000; i++) {
            LatLon a = LatLon.of(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            double reach = Math.pow(10, random.nextDouble(-6, 2));
            LatLon b = LatLon.of(
                    Math.clamp(a.latitude() + random.nextDouble(-reach, reach), -90, 90),
                    Math.clamp(a.longitude() + random.nextDouble(-reach, reach), -180, 180));

            double meters = GreatCircle.distanceMeters(a, b);

            assertEquals(textbook(a, b), meters, 1e-8 + meters * 1e-9, () -> a + " to " + b);
            assertEquals(meters, GreatCircle.distanceMeters(b, a));
        }
    }

    @Test
    void distanceMeters_mirroredPositions_areTies() {
        LatLon center = LatLon.of(12.3456789, 179.9999999);
        for (int step = 0; step < 1000; step++) {
            double off = step * 0.0012347;
            LatLon west = LatLon.of(20.5, 179.9999999 - off);
            LatLon east = LatLon.of(20.5, step == 0 ? 179.9999999 : -180.0000001 + off);

            assertEquals(GreatCircle.distanceMeters(center, west), GreatCircle.distanceMeters(center, east));
        }
    }

    /** Ordering by key is ordering by metres: neighbouring keys never give the same metres. */
    @Test
    void meters_neighbouringKeys_differ() {
        SplittableRandom random = Seeds.random("meters_neighbouringKeys");
        for (int i = 0; i < 1_000_000; i++) {
            double key = Haversine.key(Math.pow(10, random.nextDouble(-18, 0)));
            double next = Haversine.key(key * (1 + 0x1p-48));

            assertTrue(key == 1 || Haversine.meters(key) < Haversine.meters(next), () -> "key " + key);
        }
    }

    @Test
    void ofMeters_invertsMeters() {
        for (double meters = 1e-3; meters < HALF_TURN_METERS; meters *= 1.1) {
            assertEquals(meters, Haversine.meters(Haversine.ofMeters(meters)), 1e-6 + meters * 1e-12);
        }
        assertEquals(1, Haversine.ofMeters(Double.POSITIVE_INFINITY));
        assertEquals(0, Haversine.ofMeters(0));
    }

    @Test
    void sine_wholeRange_asStrictMath() {
        for (double x = -Math.PI / 2; x <= Math.PI / 2; x += 1e-5) {
            assertEquals(StrictMath.sin(x), Haversine.sine(x), 2.3e-16);
        }
    }

    /** Straight from the formula, with the library's functions. */
    private static double textbook(LatLon a, LatLon b) {
        double sinLat = StrictMath.sin(StrictMath.toRadians(b.latitude() - a.latitude()) / 2);
        double sinLon = StrictMath.sin(StrictMath.toRadians(b.longitude() - a.longitude()) / 2);
        double cosines =
                StrictMath.cos(StrictMath.toRadians(a.latitude())) * StrictMath.cos(StrictMath.toRadians(b.latitude()));
        double h = sinLat * sinLat + cosines * sinLon * sinLon;
        return 2 * 6_371_008.8 * StrictMath.asin(Math.min(1, Math.sqrt(h)));
    }
}
