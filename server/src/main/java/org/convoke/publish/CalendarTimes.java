package org.convoke.publish;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.convoke.event.When;
import org.convoke.format.ical.ContentLine;
import org.convoke.format.ical.ContentLineWriter;

/**
 * DTSTART and DTEND of an event: dates when only the day is known; else local times with their zone, in UTC where the
 * zone's definition does not reach, floating when no zone is known.
 */
final class CalendarTimes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final When when;
    private final boolean isZoneCovered;

    /** @param isZoneCovered whether the file's definition of the zone is right for these days */
    CalendarTimes(When when, boolean isZoneCovered) {
        this.when = when;
        this.isZoneCovered = isZoneCovered;
    }

    /** Whether the event's times refer to its zone's definition. */
    boolean needsZone() {
        return when.start() != null && when.zone() != null && isZoneCovered;
    }

    void writeTo(ContentLineWriter lines) throws IOException {
        LocalTime start = when.start();
        if (start == null) {
            writeDates(lines);
            return;
        }
        LocalDateTime begin = when.date().atTime(start);
        lines.write(time("DTSTART", begin));
        LocalDateTime end = when.end();
        // DTEND must be later than DTSTART (section 3.8.2.2).
        if (end != null && end.isAfter(begin)) {
            lines.write(time("DTEND", end));
        }
    }

    private void writeDates(ContentLineWriter lines) throws IOException {
        lines.write(date("DTSTART", when.date()));
        LocalDateTime end = when.end();
        if (end != null) {
            lines.write(date("DTEND", when.lastDate().plusDays(1)));
        }
    }

    private static ContentLine date(String name, LocalDate date) {
        return new ContentLine(name, date.format(DATE)).with("VALUE", "DATE");
    }

    private ContentLine time(String name, LocalDateTime local) {
        ZoneId zone = when.zone();
        if (zone == null) {
            return new ContentLine(name, local.format(LOCAL));
        }
        if (!isZoneCovered) {
            LocalDateTime utc =
                    local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
            return new ContentLine(name, utc.format(LOCAL) + "Z");
        }
        return new ContentLine(name, local.format(LOCAL)).with("TZID", zone.getId());
    }
}
