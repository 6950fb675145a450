package org.convoke.nearest;

/** The OR of the features below each leaf and node of a {@link KdTree}. */
final class FeatureSummary {

    private final Points points;
    private final int leaves;
    private final long[] summary;

    private FeatureSummary(Points points) {
        this.points = points;
        leaves = KdTree.leaves(points.size());
        summary = new long[2 * leaves];
    }

    /** By leaf, then by node; empty if no point has any feature. */
    static long[] of(Points points) {
        if (points.hasNoFeatures()) {
            return new long[0];
        }
        FeatureSummary features = new FeatureSummary(points);
        features.collect(0, features.leaves);
        return features.summary;
    }

    private long collect(int from, int to) {
        if (to - from == 1) {
            return summary[from] = ofLeaf(from);
        }
        int node = KdTree.middle(from, to);
        return summary[leaves + node] = collect(from, node) | collect(node, to);
    }

    private long ofLeaf(int leaf) {
        int end = Math.min((leaf + 1) * KdTree.LEAF_SIZE, points.size());
        long bits = 0;
        for (int slot = leaf * KdTree.LEAF_SIZE; slot < end; slot++) {
            bits |= points.features(slot);
        }
        return bits;
    }
}
