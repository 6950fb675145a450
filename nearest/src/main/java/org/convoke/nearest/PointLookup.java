package org.convoke.nearest;

import java.util.List;

/** The way to the points of one entry: in a tree, down every half whose bounds admit its position, most often one. */
final class PointLookup {

    private final NearestEntry entry;
    private final long position;
    private final UnitVector at;
    private final long idHead;
    private final byte idTail;

    PointLookup(NearestEntry entry) {
        this.entry = entry;
        int lat = entry.position().latSteps();
        int lon = entry.position().lonSteps();
        position = Points.position(lat, lon);
        at = UnitVector.of(lat, lon);
        idHead = PackedId.head(entry.id());
        idTail = PackedId.tail(entry.id());
    }

    /** Whether one of the segments of a day holds the entry; {@code isContinued} if it was found on the day before too. */
    boolean isIn(List<Segment> segments, boolean isContinued) {
        return segments.stream()
                .anyMatch(
                        segment -> find(segment, isContinued, 0, segment.tree().leaves()) >= 0);
    }

    /** Takes the entry out of the segments of a day; whether it was there. */
    boolean kill(List<Segment> segments, boolean isContinued) {
        for (Segment segment : segments) {
            int slot = find(segment, isContinued, 0, segment.tree().leaves());
            if (slot >= 0) {
                segment.dead().set(slot);
                return true;
            }
        }
        return false;
    }

    /** The slot among these leaves, -1 if it is not there. */
    private int find(Segment segment, boolean isContinued, int from, int to) {
        KdTree tree = segment.tree();
        if (to - from == 1) {
            return scan(segment, isContinued, from);
        }
        int node = KdTree.middle(from, to);
        int slot = mayBeIn(tree, Boxes.lower(node)) ? find(segment, isContinued, from, node) : -1;
        return slot < 0 && mayBeIn(tree, Boxes.lower(node) + 1) ? find(segment, isContinued, node, to) : slot;
    }

    private boolean mayBeIn(KdTree tree, int box) {
        return tree.boxes().chord2(box, at.x(), at.y(), at.z()) == 0;
    }

    private int scan(Segment segment, boolean isContinued, int leaf) {
        int end = Math.min((leaf + 1) * KdTree.LEAF_SIZE, segment.size());
        for (int slot = leaf * KdTree.LEAF_SIZE; slot < end; slot++) {
            if (isIt(segment.tree().points(), slot, isContinued) && segment.isLive(slot)) {
                return slot;
            }
        }
        return -1;
    }

    private boolean isIt(Points points, int slot, boolean isContinued) {
        return points.position(slot) == position
                && points.idHead(slot) == idHead
                && points.idTail(slot) == idTail
                && points.features(slot) == entry.features()
                && points.isContinued(slot) == isContinued;
    }
}
