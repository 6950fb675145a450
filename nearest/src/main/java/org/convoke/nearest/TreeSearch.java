package org.convoke.nearest;

import java.util.BitSet;

/**
 * The way of one question through one tree: depth first, nearer half first, past every half that is farther than the worst
 * candidate. Trees searched one after another share the candidates, so the first make the later ones quick.
 */
final class TreeSearch {

    private final KdTree tree;
    private final Points points;
    private final Boxes boxes;
    private final BitSet dead;
    private final boolean startsOnly;
    private final long required;
    private final Candidates candidates;

    private final int lat;
    private final int lon;
    private final double cosLat;
    private final double x;
    private final double y;
    private final double z;

    /** Of the points of the current leaf. */
    private final double[] haversines = new double[KdTree.LEAF_SIZE];

    /** Through a segment; with {@code startsOnly}, past points whose event was found on the day before too. */
    TreeSearch(Segment segment, boolean startsOnly, Target target, Candidates candidates) {
        tree = segment.tree();
        points = tree.points();
        boxes = tree.boxes();
        dead = segment.dead();
        this.startsOnly = startsOnly;
        this.candidates = candidates;
        required = target.features();
        lat = target.lat();
        lon = target.lon();
        cosLat = target.cosLat();
        x = target.vector().x();
        y = target.vector().y();
        z = target.vector().z();
    }

    /** Offers what is near enough to the candidates. */
    void run() {
        visitWithin(boxes.chord2(Boxes.ROOT, x, y, z), 0, tree.leaves());
    }

    private void visit(int from, int to) {
        if (!tree.mayHave(required, from, to)) {
            return;
        }
        if (to - from == 1) {
            scan(from);
            return;
        }
        int node = KdTree.middle(from, to);
        double lower = boxes.chord2(Boxes.lower(node), x, y, z);
        double upper = boxes.chord2(Boxes.lower(node) + 1, x, y, z);
        if (lower <= upper) {
            visitWithin(lower, from, node);
            visitWithin(upper, node, to);
        } else {
            visitWithin(upper, node, to);
            visitWithin(lower, from, node);
        }
    }

    private void visitWithin(double chord2, int from, int to) {
        if (chord2 <= 4 * candidates.bound()) {
            visit(from, to);
        }
    }

    /** Offers the points of a leaf. All distances first: the processor works on several at a time until a comparison fails. */
    private void scan(int leaf) {
        int start = leaf * KdTree.LEAF_SIZE;
        int count = Math.min(KdTree.LEAF_SIZE, points.size() - start);
        for (int i = 0; i < count; i++) {
            long position = points.position(start + i);
            haversines[i] = Haversine.between(lat, lon, cosLat, Points.lat(position), Points.lon(position));
        }
        for (int i = 0; i < count; i++) {
            if (haversines[i] <= candidates.bound() && isWanted(start + i)) {
                candidates.offer(haversines[i], points.idHead(start + i), points.idTail(start + i));
            }
        }
    }

    private boolean isWanted(int slot) {
        return !dead.get(slot)
                && (required == 0 || (points.features(slot) & required) == required)
                && !(startsOnly && points.isContinued(slot));
    }
}
