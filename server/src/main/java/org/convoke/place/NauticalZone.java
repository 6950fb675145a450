package org.convoke.place;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convoke.nearest.LatLon;

/** The time kept at sea: whole hours, a zone for every 15 degrees of longitude. */
final class NauticalZone {

    /** Farther than this from any town is the high sea or the ice. */
    static final double FROM_METERS = 500_000;

    private static final int DEGREES_PER_HOUR = 15;

    private NauticalZone() {}

    static ZoneId at(LatLon position) {
        return ZoneOffset.ofHours((int) Math.round(position.longitude() / DEGREES_PER_HOUR));
    }
}
