package org.convoke.nearest;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * Builds a {@link KdTree}: halves the points along the axis in which they spread most, again and again.
 *
 * <p>Takes some 0.3 µs a point of one core, growing with the logarithm of their number, and 16 bytes a point while it works;
 * large trees use the common pool's cores. The tree depends on nothing but the points and their order.
 */
final class KdTreeBuilder {

    /** Points below which a subtree is not worth a task of its own: a millisecond or so. */
    private static final int TASK_SIZE = 1 << 14;

    private final PointBuffer buffer;
    private final float[][] coordinates;
    private final int[] order;
    private final Boxes boxes;

    private KdTreeBuilder(PointBuffer buffer) {
        int size = buffer.size();
        this.buffer = buffer;
        coordinates = new float[3][size];
        order = new int[size];
        boxes = new Boxes(KdTree.leaves(size));
    }

    /** A tree of the points in the buffer, of which there is at least one. */
    static KdTree build(PointBuffer buffer) {
        return new KdTreeBuilder(buffer).build();
    }

    private KdTree build() {
        project();
        int leaves = KdTree.leaves(order.length);
        ForkJoinPool.commonPool().invoke(new Split(0, leaves, enclose(Boxes.ROOT, 0, leaves)));
        Points points = buffer.inOrder(order);
        return new KdTree(points, boxes, FeatureSummary.of(points));
    }

    private void project() {
        for (int i = 0; i < order.length; i++) {
            long position = buffer.position(i);
            UnitVector vector = UnitVector.of(Points.lat(position), Points.lon(position));
            coordinates[0][i] = (float) vector.x();
            coordinates[1][i] = (float) vector.y();
            coordinates[2][i] = (float) vector.z();
            order[i] = i;
        }
    }

    /** Orders the points of a run of leaves, whose widest axis is given. */
    private final class Split extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final int from;
        private final int to;
        private final int axis;

        Split(int from, int to, int axis) {
            this.from = from;
            this.to = to;
            this.axis = axis;
        }

        @Override
        protected void compute() {
            if ((to - from) * KdTree.LEAF_SIZE < TASK_SIZE) {
                split(from, to, axis);
                return;
            }
            int node = halve(from, to, axis);
            int lower = Boxes.lower(node);
            invokeAll(
                    new Split(from, node, enclose(lower, from, node)),
                    new Split(node, to, enclose(lower + 1, node, to)));
        }
    }

    private void split(int from, int to, int axis) {
        if (to - from > 1) {
            int node = halve(from, to, axis);
            int lower = Boxes.lower(node);
            split(from, node, enclose(lower, from, node));
            split(node, to, enclose(lower + 1, node, to));
        }
    }

    /** Parts the points of a run of leaves in two halves; the node between them. */
    private int halve(int from, int to, int axis) {
        int node = KdTree.middle(from, to);
        new Selection(coordinates, axis, order).select(start(from), end(to), start(node));
        return node;
    }

    /** Sets the box around a run of leaves; its widest axis. */
    private int enclose(int box, int from, int to) {
        int widest = 0;
        float width = -1;
        for (int axis = 0; axis < 3; axis++) {
            float spread = enclose(box, axis, start(from), end(to));
            if (spread > width) {
                widest = axis;
                width = spread;
            }
        }
        return widest;
    }

    private float enclose(int box, int axis, int start, int end) {
        float[] values = coordinates[axis];
        float min = values[start];
        float max = min;
        for (int i = start + 1; i < end; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        return boxes.set(box, axis, min, max);
    }

    private static int start(int leaf) {
        return leaf * KdTree.LEAF_SIZE;
    }

    private int end(int leaf) {
        return Math.min(leaf * KdTree.LEAF_SIZE, order.length);
    }
}
