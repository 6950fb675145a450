package org.convoke.format.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Occurrences of events that repeat, against ones counted by hand and by brute force. */
class RecurrenceSetTest {

    private static final LocalDate FROM = LocalDate.of(2026, 9, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20260905T100000 | FREQ=WEEKLY;BYDAY=SA          | 2026-09-26T10:00",
                "20260829T100000 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA | 2026-09-26T10:00",
                "20260905T100000 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA | ''",
                "20200125T100000 | FREQ=MONTHLY;BYDAY=-1SA       | 2026-09-26T10:00",
                "20260926T100000 | FREQ=DAILY;COUNT=1            | 2026-09-26T10:00",
                "16010101T100000 | FREQ=YEARLY;BYMONTH=9;BYDAY=-1SA | 2026-09-26T10:00",
                "20260926T100000 | FREQ=HOURLY;INTERVAL=6        | 2026-09-26T10:00 2026-09-26T16:00 2026-09-26T22:00",
                "20000101T000000 | FREQ=DAILY;UNTIL=20260926     | 2026-09-26T00:00",
                "20260901T100000 | FREQ=DAILY;BYDAY=MO, TU, SA   | 2026-09-26T10:00",
                "20260926T100000 | FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=31;BYMONTH=2 | 2026-09-26T10:00"
            })
    void between_rule_isAsCountedByHand(String start, String rule, String expected) {
        RecurrenceSet set = set(start, "RRULE", rule);

        String found = String.join(
                " ", onDay(set).starts().stream().map(LocalDateTime::toString).toList());

        assertEquals(expected, found);
    }

    @Test
    void between_weeklyRules_equalsBruteForce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            LocalDateTime start = LocalDateTime.of(2026, 1, 1, 9, 30).plusDays(random.nextInt(300));
            int interval = 1 + random.nextInt(3);
            Set<DayOfWeek> days = new TreeSet<>(Set.of(start.getDayOfWeek()));
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            String names = String.join(
                    ",", days.stream().map(day -> day.name().substring(0, 2)).toList());
            RecurrenceSet set = set(text(start), "RRULE", "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + names);

            List<LocalDateTime> found = set.between(
                            FROM.atStartOfDay(), FROM.plusDays(30).atStartOfDay(), 1_000, new StepBudget(100_000))
                    .starts();

            assertEquals(weekly(start, interval, days), found, () -> "seed " + seed + " " + start + " " + names);
        }
    }

    @Test
    void between_withDatesAndExceptions_addsAndLeavesOut() {
        IcalComponent event = event(
                "20260924T100000",
                List.of(
                        property("RRULE", "FREQ=DAILY;COUNT=5"),
                        property("RDATE", "20260926T180000,20261001T100000"),
                        property("EXDATE", "20260925T100000"),
                        property("EXRULE", "FREQ=WEEKLY;BYDAY=SU")));
        RecurrenceSet set = RecurrenceSet.of(event, clock(event));

        List<LocalDateTime> found = set.between(
                        FROM.minusDays(9).atStartOfDay(), FROM.plusDays(9).atStartOfDay(), 100, new StepBudget(1_000))
                .starts();

        assertEquals(
                List.of(
                        "2026-09-24T10:00",
                        "2026-09-26T10:00",
                        "2026-09-26T18:00",
                        "2026-09-28T10:00",
                        "2026-10-01T10:00"),
                found.stream().map(LocalDateTime::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;INTERVAL=7",
                "FREQ=SECONDLY;COUNT=2000000000",
                "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
                "FREQ=SECONDLY;BYSECOND=60",
                "FREQ=SECONDLY;BYHOUR=25;BYMINUTE=61",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1",
                "FREQ=MINUTELY;BYMONTHDAY=31;BYMONTH=2",
                "FREQ=MINUTELY;BYSETPOS=-1",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;"
                        + "BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,"
                        + "32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59;"
                        + "BYSECOND=0,1,2,3,4,5,6,7,8,9,10;BYSETPOS=-1",
                "FREQ=FORTNIGHTLY",
                "FREQ=DAILY;COUNT=99999999999",
                ""
            })
    void between_hostileRule_endsSoonAndIsBounded(String rule) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String start : List.of("19700101T000000", "20260926T100000", "00010101T000000")) {
                RecurrenceSet.Occurrences found = onDay(set(start, "RRULE", rule));

                assertTrue(found.starts().size() <= 1_000);
            }
        });
    }

    @Test
    void between_manyExceptions_leavesThemOut() {
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            dates.add(text(FROM.atStartOfDay().plusMinutes(i)));
        }
        IcalComponent event = event(
                "20260101T000000",
                List.of(property("RRULE", "FREQ=MINUTELY"), property("EXDATE", String.join(",", dates))));

        assertEquals(List.of(), onDay(RecurrenceSet.of(event, clock(event))).starts());
    }

    @Test
    void between_ruleInAnotherCalendar_isUnreadable() {
        RecurrenceSet set = set("20260926T100000", "RRULE", "RSCALE=CHINESE;FREQ=YEARLY");

        assertEquals(1, set.unreadable().size());
        assertEquals(1, onDay(set).starts().size());
    }

    private static List<LocalDateTime> weekly(LocalDateTime start, int interval, Set<DayOfWeek> days) {
        List<LocalDateTime> expected = new ArrayList<>();
        LocalDate monday =
                start.toLocalDate().with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate day = FROM; day.isBefore(FROM.plusDays(30)); day = day.plusDays(1)) {
            long week = ChronoUnit.WEEKS.between(monday, day);
            if (!day.isBefore(start.toLocalDate()) && week % interval == 0 && days.contains(day.getDayOfWeek())) {
                expected.add(day.atTime(start.toLocalTime()));
            }
        }
        return expected;
    }

    private static RecurrenceSet.Occurrences onDay(RecurrenceSet set) {
        return set.between(FROM.atStartOfDay(), FROM.atTime(23, 59, 59), 1_000, new StepBudget(1_000_000));
    }

    private static RecurrenceSet set(String start, String name, String value) {
        IcalComponent event = event(start, List.of(property(name, value)));
        return RecurrenceSet.of(event, clock(event));
    }

    private static EventClock clock(IcalComponent event) {
        IcalProperty start = event.first("DTSTART").orElseThrow();
        return EventClock.of(
                new FileZones(), start, IcalTime.parse(start.value()).orElseThrow());
    }

    private static IcalComponent event(String start, List<IcalProperty> more) {
        List<IcalProperty> properties = new ArrayList<>(more);
        properties.add(property("DTSTART", start));
        return new IcalComponent("VEVENT", properties, List.of(), List.of());
    }

    private static IcalProperty property(String name, String value) {
        return new IcalProperty(name, Map.of(), value);
    }

    private static String text(LocalDateTime time) {
        return time.format(java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
    }
}
