package org.convoke.nearest;

import java.util.BitSet;

/**
 * The points of a {@link KdTree}, immutable columns in the tree's order: 17 bytes a point, and two if any has features.
 *
 * <p>Positions are kept as they are, in steps of 1e-7 degree, latitude in the upper and longitude in the lower half of a long:
 * a search reads a leaf's positions as one run of memory, and gets exact distances from them.
 */
final class Points {

    private final long[] positions;
    private final long[] idHeads;
    private final byte[] idTails;
    private final FeatureColumn features;
    private final BitSet continued;

    Points(long[] positions, long[] idHeads, byte[] idTails, FeatureColumn features, BitSet continued) {
        this.positions = positions;
        this.idHeads = idHeads;
        this.idTails = idTails;
        this.features = features;
        this.continued = continued;
    }

    /** A position as one number. */
    static long position(int lat, int lon) {
        return (long) lat << Integer.SIZE | lon & 0xFFFF_FFFFL;
    }

    /** The latitude of a position, in steps. */
    static int lat(long position) {
        return (int) (position >> Integer.SIZE);
    }

    /** The longitude of a position, in steps. */
    static int lon(long position) {
        return (int) position;
    }

    int size() {
        return positions.length;
    }

    long position(int slot) {
        return positions[slot];
    }

    long idHead(int slot) {
        return idHeads[slot];
    }

    byte idTail(int slot) {
        return idTails[slot];
    }

    String id(int slot) {
        return PackedId.unpack(idHeads[slot], idTails[slot]);
    }

    /** Whether no point has any feature. */
    boolean hasNoFeatures() {
        return features.isEmpty();
    }

    long features(int slot) {
        return features.get(slot);
    }

    /** Whether the event was found on the day before too. */
    boolean isContinued(int slot) {
        return continued.get(slot);
    }

    /** What the arrays take, in bytes. */
    long bytes() {
        return (long) size() * (2 * Long.BYTES + 1) + features.bytes() + continued.size() / Byte.SIZE;
    }
}
