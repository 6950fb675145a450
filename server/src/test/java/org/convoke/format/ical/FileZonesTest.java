package org.convoke.format.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the zones of a file mean, by their names and by their definitions. */
class FileZonesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin | Europe/Berlin",
                "europe/berlin | Europe/Berlin",
                "America/New York | America/New_York",
                "/mozilla.org/20070129_1/Europe/Berlin | Europe/Berlin",
                "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires | America/Argentina/Buenos_Aires",
                "W. Europe Standard Time | Europe/Berlin",
                "India Standard Time | Asia/Kolkata",
                "(UTC-05:00) Eastern Time (US & Canada) | America/New_York",
                "(GMT+10:00) Canberra, Melbourne, Sydney | Australia/Canberra",
                "(UTC+07:00) Bangkok, Hanoi, Jakarta | Asia/Bangkok",
                "(UTC+05:45) Nowhere at all | +05:45",
                "UTC+2 | +02:00",
                "GMT-03:30 | -03:30"
            })
    void find_name_isTheZone(String tzid, String expected) {
        assertEquals(
                ZoneId.of(expected).getId(),
                new FileZones()
                        .find(tzid, LocalDateTime.of(2026, 9, 26, 10, 0))
                        .orElseThrow()
                        .getId());
    }

    @Test
    void find_unknownName_isEmpty() {
        FileZones zones = new FileZones();

        assertTrue(zones.find("Customized Time Zone 1", LocalDateTime.MIN).isEmpty());
        assertTrue(zones.find("", LocalDateTime.MIN).isEmpty());
        assertTrue(zones.find("UTC+99", LocalDateTime.MIN).isEmpty());
    }

    @Test
    void find_exchangeDefinitionSince1601_knowsSummerTime() throws IOException {
        FileZones zones = zones("""
                BEGIN:VTIMEZONE
                TZID:House time
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                END:VTIMEZONE
                """);

        assertEquals("+02:00", offset(zones, LocalDateTime.of(2026, 7, 3, 10, 0)));
        assertEquals("+01:00", offset(zones, LocalDateTime.of(2026, 12, 3, 10, 0)));
        assertEquals("+01:00", offset(zones, LocalDateTime.of(2026, 3, 29, 1, 59)));
        assertEquals("+02:00", offset(zones, LocalDateTime.of(2026, 3, 29, 3, 0)));
    }

    @Test
    void find_definitionOfOurOwn_givesTheOffsetsOfJavaTime() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> ids = List.copyOf(ZoneId.getAvailableZoneIds());
        for (int i = 0; i < 200; i++) {
            ZoneId zone = ZoneId.of(ids.get(random.nextInt(ids.size())));
            LocalDate from = LocalDate.of(2000 + random.nextInt(40), 1 + random.nextInt(12), 1);
            FileZones zones = zones(written(new VTimeZone(zone, from, from.plusYears(1))));
            for (int n = 0; n < 20; n++) {
                LocalDateTime local = from.plusDays(random.nextInt(365)).atTime(random.nextInt(24), 30);
                if (zone.getRules().getValidOffsets(local).size() == 1) {
                    assertEquals(
                            zone.getRules().getOffset(local).getId(),
                            offset(zones, local),
                            () -> "seed " + seed + ", " + zone + " " + local);
                }
            }
        }
    }

    private static String offset(FileZones zones, LocalDateTime local) {
        return zones.find("House time", local).orElseThrow().getId();
    }

    private static String written(VTimeZone zone) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContentLineWriter writer = new ContentLineWriter(out)) {
            zone.writeTo(writer);
        }
        return out.toString(StandardCharsets.UTF_8).replaceAll("TZID:.*\r\n", "TZID:House time\r\n");
    }

    private static FileZones zones(String text) throws IOException {
        FileZones zones = new FileZones();
        new CalendarScanner(new CalendarScanner.Visitor() {
                    @Override
                    public void calendarProperty(int calendar, IcalProperty property) {
                        throw new AssertionError(property);
                    }

                    @Override
                    public void component(int calendar, IcalComponent component) {
                        zones.define(component);
                    }

                    @Override
                    public boolean wants(String component, String property) {
                        return true;
                    }
                })
                .scan(new StringReader(text));
        return zones;
    }
}
