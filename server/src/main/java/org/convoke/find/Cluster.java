package org.convoke.find;

import org.convoke.index.IndexedEvent;
import org.convoke.index.MapSquare;
import org.convoke.nearest.LatLon;

/**
 * Events so near to each other on the map that one mark stands for them; or one event alone. Immutable.
 *
 * @param largest the square with the most of its events
 * @param x the middle of its events on the map, in widths of the globe eastward from the date line
 * @param y likewise southward from the upper edge
 * @param partingZoom how far to zoom in before they can part; beyond {@link ClusterQuery#MAX_ZOOM} when they never do
 */
public record Cluster(MapSquare largest, int count, int cancelled, int postponed, double x, double y, int partingZoom) {

    /** Whether it is one event alone. */
    public boolean isOne() {
        return count == 1;
    }

    /** The event, if there is but one; else one amid the others. */
    public IndexedEvent event() {
        return isOne() ? largest.first() : largest.middle();
    }

    /** An event's id when it stands alone, else the square's depth, column and row: the same as long as one looks from as far. */
    public String id() {
        return isOne() ? largest.first().id().value() : largest.depth() + "-" + largest.column() + "-" + largest.row();
    }

    /** The middle of its events on the map; exact for an event alone. */
    public LatLon position() {
        LatLon middle = MapSquare.position(x, y);
        return isOne() ? largest.first().position().orElse(middle) : middle;
    }
}
