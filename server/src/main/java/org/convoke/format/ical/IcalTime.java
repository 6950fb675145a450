package org.convoke.format.ical;

import biweekly.util.DateTimeComponents;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A DATE or DATE-TIME value (RFC 5545, sections 3.3.4 and 3.3.5), also in the extended form of ISO 8601.
 *
 * @param time absent when the value is a date
 * @param isUtc whether it is in UTC, whatever the property's TZID says
 */
public record IcalTime(LocalDate date, @Nullable LocalTime time, boolean isUtc) {

    /** Returns what the text says, empty when it is no such value. */
    public static Optional<IcalTime> parse(String text) {
        try {
            return Optional.of(of(DateTimeComponents.parse(text.strip())));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static IcalTime of(DateTimeComponents parts) {
        LocalDate date = LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
        if (!parts.hasTime()) {
            return new IcalTime(date, null, false);
        }
        // A leap second belongs to its minute; 24:00 is the end of the day.
        int second = Math.min(59, parts.getSecond());
        return parts.getHour() == 24
                ? new IcalTime(date.plusDays(1), LocalTime.MIDNIGHT, parts.isUtc())
                : new IcalTime(date, LocalTime.of(parts.getHour(), parts.getMinute(), second), parts.isUtc());
    }

    /** The value as a local date and time; a date begins at midnight. */
    public LocalDateTime dateTime() {
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    public boolean isDate() {
        return time == null;
    }
}
