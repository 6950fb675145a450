package org.convoke.index;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;

/**
 * When an event's last day ends at its place, made searchable: the search core knows days, but whether a day is over depends
 * on the zone, and while it is over in the east and not in the west, the events still to come must be found without walking
 * through all that are past.
 *
 * <p>A day ends at midnight UTC less the offset, so among the events of one day "ends after now" is "has an offset below x".
 * Each whole hour of offset has a bit, set in every event whose offset is not above it (a thermometer), and one bit asks for
 * all of them at once. The rest of an hour is left to {@link #isAfter}.
 */
final class DayEnd {

    /** The first of 27 bits for offsets of −12 to 14 hours; those below are accessibility features. */
    private static final int FIRST_BIT = 32;

    private static final int WEST_HOURS = -12;
    private static final int EAST_HOURS = 14;
    private static final int SECONDS_PER_HOUR = 3600;

    private DayEnd() {}

    /** The seconds by which the clocks at the event's place are ahead of UTC when its last day ends. */
    static int offsetSeconds(PublicEvent event) {
        LocalDateTime end = event.when().lastDate().plusDays(1).atStartOfDay();
        ZoneId zone = event.when().zone();
        if (zone != null) {
            return clamp(zone.getRules().getOffset(end).getTotalSeconds());
        }
        Position position = event.venue().position();
        // Without a zone the sun must do: 15 degrees an hour. Without a place the day lasts until it is over
        // everywhere.
        return position == null
                ? WEST_HOURS * SECONDS_PER_HOUR
                : (int) Math.round(position.latLon().longitude() / 15) * SECONDS_PER_HOUR;
    }

    /** The bits of an event whose clocks are ahead by so much. */
    static long bits(int offsetSeconds) {
        int hours = Math.ceilDiv(offsetSeconds, SECONDS_PER_HOUR);
        long all = (1L << (EAST_HOURS - WEST_HOURS + 1)) - 1;
        return (all >> (hours - WEST_HOURS) << (hours - WEST_HOURS)) << FIRST_BIT;
    }

    /** The bits to ask for so that no event is left out whose day ends after the instant: one, or none when all may. */
    static long bitsAfter(LocalDate day, Instant now) {
        long hours = Math.ceilDiv(secondsLeftInUtc(day, now), SECONDS_PER_HOUR);
        if (hours > EAST_HOURS) {
            return 0;
        }
        return 1L << (FIRST_BIT + Math.max(hours, WEST_HOURS) - WEST_HOURS);
    }

    /** Whether the day ends after the instant where clocks are ahead by so much. */
    static boolean isAfter(LocalDate day, int offsetSeconds, Instant now) {
        return offsetSeconds < secondsLeftInUtc(day, now);
    }

    private static long secondsLeftInUtc(LocalDate day, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Duration.between(now, end).toSeconds();
    }

    private static int clamp(int offsetSeconds) {
        return Math.clamp(offsetSeconds, WEST_HOURS * SECONDS_PER_HOUR, EAST_HOURS * SECONDS_PER_HOUR);
    }
}
