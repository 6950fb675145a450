package org.convoke.index;

import org.convoke.nearest.LatLon;

/**
 * Where a position lies on the square that web maps draw the globe on (Web Mercator, EPSG:3857): 31 bits eastward and 31 bits
 * southward, two centimetres at the equator, interleaved to one number (Morton order). The first 2 n bits say in which of the
 * 4ⁿ squares of depth n it is, so the events of a square stand together when sorted by it. Not negative.
 */
final class MapKey {

    /** How often the square can be cut in four. */
    static final int MAX_DEPTH = 31;

    /** The length of the square's side. */
    static final long SIDE = 1L << MAX_DEPTH;

    private static final int BITS = 2 * MAX_DEPTH;

    private MapKey() {}

    /** The key of a position; what lies beyond 85.05 degrees north or south stands at the edge. */
    static long of(LatLon position) {
        return spread(x(position.longitude())) | spread(y(position.latitude())) << 1;
    }

    /** Steps eastward from the date line; never smaller for a greater longitude. */
    static long x(double longitude) {
        return clamp((longitude + 180) / 360);
    }

    /** Steps southward from the upper edge; never smaller for a smaller latitude, because the JDK's functions keep order. */
    static long y(double latitude) {
        double stretched = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
        return clamp(0.5 - stretched / (2 * Math.PI));
    }

    static long x(long key) {
        return gather(key);
    }

    static long y(long key) {
        return gather(key >>> 1);
    }

    /** The longitude so many steps from the date line. */
    static double longitude(double x) {
        return x / SIDE * 360 - 180;
    }

    /** The latitude so many steps from the upper edge. */
    static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / SIDE))));
    }

    /** The number of the square of a depth that the key lies in. */
    static long square(long key, int depth) {
        return key >>> BITS - 2 * depth;
    }

    /** The smallest key of a square. */
    static long first(long square, int depth) {
        return square << BITS - 2 * depth;
    }

    /** The depth of the smallest square that both lie in. */
    static int commonDepth(long a, long b) {
        return (Long.numberOfLeadingZeros(a ^ b) - (Long.SIZE - BITS)) / 2;
    }

    private static long clamp(double part) {
        return Math.clamp((long) Math.floor(part * SIDE), 0, SIDE - 1);
    }

    /** Sets each bit of 31 apart from the next by one. */
    private static long spread(long bits) {
        long spread = bits;
        spread = (spread | spread << 16) & 0x0000_ffff_0000_ffffL;
        spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ffL;
        spread = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
        spread = (spread | spread << 2) & 0x3333_3333_3333_3333L;
        return (spread | spread << 1) & 0x5555_5555_5555_5555L;
    }

    /** Takes every second bit, beginning with the lowest. */
    private static long gather(long bits) {
        long gathered = bits & 0x5555_5555_5555_5555L;
        gathered = (gathered | gathered >>> 1) & 0x3333_3333_3333_3333L;
        gathered = (gathered | gathered >>> 2) & 0x0f0f_0f0f_0f0f_0f0fL;
        gathered = (gathered | gathered >>> 4) & 0x00ff_00ff_00ff_00ffL;
        gathered = (gathered | gathered >>> 8) & 0x0000_ffff_0000_ffffL;
        return (gathered | gathered >>> 16) & 0x0000_0000_ffff_ffffL;
    }
}
