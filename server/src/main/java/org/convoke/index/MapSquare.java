package org.convoke.index;

import org.convoke.index.MapPoints.Sums;
import org.convoke.nearest.LatLon;

/** The events in one square of the map that also lie in the box asked for. At least one. */
public final class MapSquare {

    private final int depth;
    private final long square;
    private final IndexedEvent first;

    private int count;
    private long firstKey = Long.MAX_VALUE;
    private long lastKey = Long.MIN_VALUE;
    private IndexedEvent middle;
    private int middleOf;
    private Sums sums = Sums.NONE;

    MapSquare(int depth, long square, IndexedEvent first) {
        this.depth = depth;
        this.square = square;
        this.first = first;
        this.middle = first;
    }

    void add(MapPoints points, int from, int until) {
        count += until - from;
        firstKey = Math.min(firstKey, points.key(from));
        lastKey = Math.max(lastKey, points.key(until - 1));
        sums = sums.plus(points.sums(from, until));
        if (until - from > middleOf) {
            middleOf = until - from;
            middle = points.event((from + until) >>> 1);
        }
    }

    /** How often the globe's square was cut in four to get this one. */
    public int depth() {
        return depth;
    }

    /** How many squares of this depth lie west of it. */
    public long column() {
        return MapKey.x(MapKey.first(square, depth)) >>> MapKey.MAX_DEPTH - depth;
    }

    /** How many squares of this depth lie north of it. */
    public long row() {
        return MapKey.y(MapKey.first(square, depth)) >>> MapKey.MAX_DEPTH - depth;
    }

    /** How many events. */
    public int count() {
        return count;
    }

    /** How many of them are cancelled. */
    public int cancelled() {
        return sums.cancelled();
    }

    /** How many of them have no new date yet. */
    public int postponed() {
        return sums.postponed();
    }

    /** The only event, if there is but one; else any, always the same for the same events. */
    public IndexedEvent first() {
        return first;
    }

    /** An event amid the others, for a name to call them by. */
    public IndexedEvent middle() {
        return middle;
    }

    /** The sum of how far east they are, from 0 to 1 each across the globe's square. */
    public double sumX() {
        return (double) sums.x() / MapKey.SIDE;
    }

    /** The sum of how far south they are, from 0 to 1 each down the globe's square. */
    public double sumY() {
        return (double) sums.y() / MapKey.SIDE;
    }

    /** The depth of squares of which no single one holds them all; 32 when they stand in one place. */
    public int partingDepth() {
        return MapKey.commonDepth(firstKey, lastKey) + 1;
    }

    /** The position so far east and south, each from 0 to 1. */
    public static LatLon position(double x, double y) {
        return LatLon.of(MapKey.latitude(y * MapKey.SIDE), MapKey.longitude(x * MapKey.SIDE));
    }
}
