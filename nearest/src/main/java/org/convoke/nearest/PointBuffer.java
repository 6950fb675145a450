package org.convoke.nearest;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Points of one call and day while they are collected: growing columns, no object per point. For one thread.
 *
 * <p>A point is one event on one day: 26 bytes here, about 20 once it is part of a {@link KdTree}.
 */
final class PointBuffer {

    private int size;
    private long[] positions = new long[4];
    private long[] idHeads = new long[4];
    private byte[] idTails = new byte[4];
    private long[] features = new long[4];
    private final BitSet continued = new BitSet();

    int size() {
        return size;
    }

    /** Adds an event's point; {@code isContinued} if the event was found on the day before too. */
    void add(NearestEntry entry, boolean isContinued) {
        LatLon at = entry.position();
        add(
                Points.position(at.latSteps(), at.lonSteps()),
                PackedId.head(entry.id()),
                PackedId.tail(entry.id()),
                entry.features());
        continued.set(size - 1, isContinued);
    }

    /** Adds a point that is already part of a tree. */
    void add(Points points, int slot) {
        add(points.position(slot), points.idHead(slot), points.idTail(slot), points.features(slot));
        continued.set(size - 1, points.isContinued(slot));
    }

    /** The position of a point, as {@link Points#position(int, int)} packs it. */
    long position(int index) {
        return positions[index];
    }

    /** The points named, in that order. */
    Points inOrder(int[] order) {
        long[] sortedFeatures = new long[size];
        BitSet sortedContinued = new BitSet();
        for (int i = 0; i < size; i++) {
            sortedFeatures[i] = features[order[i]];
            if (continued.get(order[i])) {
                sortedContinued.set(i);
            }
        }
        Points points = new Points(size, FeatureColumn.of(sortedFeatures), sortedContinued);
        for (int i = 0; i < size; i++) {
            int from = order[i];
            points.set(i, positions[from], idHeads[from], idTails[from]);
        }
        return points;
    }

    private void add(long position, long idHead, byte idTail, long featureBits) {
        if (size == positions.length) {
            grow();
        }
        positions[size] = position;
        idHeads[size] = idHead;
        idTails[size] = idTail;
        features[size] = featureBits;
        size++;
    }

    private void grow() {
        int capacity = size + Math.max(16, size / 2);
        positions = Arrays.copyOf(positions, capacity);
        idHeads = Arrays.copyOf(idHeads, capacity);
        idTails = Arrays.copyOf(idTails, capacity);
        features = Arrays.copyOf(features, capacity);
    }
}
