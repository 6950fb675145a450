package org.convoke.format.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Zone definitions, read as RFC 5545 says and held against java.time. */
class VTimeZoneTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** An observance: from this instant on, this offset holds. */
    private record Observance(Instant from, ZoneOffset offset) {}

    @Test
    void definition_ofEveryZoneInAnyYears_givesTheOffsetsOfJavaTime() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            LocalDate from = LocalDate.of(1975 + random.nextInt(75), 1 + random.nextInt(12), 1 + random.nextInt(28));
            LocalDate until = from.plusDays(random.nextInt(800));
            List<Observance> observances = observances(new VTimeZone(zone, from, until));
            for (int i = 0; i < 50; i++) {
                long days = random.nextLong(from.toEpochDay(), until.toEpochDay() + 1);
                LocalDateTime local = LocalDate.ofEpochDay(days).atStartOfDay().plusSeconds(random.nextInt(86_400));
                Instant instant = local.atZone(zone).toInstant();

                ZoneOffset offset = offsetAt(observances, instant);

                assertEquals(
                        zone.getRules().getOffset(instant), offset, () -> "seed " + seed + ", " + id + " " + local);
            }
        }
    }

    @Test
    void definition_ofBerlin_isGolden() throws IOException {
        VTimeZone zone =
                new VTimeZone(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 9, 26), LocalDate.of(2026, 10, 26));

        assertEquals("""
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                BEGIN:DAYLIGHT
                DTSTART:20260329T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20261025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                """, text(zone).replace("\r\n", "\n"));
    }

    private static ZoneOffset offsetAt(List<Observance> observances, Instant instant) {
        return observances.stream()
                .filter(each -> !each.from().isAfter(instant))
                .max(Comparator.comparing(Observance::from))
                .orElse(observances.getFirst())
                .offset();
    }

    private static List<Observance> observances(VTimeZone zone) throws IOException {
        List<Observance> observances = new ArrayList<>();
        LocalDateTime start = LocalDateTime.MIN;
        ZoneOffset before = ZoneOffset.UTC;
        for (String line : text(zone).split("\r\n")) {
            String value = line.substring(line.indexOf(':') + 1);
            switch (line.substring(0, line.indexOf(':'))) {
                case "DTSTART" -> start = LocalDateTime.parse(value, LOCAL);
                case "TZOFFSETFROM" -> before = ZoneOffset.of(value);
                case "TZOFFSETTO" -> observances.add(new Observance(start.toInstant(before), ZoneOffset.of(value)));
                default -> assertFalse(value.isEmpty());
            }
        }
        return observances;
    }

    private static String text(VTimeZone zone) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContentLineWriter writer = new ContentLineWriter(out)) {
            zone.writeTo(writer);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
