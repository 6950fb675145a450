package org.convoke.find;

import java.time.LocalDate;
import java.util.Optional;
import org.convoke.call.CallSlug;
import org.convoke.index.BoundingBox;
import org.convoke.web.Query;

/**
 * What a map is to show.
 *
 * @param call of this call only; of all calls if empty
 * @param on on this local day only; on any if empty
 * @param zoom as web maps count it: the globe is 256 · 2^zoom pixels wide
 */
public record ClusterQuery(Optional<CallSlug> call, Optional<LocalDate> on, BoundingBox box, int zoom) {

    /** At this zoom a pixel is four centimetres wide at the equator. */
    public static final int MAX_ZOOM = 22;

    /** A view is about so many pixels wide when nobody says how far it is zoomed in. */
    private static final double USUAL_PIXELS = 1024;

    private static final double TILE_PIXELS = 256;

    /**
     * Reads {@code on}, {@code bbox} and {@code zoom}; any day and the globe, zoomed in as far as the box needs, if they are
     * left out.
     */
    public static ClusterQuery read(Query query, Optional<CallSlug> call) {
        BoundingBox box = BoxParameter.read(query).orElse(BoundingBox.WORLD);
        return new ClusterQuery(
                call, query.date("on"), box, query.integer("zoom", 0, MAX_ZOOM).orElse(usualZoom(box)));
    }

    private static int usualZoom(BoundingBox box) {
        double times = USUAL_PIXELS / TILE_PIXELS * 360 / Math.max(box.widthDegrees(), 1e-9);
        return Math.clamp((int) Math.floor(Math.log(times) / Math.log(2)), 0, MAX_ZOOM);
    }
}
