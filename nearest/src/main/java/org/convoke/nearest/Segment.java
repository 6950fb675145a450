package org.convoke.nearest;

import java.util.BitSet;

/**
 * A tree of points of one shard, and which of them have been taken out since it was built.
 *
 * @param dead slots that are no longer in the index; not changed any more once the segment is part of a {@link Snapshot}
 */
record Segment(Shard shard, KdTree tree, BitSet dead) {

    /** A segment of the points in the buffer, of which there is at least one. */
    static Segment of(Shard shard, PointBuffer buffer) {
        return new Segment(shard, KdTreeBuilder.build(buffer), new BitSet());
    }

    /** The same segment, from which points can be taken out without changing this one. */
    Segment copy() {
        return new Segment(shard, tree, (BitSet) dead.clone());
    }

    boolean isLive(int slot) {
        return !dead.get(slot);
    }

    int size() {
        return tree.points().size();
    }

    /** How many points are left. */
    int live() {
        return size() - dead.cardinality();
    }

    /** Adds the points that are left to a buffer. */
    void copyTo(PointBuffer buffer) {
        for (int slot = dead.nextClearBit(0); slot < size(); slot = dead.nextClearBit(slot + 1)) {
            buffer.add(tree.points(), slot);
        }
    }

    /** A segment of the points that are left, of which there is at least one. */
    Segment rebuilt() {
        PointBuffer buffer = new PointBuffer();
        copyTo(buffer);
        return of(shard, buffer);
    }

    /** What it takes, in bytes. */
    long bytes() {
        return tree.bytes() + dead.size() / Byte.SIZE;
    }
}
