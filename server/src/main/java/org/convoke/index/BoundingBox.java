package org.convoke.index;

import java.util.List;
import org.convoke.nearest.LatLon;

/**
 * A part of the globe between two parallels and two meridians, edges included. When west is greater than east it crosses the
 * date line, as RFC 7946, section 5.2 has it.
 */
public record BoundingBox(double south, double west, double north, double east) {

    /** All of the globe. */
    public static final BoundingBox WORLD = new BoundingBox(-90, -180, 90, 180);

    /** @throws IllegalArgumentException when it is no part of the globe */
    public BoundingBox {
        if (!LatLon.isValid(south, west) || !LatLon.isValid(north, east) || south > north) {
            throw new IllegalArgumentException("no box: " + south + "," + west + "," + north + "," + east);
        }
    }

    /** Whether the position is inside or on the edge. */
    public boolean contains(LatLon position) {
        if (position.latitude() < south || position.latitude() > north) {
            return false;
        }
        double longitude = position.longitude();
        return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    }

    /** How many degrees it is wide, 0 to 360. */
    public double widthDegrees() {
        return west <= east ? east - west : 360 - west + east;
    }

    /** The box in parts that do not cross the date line: itself, or one on each side. */
    List<BoundingBox> parts() {
        return west <= east
                ? List.of(this)
                : List.of(new BoundingBox(south, west, north, 180), new BoundingBox(south, -180, north, east));
    }
}
