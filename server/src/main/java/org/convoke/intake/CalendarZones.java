package org.convoke.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.convoke.format.ical.EventClock;
import org.jspecify.annotations.Nullable;

/**
 * The zones that an event may be in, and which of them holds: an event's day is the local date at its place.
 *
 * @param place of the place, when its position is known
 * @param chosen what the coordinator said for records that name none
 * @param calendar of the calendar as a whole
 */
record CalendarZones(
        @Nullable ZoneId place,
        @Nullable ZoneId chosen,
        @Nullable ZoneId calendar) {

    /** By the name that people know it by, not "Z". */
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** The zone for times that have none of their own. */
    @Nullable
    ZoneId floating() {
        if (place != null) {
            return place;
        }
        return chosen != null ? chosen : calendar;
    }

    /**
     * The zone that an event is in which counts in a clock of its own. A named zone gives way to the place's only when
     * the two tell different times: people write their own city's zone of two that agree. An offset that a file's own
     * definition gives is no zone that people know: the place's is taken, or another that agrees.
     */
    @Nullable
    ZoneId of(EventClock clock) {
        Optional<ZoneId> own = clock.zoneAt(clock.start());
        if (own.isEmpty()) {
            return floating();
        }
        ZoneId other = floating();
        if (clock.isUtc()) {
            return other == null ? UTC : other;
        }
        ZonedDateTime start = clock.start().atZone(own.get());
        if (place != null && !agree(place, start)) {
            return place;
        }
        boolean isNameless = own.get() instanceof ZoneOffset;
        return isNameless && other != null && agree(other, start) ? other : own.get();
    }

    private static boolean agree(ZoneId zone, ZonedDateTime time) {
        return zone.getRules().getOffset(time.toInstant()).equals(time.getOffset());
    }
}
