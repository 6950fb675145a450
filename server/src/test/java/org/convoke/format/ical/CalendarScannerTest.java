package org.convoke.format.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text that calls itself a calendar, whole and broken. */
class CalendarScannerTest {

    private final Collected found = new Collected();

    @Test
    void scan_twoCalendars_numbersThem() throws IOException {
        scan("""
                BEGIN:VCALENDAR
                X-WR-CALNAME:One
                BEGIN:VEVENT
                UID:a
                END:VEVENT
                END:VCALENDAR

                BEGIN:VCALENDAR
                X-WR-CALNAME:Two
                BEGIN:VEVENT
                UID:b
                END:VEVENT
                END:VCALENDAR
                """);

        assertEquals(List.of("0 VEVENT a", "1 VEVENT b"), found.components());
        assertEquals(List.of("0 One", "1 Two"), found.calendarProperties);
    }

    @Test
    void scan_missingEnds_stillGivesEveryEvent() throws IOException {
        scan("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                BEGIN:VALARM
                UID:alarm
                BEGIN:VEVENT
                UID:b
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                """);

        assertEquals(List.of("0 VEVENT a", "0 VEVENT b", "0 VEVENT c"), found.components());
        assertEquals(
                IcalComponent.Fault.Kind.NOT_CLOSED,
                found.all.getFirst().faults().getFirst().kind());
    }

    @Test
    void scan_withoutCalendar_givesTheEvent() throws IOException {
        CalendarScanner.Outcome outcome = scan("\uFEFF\r\n\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n");

        assertEquals(0, outcome.calendars());
        assertEquals(List.of("0 VEVENT a"), found.components());
    }

    @Test
    void scan_foldsOfAllKinds_areUndone() throws IOException {
        scan("BEGIN:VEVENT\r\nSUMMARY:River\r\n  walk\nX-NOT-READ:a\nlost line\nDESCRIPTION:One\n\ttwo\nthree\nfour"
                + "\nUID\n :a\nEND:VEVENT");

        IcalComponent event = found.all.getFirst();
        assertEquals("River walk", event.text("SUMMARY").orElseThrow());
        assertEquals("Onetwo\nthree\nfour", event.text("DESCRIPTION").orElseThrow());
        assertEquals("a", event.text("UID").orElseThrow());
        assertEquals(2, event.faults().size());
    }

    @Test
    void scan_lowerCaseNames_areUnderstoodInEveryLocale() throws IOException {
        scan("begin:vcalendar\nbegin:vtimezone\ntzid:x\nend:vtimezone\nbegin:vevent\nuid;tzid=\"a:b\":a\nend:vevent\n");

        assertEquals(List.of("0 VTIMEZONE ", "0 VEVENT a"), found.components());
        assertEquals(
                "a:b",
                found.all.get(1).first("UID").orElseThrow().parameter("TZID").orElseThrow());
    }

    @Test
    void scan_endlessLine_isCutInBoundedMemory() {
        // 64 million characters, made up as they are read.
        long chars = 1L << 26;
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            CalendarScanner.Outcome outcome = new CalendarScanner(found)
                    .scan(new Repeated("BEGIN:VEVENT\nUID:a\nSUMMARY:", "x", chars, "\nEND:VEVENT\n"));

            assertEquals(1, outcome.cutLines());
        });
        assertEquals(List.of("0 VEVENT a"), found.components());
        assertTrue(found.all.getFirst().text("SUMMARY").orElseThrow().length() < 1 << 22);
        assertEquals(
                IcalComponent.Fault.Kind.TOO_LARGE,
                found.all.getFirst().faults().getFirst().kind());
    }

    @Test
    void scan_endlessFolds_areCutInBoundedMemory() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            new CalendarScanner(found)
                    .scan(new Repeated("BEGIN:VEVENT\nUID:a\nSUMMARY:", "\n y", 1L << 26, "\nEND:VEVENT\n"));
        });
        assertEquals(List.of("0 VEVENT a"), found.components());
    }

    @Test
    void scan_nestedWithoutEnd_stopsAtALimit() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            CalendarScanner.Outcome outcome = new CalendarScanner(found)
                    .scan(new Repeated("BEGIN:VEVENT\nUID:a\n", "BEGIN:VALARM\n", 1L << 26, ""));

            assertTrue(outcome.isTooDeep());
        });
        assertEquals(List.of("0 VEVENT a"), found.components());
    }

    @Test
    void scan_endlessProperties_areLeftOutBeyondALimit() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> new CalendarScanner(found)
                        .scan(new Repeated(
                                "BEGIN:VEVENT\nUID:a\n", "EXDATE:20260926T100000\n", 1L << 26, "END:VEVENT\n")));

        assertEquals(List.of("0 VEVENT a"), found.components());
        assertTrue(found.all.getFirst().faults().size() <= 20);
    }

    private CalendarScanner.Outcome scan(String text) throws IOException {
        return new CalendarScanner(found).scan(new StringReader(text));
    }

    /** Takes all but what is called not to be read. */
    private static final class Collected implements CalendarScanner.Visitor {

        private final List<IcalComponent> all = new ArrayList<>();
        private final List<Integer> calendars = new ArrayList<>();
        private final List<String> calendarProperties = new ArrayList<>();

        @Override
        public void calendarProperty(int calendar, IcalProperty property) {
            calendarProperties.add(calendar + " " + property.text());
        }

        @Override
        public void component(int calendar, IcalComponent component) {
            calendars.add(calendar);
            all.add(component);
        }

        @Override
        public boolean wants(String component, String property) {
            return !property.equals("X-NOT-READ");
        }

        List<String> components() {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                IcalComponent each = all.get(i);
                names.add(calendars.get(i) + " " + each.name() + " "
                        + each.text("UID").orElse(""));
            }
            return names;
        }
    }

    /** A beginning, a text again and again until so many characters are given, and an end. */
    private static final class Repeated extends Reader {

        private final String before;
        private final String after;
        private final String text;
        private final long end;
        private long position;

        Repeated(String before, String text, long chars, String after) {
            this.before = before;
            this.after = after;
            this.text = text;
            this.end = before.length() + chars - chars % text.length();
        }

        @Override
        public int read(char[] out, int offset, int length) {
            int count = 0;
            while (count < length) {
                int next = next();
                if (next < 0) {
                    break;
                }
                out[offset + count++] = (char) next;
                position++;
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        private int next() {
            if (position < before.length()) {
                return before.charAt((int) position);
            }
            if (position < end) {
                return text.charAt((int) ((position - before.length()) % text.length()));
            }
            long behind = position - end;
            return behind < after.length() ? after.charAt((int) behind) : -1;
        }
    }
}
