package org.convoke.find;

import java.util.Comparator;
import org.convoke.index.MapSquare;

/** A cluster in the making. For one thread. */
final class Mark {

    /** The one with the most events first, ties from north to south and from west to east. */
    static final Comparator<Mark> LARGEST_FIRST =
            (a, b) -> a.count != b.count ? Integer.compare(b.count, a.count) : Long.compare(a.order, b.order);

    private final MapSquare square;
    private final long order;
    private int count;
    private int cancelled;
    private int postponed;
    private double sumX;
    private double sumY;
    private int partingZoom;
    private double x;
    private double y;

    Mark(MapSquare square) {
        this.square = square;
        this.order = square.row() << Integer.SIZE | square.column();
        this.count = square.count();
        this.cancelled = square.cancelled();
        this.postponed = square.postponed();
        this.sumX = square.sumX();
        this.sumY = square.sumY();
        this.partingZoom = square.partingDepth() - Clusters.DEPTH_OF_ZOOM_0;
        settle();
    }

    /** The square of the distance between the middles, in widths of the globe. */
    double squaredDistance(Mark other) {
        double east = x - other.x;
        double south = y - other.y;
        return east * east + south * south;
    }

    /** Takes the other's events; stays where it is until it is settled. */
    void take(Mark other, int zoomToPart) {
        count += other.count;
        cancelled += other.cancelled;
        postponed += other.postponed;
        sumX += other.sumX;
        sumY += other.sumY;
        partingZoom = Math.min(zoomToPart, Math.min(partingZoom, other.partingZoom));
    }

    /** Moves to the middle of all its events. */
    void settle() {
        x = sumX / count;
        y = sumY / count;
    }

    Cluster toCluster() {
        return new Cluster(square, count, cancelled, postponed, x, y, partingZoom);
    }
}
