package org.convoke.find;

import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.nearest.LatLon;
import org.convoke.web.Query;

/**
 * A part of the globe between two parallels and two meridians, edges included. When west is greater than east it crosses the
 * date line, as RFC 7946, section 5.2 has it.
 */
public record BoundingBox(double south, double west, double north, double east) {

    /** Whether the position is inside or on the edge. */
    public boolean contains(LatLon position) {
        if (position.latitude() < south || position.latitude() > north) {
            return false;
        }
        double longitude = position.longitude();
        return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    }

    /** Returns the box that {@code bbox=south,west,north,east} describes. */
    public static Optional<BoundingBox> read(Query query) {
        return query.text("bbox").map(text -> {
            String[] parts = text.split(",", -1);
            if (parts.length != 4) {
                throw UserError.unreadable("error.bbox.form");
            }
            BoundingBox box = new BoundingBox(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]));
            if (!LatLon.isValid(box.south, box.west) || !LatLon.isValid(box.north, box.east)) {
                throw UserError.unreadable("error.bbox.range");
            }
            if (box.south > box.north) {
                throw UserError.unreadable("error.bbox.reversed");
            }
            return box;
        });
    }

    private static double number(String part) {
        return Query.decimal("bbox", part.strip());
    }
}
