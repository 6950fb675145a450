package org.convoke.format.ical;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a time zone that a file must carry for each TZID it uses (RFC 5545, section 3.6.5), true to
 * java.time for the days it covers.
 *
 * <p>Every change of the offset is one observance of its own, without RRULE: an explicit list is right for zones whose
 * changes follow no rule (Ramadan in Morocco) or fall on another day in local time than in UTC (Greenland), and a call
 * lasts days, so it stays short.
 *
 * @param from the first local day it is right for
 * @param until the last local day it is right for
 */
public record VTimeZone(ZoneId zone, LocalDate from, LocalDate until) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** Where the only observance of a zone begins that never changed before; any early time will do. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** Whether its observances are right for both days. */
    public boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(until);
    }

    /** Writes the component. */
    public void writeTo(ContentLineWriter writer) throws IOException {
        ZoneRules rules = zone.getRules();
        // No zone is further than 18 hours from UTC: a day on either side holds every change that matters.
        Instant begin = from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = until.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        writer.begin("VTIMEZONE");
        writer.text("TZID", zone.getId());
        writeFirst(writer, rules, begin);
        ZoneOffsetTransition change = rules.nextTransition(begin);
        while (change != null && change.getInstant().isBefore(end)) {
            writeChange(writer, rules, change);
            change = rules.nextTransition(change.getInstant());
        }
        writer.end("VTIMEZONE");
    }

    /** Writes the observance that is in force at the beginning: the last change before it. */
    private static void writeFirst(ContentLineWriter writer, ZoneRules rules, Instant begin) throws IOException {
        @Nullable ZoneOffsetTransition last = rules.previousTransition(begin.plusNanos(1));
        if (last == null) {
            ZoneOffset offset = rules.getOffset(begin);
            writeObservance(writer, rules.isDaylightSavings(begin), BEGINNING, offset, offset);
        } else {
            writeChange(writer, rules, last);
        }
    }

    private static void writeChange(ContentLineWriter writer, ZoneRules rules, ZoneOffsetTransition change)
            throws IOException {
        boolean isDaylight = rules.isDaylightSavings(change.getInstant());
        writeObservance(
                writer, isDaylight, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static void writeObservance(
            ContentLineWriter writer, boolean isDaylight, LocalDateTime start, ZoneOffset before, ZoneOffset after)
            throws IOException {
        String name = isDaylight ? "DAYLIGHT" : "STANDARD";
        writer.begin(name);
        writer.value("DTSTART", start.format(LOCAL));
        writer.value("TZOFFSETFROM", offset(before));
        writer.value("TZOFFSETTO", offset(after));
        writer.end(name);
    }

    /** The offset as {@code +0530}, with seconds only where there are some (section 3.3.14). */
    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String minutes = String.format(Locale.ROOT, "%s%02d%02d", sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
