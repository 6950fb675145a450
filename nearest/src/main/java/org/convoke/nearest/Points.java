package org.convoke.nearest;

import java.util.BitSet;

/**
 * The points of a {@link KdTree}, immutable, in the tree's order: 17 bytes a point, and two if any has features.
 *
 * <p>Positions are kept as they are, in steps of 1e-7 degree, latitude in the upper and longitude in the lower half of a long,
 * so that a search gets exact distances from them. A leaf's positions and ids lie next to each other in one block of memory.
 */
final class Points {

    /** Longs of a block: a position and the head of an id for each point, and their tails, eight in a long. */
    private static final int BLOCK = 2 * KdTree.LEAF_SIZE + KdTree.LEAF_SIZE / Long.BYTES;

    private static final int HEADS = KdTree.LEAF_SIZE;
    private static final int TAILS = 2 * KdTree.LEAF_SIZE;

    private final int size;
    private final long[] blocks;
    private final FeatureColumn features;
    private final BitSet continued;

    /** Of so many points, none of which is set yet. */
    Points(int size, FeatureColumn features, BitSet continued) {
        this.size = size;
        this.features = features;
        this.continued = continued;
        blocks = new long[KdTree.leaves(size) * BLOCK];
    }

    /** Sets a point, once, before anybody else sees these points. */
    void set(int slot, long position, long idHead, byte idTail) {
        int start = block(slot);
        int place = slot % KdTree.LEAF_SIZE;
        blocks[start + place] = position;
        blocks[start + HEADS + place] = idHead;
        blocks[start + TAILS + place / Long.BYTES] |= (long) idTail << place % Long.BYTES * Byte.SIZE;
    }

    private static int block(int slot) {
        return slot / KdTree.LEAF_SIZE * BLOCK;
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
        return size;
    }

    long position(int slot) {
        return blocks[block(slot) + slot % KdTree.LEAF_SIZE];
    }

    long idHead(int slot) {
        return blocks[block(slot) + HEADS + slot % KdTree.LEAF_SIZE];
    }

    byte idTail(int slot) {
        int place = slot % KdTree.LEAF_SIZE;
        long tails = blocks[block(slot) + TAILS + place / Long.BYTES];
        return (byte) (tails >>> place % Long.BYTES * Byte.SIZE);
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
        return (long) blocks.length * Long.BYTES + features.bytes() + continued.size() / Byte.SIZE;
    }
}
