package org.convoke.nearest;

import java.util.Arrays;
import java.util.List;

/**
 * The best points of a search so far: a heap with the worst on top, ordered by distance key and then by id. For one search.
 *
 * <p>A candidate brings its id along, not its slot: the ids of a leaf are read while its positions are, not one by one at the
 * end, where each would wait for memory alone.
 */
final class Candidates {

    /** Above a key by more than the rounding that makes keys, so that no haversine above it can have a key as small. */
    private static final double ABOVE_KEY = 1 + 0x1p-47;

    private final int limit;
    private final double withinMeters;

    /** The haversine above which no point is wanted any more; only sinks. */
    private double bound;

    private int size;
    private double[] keys;
    private long[] idHeads;
    private byte[] idTails;

    /** At most {@code limit} points, none farther than {@code withinMeters}, which may be infinite. */
    Candidates(int limit, double withinMeters) {
        this.limit = limit;
        this.withinMeters = withinMeters;
        bound = Haversine.ofMeters(withinMeters) * ABOVE_KEY + Double.MIN_NORMAL;
        int capacity = Math.min(limit, 16);
        keys = new double[capacity];
        idHeads = new long[capacity];
        idTails = new byte[capacity];
    }

    /** The haversine above which no point is wanted any more. */
    double bound() {
        return bound;
    }

    /** Takes a point in if it is among the best; its haversine is at most the {@link #bound}. */
    void offer(double haversine, long idHead, byte idTail) {
        double key = Haversine.key(haversine);
        if (size == limit) {
            if (isWorse(0, key, idHead, idTail)) {
                sink(key, idHead, idTail, size);
                bound = Math.min(bound, keys[0] * ABOVE_KEY);
            }
        } else if (withinMeters == Double.POSITIVE_INFINITY || Haversine.meters(key) <= withinMeters) {
            rise(key, idHead, idTail);
        }
    }

    /** The best points, nearest first; takes the heap apart. */
    List<NearestHit> drain() {
        NearestHit[] hits = new NearestHit[size];
        for (int last = size - 1; last >= 0; last--) {
            hits[last] = new NearestHit(PackedId.unpack(idHeads[0], idTails[0]), Haversine.meters(keys[0]));
            sink(keys[last], idHeads[last], idTails[last], last);
        }
        size = 0;
        return List.of(hits);
    }

    private void rise(double key, long idHead, byte idTail) {
        if (size == keys.length) {
            grow();
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (isWorse(parent, key, idHead, idTail)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, key, idHead, idTail);
        if (size == limit) {
            bound = Math.min(bound, keys[0] * ABOVE_KEY);
        }
    }

    /** Puts a candidate in the place of the worst, in a heap of {@code count}. */
    private void sink(double key, long idHead, byte idTail, int count) {
        int hole = 0;
        while (2 * hole + 1 < count) {
            int child = 2 * hole + 1;
            if (child + 1 < count && isWorse(child + 1, keys[child], idHeads[child], idTails[child])) {
                child++;
            }
            if (!isWorse(child, key, idHead, idTail)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, key, idHead, idTail);
    }

    private boolean isWorse(int index, double key, long idHead, byte idTail) {
        return keys[index] > key
                || keys[index] == key && PackedId.compare(idHeads[index], idTails[index], idHead, idTail) > 0;
    }

    private void move(int from, int to) {
        put(to, keys[from], idHeads[from], idTails[from]);
    }

    private void put(int index, double key, long idHead, byte idTail) {
        keys[index] = key;
        idHeads[index] = idHead;
        idTails[index] = idTail;
    }

    private void grow() {
        int capacity = (int) Math.min(limit, 2L * size);
        keys = Arrays.copyOf(keys, capacity);
        idHeads = Arrays.copyOf(idHeads, capacity);
        idTails = Arrays.copyOf(idTails, capacity);
    }
}
