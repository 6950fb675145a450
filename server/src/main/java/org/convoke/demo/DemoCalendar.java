package org.convoke.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.convoke.event.EventStatus;
import org.convoke.format.ical.ContentLine;
import org.convoke.format.ical.ContentLineWriter;
import org.convoke.nearest.LatLon;

/** Writes events as the calendar that a group's calendar program would give: zones by name, whole days, repeats. */
final class DemoCalendar {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** Every so many of the events is a weekly one. */
    private static final int WEEKLY = 6;

    private DemoCalendar() {}

    /** Writes the file into the folder and returns its path. */
    static Path write(Path folder, List<DemoEvent> events) throws IOException {
        Path file = folder.resolve("boat-clubs.ics");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ContentLineWriter lines = new ContentLineWriter(out)) {
            lines.begin("VCALENDAR");
            lines.value("VERSION", "2.0");
            lines.value("PRODID", "-//Boat clubs//EN");
            lines.text("X-WR-CALNAME", "Boat clubs on the rivers");
            for (DemoEvent event : events) {
                write(lines, event);
            }
            lines.end("VCALENDAR");
        }
        return file;
    }

    private static void write(ContentLineWriter lines, DemoEvent event) throws IOException {
        lines.begin("VEVENT");
        lines.value("UID", "boats-" + event.number() + "@rivers.example");
        writeTimes(lines, event);
        lines.text("SUMMARY", event.texts().title());
        EventStatus status = event.nature().status();
        lines.value("STATUS", status == EventStatus.POSTPONED ? EventStatus.TENTATIVE.name() : status.name());
        if (event.nature().isOnline()) {
            lines.write(new ContentLine("CONFERENCE", "https://rivers.example/meet/" + event.number())
                    .with("VALUE", "URI"));
        } else {
            lines.text(
                    "LOCATION",
                    event.texts().venue() + ", " + event.town() + ", "
                            + event.place().country());
        }
        LatLon position = event.position();
        if (position != null) {
            lines.value("GEO", position.latitude() + ";" + position.longitude());
        }
        lines.write(new ContentLine("ORGANIZER", "https://rivers.example/groups/" + event.number())
                .with("CN", event.texts().group()));
        lines.end("VEVENT");
    }

    private static void writeTimes(ContentLineWriter lines, DemoEvent event) throws IOException {
        LocalTime start = event.start();
        if (start == null) {
            lines.write(new ContentLine("DTSTART", event.date().format(DATE)).with("VALUE", "DATE"));
            lines.write(
                    new ContentLine("DTEND", event.date().plusDays(event.days()).format(DATE)).with("VALUE", "DATE"));
            return;
        }
        String zone = event.place().zone().getId();
        boolean isWeekly = event.number() % WEEKLY == 0;
        LocalDateTime begin = event.date().minusWeeks(isWeekly ? 5 : 0).atTime(start);
        lines.write(new ContentLine("DTSTART", begin.format(TIME)).with("TZID", zone));
        lines.value("DURATION", event.days() == 1 ? "PT2H" : "P1DT2H");
        if (isWeekly) {
            lines.value("RRULE", "FREQ=WEEKLY");
        }
    }
}
