package org.convoke.nearest;

/**
 * The bounding boxes of a {@link KdTree}: six floats each, the middle and half the width along x, y and z, rounded so that no
 * point is outside.
 *
 * <p>A node's two halves have the numbers 2 · node and 2 · node + 1. Nodes are numbered from 1; number 1 is the whole tree.
 */
final class Boxes {

    /** The number of the box around all points. */
    static final int ROOT = 1;

    private static final int FLOATS = 6;

    /**
     * Twice what a half width may fall short by: a coordinate is up to 2⁻²⁵ from the float nearest to it, and the difference of
     * two floats up to 2⁻²⁵ from the truth. It makes boxes 0.8 m wider.
     */
    private static final float ROUNDING = 0x1p-23f;

    private final float[] values;

    /** Room for the boxes of a tree of so many leaves. */
    Boxes(int leaves) {
        values = new float[2 * leaves * FLOATS];
    }

    /** The number of the box of a node's lower half; that of the upper half is the next. */
    static int lower(int node) {
        return 2 * node;
    }

    /** The square of the straight distance from a point to the box, never above the truth; 0 inside. */
    double chord2(int box, double x, double y, double z) {
        int i = box * FLOATS;
        double dx = Math.max(0, Math.abs(x - values[i]) - values[i + 3]);
        double dy = Math.max(0, Math.abs(y - values[i + 1]) - values[i + 4]);
        double dz = Math.max(0, Math.abs(z - values[i + 2]) - values[i + 5]);
        return dx * dx + dy * dy + dz * dz;
    }

    /** Sets the extent of a box along an axis, of coordinates rounded to float; the width. */
    float set(int box, int axis, float min, float max) {
        float middle = min + (max - min) / 2;
        float half = Math.max(max - middle, middle - min);
        values[box * FLOATS + axis] = middle;
        values[box * FLOATS + axis + 3] = Math.nextUp(half + ROUNDING);
        return max - min;
    }

    /** What the array takes, in bytes. */
    long bytes() {
        return (long) values.length * Float.BYTES;
    }
}
