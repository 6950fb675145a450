package org.convoke.format.ical;

import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Recurrence rules, parsed and expanded by biweekly, in local time: the local time is handed to the library as if it
 * were UTC, so that no zone and no change of the clocks comes between.
 */
final class RecurrenceRules {

    private static final int SECONDS_A_DAY = 86_400;

    /** More times of one day than an event may have occurrences are not worth a list in memory. */
    private static final long MAX_TIMES_A_DAY = 1_440;

    /** Less than half of the library's hundred, and more than three occurrences of a rule for leap days are apart. */
    private static final int STRIDE_YEARS = 30;

    private static final int STEPS_OF_A_STRIDE = 3;
    private static final int MAX_STRIDE_INTERVAL = 5;

    private RecurrenceRules() {}

    /** Returns the rule, empty when it has no frequency or cannot be read. */
    static Optional<Recurrence> parse(String text) {
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        try {
            Recurrence rule = new RecurrenceRuleScribe()
                    .parseText(withoutBlanks(text), null, new ICalParameters(), context)
                    .getValue();
            return rule == null || rule.getFrequency() == null ? Optional.empty() : Optional.of(rule);
        } catch (CannotParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the library counts in the calendar that the rule counts in (RFC 7529). */
    static boolean isGregorian(Recurrence rule) {
        List<String> scale = rule.getXRules().getOrDefault("RSCALE", List.of());
        return scale.isEmpty() || scale.getFirst().equalsIgnoreCase("GREGORIAN");
    }

    /**
     * Whether the rule can be expanded in bounded time and memory. The library tries second by second for a hundred years
     * whether "every other second, on odd seconds" comes about, and holds every second of a year to choose the last one:
     * such rules describe no gathering and are refused.
     */
    static boolean isAffordable(Recurrence rule) {
        if (timesADay(rule) > MAX_TIMES_A_DAY) {
            return false;
        }
        boolean isFine = rule.getFrequency() == Frequency.SECONDLY || rule.getFrequency() == Frequency.MINUTELY;
        boolean namesTimes = !rule.getByHour().isEmpty()
                || !rule.getByMinute().isEmpty()
                || !rule.getBySecond().isEmpty()
                || !rule.getBySetPos().isEmpty();
        return !isFine
                || !namesTimes
                || interval(rule) == 1 && rule.getBySetPos().isEmpty();
    }

    /** Whether occurrences are parted by a fixed number of seconds, so that their count can begin anywhere. */
    static boolean isSubDaily(Recurrence rule) {
        return stepSeconds(rule) > 0 && rule.getCount() == null;
    }

    /** Seconds from one occurrence of a sub-daily rule to the next, before its BY parts choose among them; else 0. */
    static long stepSeconds(Recurrence rule) {
        long unit = switch (rule.getFrequency()) {
            case SECONDLY -> 1;
            case MINUTELY -> 60;
            case HOURLY -> 3_600;
            case DAILY, WEEKLY, MONTHLY, YEARLY -> 0;
        };
        return unit * interval(rule);
    }

    /**
     * Returns the times that the rule gives from one local time on, in order. The library looks at most a hundred years
     * ahead for the next one; programs begin their zones in 1601, so it is led there in strides.
     */
    static DateIterator from(Recurrence rule, LocalDateTime start, LocalDateTime from) {
        DateIterator times = new RecurrenceRule(rule).getDateIterator(date(start), TimeZone.getTimeZone("UTC"));
        if (rule.getCount() != null) {
            return times;
        }
        LocalDateTime stride = start.plusYears(STRIDE_YEARS);
        // The steps of the last stride must not lead behind the first time that is wanted.
        while (interval(rule) <= MAX_STRIDE_INTERVAL
                && stride.plusYears(STRIDE_YEARS).isBefore(from)
                && times.hasNext()) {
            times.advanceTo(date(stride));
            // It forgets how far it came only when it has been asked for an occurrence behind the one it stands on.
            for (int i = 0; i < STEPS_OF_A_STRIDE && times.hasNext(); i++) {
                times.next();
            }
            stride = stride.plusYears(STRIDE_YEARS);
        }
        times.advanceTo(date(from));
        return times;
    }

    static ICalDate date(LocalDateTime local) {
        return new ICalDate(Date.from(local.toInstant(ZoneOffset.UTC)), true);
    }

    static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }

    private static long interval(Recurrence rule) {
        Integer interval = rule.getInterval();
        return interval == null || interval < 1 ? 1 : interval;
    }

    private static long timesADay(Recurrence rule) {
        long hours = Math.max(1, rule.getByHour().size());
        long minutes = Math.max(1, rule.getByMinute().size());
        long seconds = Math.max(1, rule.getBySecond().size());
        return Math.min(SECONDS_A_DAY, hours * minutes * seconds);
    }

    /** Exchange writes {@code BYDAY=MO, TU}; others write {@code RRULE:} twice. */
    private static String withoutBlanks(String text) {
        String compact = text.replaceAll("\\s", "");
        return compact.regionMatches(true, 0, "RRULE:", 0, 6) ? compact.substring(6) : compact;
    }
}
