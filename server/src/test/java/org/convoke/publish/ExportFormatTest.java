package org.convoke.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.PublicEvent;
import org.junit.jupiter.api.Test;

/** The files of a call, read again by other libraries. */
class ExportFormatTest {

    private static final Call CALL = new Call(
            new CallSlug("rivers-day"),
            "Rivers, Day",
            new Call.Days(LocalDate.of(2026, 9, 26), LocalDate.of(2026, 9, 27)),
            Locale.ENGLISH);

    private static final List<PublicEvent> EVENTS = List.of(SampleEvents.full(), SampleEvents.bare());

    @Test
    void of_word_findsFormat() {
        assertEquals(ExportFormat.GEOJSON, ExportFormat.of("geojson").orElseThrow());
        assertTrue(ExportFormat.of("GEOJSON").isEmpty());
        assertTrue(ExportFormat.of("pdf").isEmpty());
    }

    @Test
    void csv_ofEvents_isGolden() throws IOException {
        String[] rows = file(ExportFormat.CSV).split("\r\n");

        assertEquals(String.join(",", TableFile.HEADER), rows[0]);
        assertEquals(
                "00000000000a1,rivers-day,\"Rheinufer-Aufräumen, \"\"groß\"\" & klein\",2026-09-26T10:00,"
                        + "2026-09-26T12:30,Europe/Berlin,2026-09-26,MOVED,false,50.9375123,6.96,STREET,Bootshaus,"
                        + "Am Ufer 3,Köln,Nordrhein-Westfalen,50667,DE,de|tr,WHEELCHAIR=YES|CAPTIONS=NO,"
                        + "Rheinfreunde|https://rhein.example/,https://rhein.example/aufräumen?a=1&b=2,groups,"
                        + "https://rhein.example/17,17,2026-09-01T08:00:00Z",
                rows[1]);
        assertEquals(
                "00000000000b2,rivers-day,نزهة على ضفة النهر,,,,2026-09-27,CANCELLED,true" + ",".repeat(14)
                        + "table,,,2026-09-02T08:00:00.125Z",
                rows[2]);
    }

    @Test
    void geojson_ofEvents_isEventWithoutPositionAndDistance() throws IOException {
        JsonNode file = new ObjectMapper().readTree(file(ExportFormat.GEOJSON));
        JsonNode full = file.get("features").get(0);
        JsonNode bare = file.get("features").get(1);
        JsonNode event =
                new ObjectMapper().readTree(EventJson.of(SampleEvents.full()).toBytes());

        assertEquals("FeatureCollection", file.get("type").textValue());
        assertEquals("00000000000a1", full.get("id").textValue());
        assertEquals("[6.96,50.9375123]", full.at("/geometry/coordinates").toString());
        assertTrue(bare.get("geometry").isNull());
        assertTrue(file(ExportFormat.GEOJSON).contains("[6.96000,50.9375123]"), "five decimals at least");
        for (Iterator<String> names = event.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            boolean isLeftOut = List.of("lat", "lon", "distanceMeters").contains(name);
            assertEquals(
                    isLeftOut ? null : event.get(name), full.get("properties").get(name), name);
        }
    }

    @Test
    void ics_ofEvents_isGolden() throws IOException {
        String event = file(ExportFormat.ICS).replace("\r\n ", "").replace("\r\n", "\n");

        assertEquals("""
                BEGIN:VEVENT
                UID:00000000000a1
                DTSTAMP:20260901T080000Z
                LAST-MODIFIED:20260901T080000Z
                SEQUENCE:2
                DTSTART;TZID=Europe/Berlin:20260926T100000
                DTEND;TZID=Europe/Berlin:20260926T123000
                SUMMARY;LANGUAGE=de:Rheinufer-Aufräumen\\, "groß" & klein
                STATUS:CONFIRMED
                X-CONVOKE-STATUS:MOVED
                LOCATION:Bootshaus\\, Am Ufer 3\\, 50667 Köln\\, Nordrhein-Westfalen\\, DE
                X-CONVOKE-PLACE:Bootshaus;Am Ufer 3;Köln;Nordrhein-Westfalen;50667;DE
                GEO:50.9375123;6.96
                X-CONVOKE-PRECISION:STREET
                DESCRIPTION:Bring gloves.\\nWe have bags\\, and "tea".
                ORGANIZER;CN=Rheinfreunde:https://rhein.example/
                URL:https://rhein.example/aufräumen?a=1&b=2
                X-CONVOKE-LANGUAGES:de,tr
                X-CONVOKE-ACCESSIBILITY:WHEELCHAIR=YES,CAPTIONS=NO
                END:VEVENT
                BEGIN:VEVENT
                UID:00000000000b2
                DTSTAMP:20260902T080000Z
                LAST-MODIFIED:20260902T080000Z
                SEQUENCE:0
                DTSTART;VALUE=DATE:20260927
                SUMMARY:نزهة على ضفة النهر
                STATUS:CANCELLED
                X-CONVOKE-ONLINE:TRUE
                END:VEVENT
                END:VCALENDAR
                """, event.substring(event.indexOf("BEGIN:VEVENT")));
    }

    @Test
    void ics_readByBiweekly_givesTheSameInstants() throws IOException {
        ICalendar calendar = Biweekly.parse(file(ExportFormat.ICS)).first();
        VEvent full = calendar.getEvents().getFirst();

        assertEquals(2, calendar.getEvents().size());
        assertTrue(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty());
        assertEquals(
                Instant.parse("2026-09-26T08:00:00Z"),
                full.getDateStart().getValue().toInstant());
        assertEquals("Rheinufer-Aufräumen, \"groß\" & klein", full.getSummary().getValue());
    }

    @Test
    void ics_readByIcal4j_isValid() throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file(ExportFormat.ICS)));

        ValidationResult result = calendar.validate();

        assertTrue(!result.hasErrors(), result::toString);
        assertEquals(3, calendar.getComponents().size());
    }

    private static String file(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EventWriter writer = format.open(FileFrame.of(CALL), out)) {
            for (PublicEvent event : EVENTS) {
                writer.write(event);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
