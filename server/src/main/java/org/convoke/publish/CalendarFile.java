package org.convoke.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.event.PublicEvent;
import org.convoke.event.When;
import org.convoke.format.ical.ContentLine;
import org.convoke.format.ical.ContentLineWriter;
import org.convoke.format.ical.VTimeZone;

/**
 * Events as one iCalendar object (RFC 5545, 7986). A zone's definition stands before the first event that uses it, so
 * that the file is written in one pass and read in one.
 */
final class CalendarFile implements EventWriter {

    /** How often subscribers should ask again. Google and Outlook ask far more rarely. */
    private static final String REFRESH_INTERVAL = "PT1H";

    private final ContentLineWriter lines;
    private final LocalDate zonesFrom;
    private final LocalDate zonesUntil;
    private final Map<ZoneId, VTimeZone> zones = new HashMap<>();

    CalendarFile(Call call, OutputStream out) throws IOException {
        lines = new ContentLineWriter(out);
        // A published event takes place in the call's days, but may begin before them and end after.
        zonesFrom = call.days().from().minusYears(1).withDayOfYear(1);
        zonesUntil = call.days().until().plusYears(2).withDayOfYear(1);
        lines.begin("VCALENDAR");
        lines.value("VERSION", "2.0");
        lines.value("PRODID", "-//Convoke//Convoke//EN");
        lines.value("CALSCALE", "GREGORIAN");
        lines.text("NAME", call.title());
        lines.text("X-WR-CALNAME", call.title());
        lines.write(new ContentLine("REFRESH-INTERVAL", REFRESH_INTERVAL).with("VALUE", "DURATION"));
        lines.value("X-PUBLISHED-TTL", REFRESH_INTERVAL);
    }

    @Override
    public void write(PublicEvent event) throws IOException {
        CalendarTimes times = new CalendarTimes(event.when(), isCovered(event.when()));
        ZoneId zone = event.when().zone();
        if (times.needsZone() && zone != null && !zones.containsKey(zone)) {
            VTimeZone definition = new VTimeZone(zone, zonesFrom, zonesUntil);
            zones.put(zone, definition);
            definition.writeTo(lines);
        }
        new CalendarEvent(event, times).writeTo(lines);
    }

    @Override
    public void close() throws IOException {
        lines.end("VCALENDAR");
        lines.close();
    }

    private boolean isCovered(When when) {
        return !when.date().isBefore(zonesFrom) && !when.lastDate().isAfter(zonesUntil);
    }
}
