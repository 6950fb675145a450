package org.convoke.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an event takes place: local time at its place, plus the zone. Plans are kept local because a change of the zone's
 * rules moves the instant, not the plan.
 *
 * @param date the local day it begins on
 * @param start the local time it begins at; absent when only the day is known
 * @param end the local time it ends at, not before the beginning; absent when unknown. An event that lasts whole days
 *     ends at 00:00 of the day after its last, as a DATE-valued DTEND does (RFC 5545, section 3.6.1)
 * @param zone absent when neither the source nor the place tells it
 */
public record When(
        LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalDateTime end,
        @Nullable ZoneId zone) {

    /** @throws IllegalArgumentException when the end is before the beginning */
    public When {
        if (end != null && end.isBefore(date.atTime(start == null ? LocalTime.MIN : start))) {
            throw new IllegalArgumentException("ends at " + end + ", before it begins on " + date + " " + start);
        }
    }

    /** An event of which only the day is known. */
    public static When on(LocalDate date, @Nullable ZoneId zone) {
        return new When(date, null, null, zone);
    }

    /** The last local day it takes place on. An end at midnight belongs to the evening before. */
    public LocalDate lastDate() {
        if (end == null || !end.isAfter(date.atStartOfDay())) {
            return date;
        }
        return end.minusNanos(1).toLocalDate();
    }

    public When withZone(@Nullable ZoneId other) {
        return new When(date, start, end, other);
    }
}
