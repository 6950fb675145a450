package org.convoke.nearest;

/**
 * The haversine of the angle between two positions: the key by which every index of this package orders.
 *
 * <p>The haversine of an angle a is sin²(a/2), 0 for the same place and 1 for the antipode, and grows with the distance:
 *
 * <pre>hav(a) = sin²(Δlat/2) + cos(lat₁) · cos(lat₂) · sin²(Δlon/2)</pre>
 *
 * (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68(2), 1984). Positions are whole steps of 1e-7 degree, so
 * both differences, the way across the date line and the colatitude are exact integers, and nothing but this formula is
 * subject to rounding. The sine is a Taylor polynomial of plain multiplications and additions: bit for bit the same on every
 * machine, symmetric in its two positions and in east and west, and several times as fast as {@link Math#sin}.
 *
 * <p><b>Ties.</b> Two distances are equal if their {@linkplain #key keys} are: the haversine rounded to 49 significant bits.
 * The square root, arcsine and product that make metres of it keep different keys apart (keys differ by at least 2⁻⁴⁹, so the
 * roots by 2⁻⁵⁰, four times the unit in the last place, while the three steps together err by less than three), so that
 * ordering by key and ordering by metres are one and the same.
 *
 * <p><b>Error.</b> Below 2e-15 of the distance up to 10,000 km. Towards the antipode the arcsine is steep, as in any haversine
 * of doubles: below 0.1 mm until 1 km from it, at most 0.7 m at the antipode itself.
 */
final class Haversine {

    /** Half a step of 1e-7 degree in radians: the formula takes half angles. */
    static final double HALF_STEP = Math.PI / 180 / 1e7 / 2;

    static final int QUARTER_TURN = 900_000_000;
    static final double FULL_TURN = 3_600_000_000.0;

    /** Bits of a double's significand that a key drops: 53 - 4 = 49 remain. */
    private static final int DROPPED_BITS = 4;

    private static final long DROPPED = (1L << DROPPED_BITS) - 1;

    private Haversine() {}

    /** The haversine between two positions in steps, unrounded; {@code cosLat} are the {@link #cosine}s of the latitudes. */
    static double between(int latA, int lonA, double cosLatA, int latB, int lonB, double cosLatB) {
        double lat = sine((latA - latB) * HALF_STEP);
        double lon = sine(shorterWay(lonA, lonB) * HALF_STEP);
        return lat * lat + cosLatA * cosLatB * (lon * lon);
    }

    /** As {@link #between(int, int, double, int, int, double)}, where the second cosine is not at hand. */
    static double between(int latA, int lonA, double cosLatA, int latB, int lonB) {
        return between(latA, lonA, cosLatA, latB, lonB, cosine(latB));
    }

    /** What is compared: the haversine to 49 significant bits, at most 1 and never negative. */
    static double key(double haversine) {
        long bits = Double.doubleToRawLongBits(haversine) + (DROPPED + 1) / 2;
        return Math.min(1, Double.longBitsToDouble(bits & ~DROPPED));
    }

    /** The great-circle distance of a key, in metres on the sphere of {@link GreatCircle#EARTH_RADIUS_METERS}. */
    static double meters(double key) {
        return 2 * GreatCircle.EARTH_RADIUS_METERS * StrictMath.asin(Math.sqrt(key));
    }

    /** The haversine of a distance in metres, the inverse of {@link #meters} but for rounding; 1 beyond the antipode. */
    static double ofMeters(double meters) {
        double half = meters / (2 * GreatCircle.EARTH_RADIUS_METERS);
        if (half >= Math.PI / 2) {
            return 1;
        }
        double sine = StrictMath.sin(half);
        return sine * sine;
    }

    /** The cosine of a latitude in steps, as the sine of its exact complement: relatively exact at the poles too. */
    static double cosine(int lat) {
        return sine((QUARTER_TURN - Math.abs(lat)) * (2 * HALF_STEP));
    }

    /** Steps between two longitudes, the shorter way round. */
    private static double shorterWay(int lonA, int lonB) {
        double steps = Math.abs((double) lonA - lonB);
        return Math.min(steps, FULL_TURN - steps);
    }

    /**
     * The sine of an angle within a quarter turn: Taylor to the 21st power, whose next term is below 1.3e-18. Summed in three
     * parts that the processor can work on at the same time (G. Estrin, 1960).
     */
    static double sine(double x) {
        double y = x * x;
        double y2 = y * y;
        double y4 = y2 * y2;
        double low = -1 / 6.0 + y * (1 / 120.0) + y2 * (-1 / 5040.0 + y * (1 / 362880.0));
        double middle =
                -1 / 39916800.0 + y * (1 / 6227020800.0) + y2 * (-1 / 1307674368000.0 + y * (1 / 355687428096000.0));
        double high = -1 / 121645100408832000.0 + y * (1 / 51090942171709440000.0);
        return x + x * y * (low + y4 * (middle + y4 * high));
    }
}
