package org.convoke.nearest;

/**
 * An immutable kd-tree over points on the unit sphere, in flat arrays.
 *
 * <p>The points lie in leaves of {@link #LEAF_SIZE}, in the order of their leaves. A node halves a run of leaves and is numbered
 * by the first leaf of its upper half, so no node needs a pointer. Of each half it keeps the bounding box in x, y and z: two
 * boxes, next to each other in memory. If any point has features, nodes and leaves keep the OR of the features below.
 *
 * <p>The leaves hold latitude and longitude, not x, y and z: four bytes a point less, and exact distances at once.
 *
 * <p><b>Idea graveyard.</b> Ten nearest among 1,000,000 in towns, of which 17 nodes and 3 leaves are visited in the mean:
 *
 * <ul>
 *   <li>One splitting plane a node instead of two boxes: 2.5 bytes a point less, but 1.3 times as slow, and 3 to 7 times at the
 *       99th percentile, since askers far from everything see no empty space.
 *   <li>Leaves of 8: as fast, 3 bytes more. Leaves of 24: 1.1 times as slow.
 *   <li>Comparing each point of a leaf as its distance is known, instead of all distances first: 1.1 times as slow.
 *   <li>Candidates that remember where a point is and read its id at the end: 1.2 times as slow at 10,000,000, because each
 *       read waits for memory alone.
 *   <li>Positions, heads and tails of ids in an array each: 1.2 times as slow at 10,000,000, for the same reason.
 *   <li>Candidates in a sorted array: the same for ten, 1.2 times as fast for a hundred, quadratic for all within a radius.
 *   <li>Huge pages: no difference.
 * </ul>
 */
final class KdTree {

    /** Points in a leaf; measured from 8 to 24. A full leaf's positions are two lines of cache. */
    static final int LEAF_SIZE = 16;

    private final Points points;
    private final Boxes boxes;

    /** By leaf, then by node: the OR of the features below; empty if no point has any. */
    private final long[] features;

    KdTree(Points points, Boxes boxes, long[] features) {
        this.points = points;
        this.boxes = boxes;
        this.features = features;
    }

    /** How many leaves so many points fill. */
    static int leaves(int size) {
        return (size + LEAF_SIZE - 1) / LEAF_SIZE;
    }

    /** The node that halves the leaves in between. */
    static int middle(int from, int to) {
        return (from + to) >>> 1;
    }

    Points points() {
        return points;
    }

    Boxes boxes() {
        return boxes;
    }

    int leaves() {
        return leaves(points.size());
    }

    /** Whether some point in a run of leaves, one or what a node halves, may have all of these features. */
    boolean mayHave(long required, int from, int to) {
        if (required == 0) {
            return true;
        }
        if (features.length == 0) {
            return false;
        }
        int index = to - from == 1 ? from : leaves() + middle(from, to);
        return (features[index] & required) == required;
    }

    /** What the arrays take, in bytes. */
    long bytes() {
        return points.bytes() + boxes.bytes() + (long) features.length * Long.BYTES;
    }
}
