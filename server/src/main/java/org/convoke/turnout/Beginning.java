package org.convoke.turnout;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convoke.event.When;

/** When an event begins, for what is said of it afterwards: nobody can have counted before. */
public final class Beginning {

    /** The clocks that are furthest ahead; by them it is the earliest moment that it can be. */
    private static final ZoneId FURTHEST_AHEAD = ZoneOffset.ofHours(14);

    private Beginning() {}

    /** The moment; the beginning of the day where no time is known. */
    public static Instant of(When when) {
        LocalTime start = when.start();
        return when.date()
                .atTime(start == null ? LocalTime.MIN : start)
                .atZone(zone(when))
                .toInstant();
    }

    /** The zone that local times of the event are read in, also where none is known. */
    static ZoneId zone(When when) {
        ZoneId zone = when.zone();
        return zone == null ? FURTHEST_AHEAD : zone;
    }
}
