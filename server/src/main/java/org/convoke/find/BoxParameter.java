package org.convoke.find;

import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.index.BoundingBox;
import org.convoke.nearest.LatLon;
import org.convoke.web.Query;

/** Reads which part of the globe is meant. */
final class BoxParameter {

    private BoxParameter() {}

    /** Returns the box that {@code bbox=south,west,north,east} describes. */
    static Optional<BoundingBox> read(Query query) {
        return query.text("bbox").map(text -> {
            String[] parts = text.split(",", -1);
            if (parts.length != 4) {
                throw UserError.unreadable("error.bbox.form");
            }
            return box(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]));
        });
    }

    private static BoundingBox box(double south, double west, double north, double east) {
        if (!LatLon.isValid(south, west) || !LatLon.isValid(north, east)) {
            throw UserError.unreadable("error.bbox.range");
        }
        if (south > north) {
            throw UserError.unreadable("error.bbox.reversed");
        }
        return new BoundingBox(south, west, north, east);
    }

    private static double number(String part) {
        return Query.decimal("bbox", part.strip());
    }
}
