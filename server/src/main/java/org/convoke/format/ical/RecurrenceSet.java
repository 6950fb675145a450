package org.convoke.format.ical;

import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The occurrences of one event: DTSTART, RRULE and RDATE without EXRULE and EXDATE (RFC 5545, section 3.8.5), in the
 * event's local time. Rules are expanded by the library, within a span of time only.
 */
public final class RecurrenceSet {

    /** Exceptions by rule are held in memory; more than this in one span are no exceptions. */
    private static final int MAX_EXCEPTIONS = 100_000;

    /** Every hour since 1970 counted from the first one. */
    private static final int MAX_STEPS = 500_000;

    private final LocalDateTime start;
    private final boolean isDate;
    private final List<Recurrence> rules = new ArrayList<>();
    private final List<Recurrence> exceptionRules = new ArrayList<>();
    private final TreeSet<LocalDateTime> added = new TreeSet<>();
    private final Set<LocalDateTime> excluded = new HashSet<>();
    private final Set<LocalDate> excludedDays = new HashSet<>();
    private final List<IcalProperty> unreadable = new ArrayList<>();

    private RecurrenceSet(EventClock clock) {
        start = clock.start();
        isDate = clock.isDate();
    }

    /** Part of a recurrence set: every occurrence in a span of time, or the first of them. */
    public record Occurrences(List<LocalDateTime> starts, boolean isCut) {

        public Occurrences {
            starts = List.copyOf(starts);
        }
    }

    /** Reads the recurrence properties of an event. */
    public static RecurrenceSet of(IcalComponent event, EventClock clock) {
        RecurrenceSet set = new RecurrenceSet(clock);
        event.all("RRULE").forEach(each -> set.addRule(set.rules, each, clock));
        event.all("EXRULE").forEach(each -> set.addRule(set.exceptionRules, each, clock));
        event.all("RDATE").forEach(each -> set.addDates(each, clock));
        event.all("EXDATE").forEach(each -> set.exclude(each, clock));
        return set;
    }

    /** Whether the event repeats, or would if its rule could be read. */
    public boolean isRecurring() {
        return !rules.isEmpty() || !added.isEmpty();
    }

    /** The properties that could not be read, or only in part. */
    public List<IcalProperty> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Leaves out the occurrence that another record speaks for: that time, or any time of that day. */
    public void exclude(IcalProperty property, EventClock clock) {
        for (String value : property.list()) {
            Optional<IcalTime> time = IcalTime.parse(value);
            if (time.isEmpty()) {
                unreadable.add(property);
            } else if (time.get().isDate() && !isDate) {
                excludedDays.add(time.get().date());
            } else {
                excluded.add(clock.local(property, time.get()));
            }
        }
    }

    /**
     * Returns the occurrences from one local time to another, both inclusive, in order.
     *
     * @param limit how many at most; when there are more, the first ones
     */
    public Occurrences between(LocalDateTime from, LocalDateTime until, int limit, StepBudget budget) {
        Span span = new Span(from, until, limit, budget);
        for (Recurrence rule : exceptionRules) {
            span.follow(rule, span.exceptions, MAX_EXCEPTIONS);
        }
        span.offer(start);
        span.found.addAll(added.subSet(from, true, until, true));
        // A day that is left out is left out of the rule; a time that was added on it by name is not.
        span.found.removeAll(excluded);
        for (Recurrence rule : rules) {
            span.follow(rule, span.found, limit);
        }
        return span.occurrences();
    }

    private void addRule(List<Recurrence> into, IcalProperty property, EventClock clock) {
        Optional<Recurrence> rule = RecurrenceRules.parse(property.value());
        if (rule.isEmpty() || !RecurrenceRules.isGregorian(rule.get()) || !RecurrenceRules.isAffordable(rule.get())) {
            unreadable.add(property);
            return;
        }
        if (rule.get().getXRules().keySet().stream().anyMatch(part -> !part.equals("RSCALE"))) {
            unreadable.add(property);
        }
        into.add(withLocalUntil(rule.get(), clock));
    }

    /** UNTIL is in UTC when DTSTART has a zone; a date means the whole of that day. */
    private static Recurrence withLocalUntil(Recurrence rule, EventClock clock) {
        ICalDate until = rule.getUntil();
        if (until == null || until.getRawComponents() == null) {
            return rule;
        }
        Optional<IcalTime> time = IcalTime.parse(until.getRawComponents().toString());
        if (time.isEmpty()) {
            return rule;
        }
        LocalDateTime local =
                time.get().isDate() ? time.get().date().atTime(LocalTime.of(23, 59, 59)) : clock.local(time.get());
        return new Recurrence.Builder(rule).until(RecurrenceRules.date(local)).build();
    }

    private void addDates(IcalProperty property, EventClock clock) {
        for (String value : property.list()) {
            // A PERIOD's own duration is left out: the occurrence lasts as long as the event.
            int slash = value.indexOf('/');
            Optional<IcalTime> time = IcalTime.parse(slash < 0 ? value : value.substring(0, slash));
            if (time.isEmpty()) {
                unreadable.add(property);
            } else if (time.get().isDate()) {
                added.add(time.get().date().atTime(start.toLocalTime()));
            } else {
                added.add(clock.local(property, time.get()));
            }
        }
    }

    /** One expansion. */
    private final class Span {

        private final LocalDateTime from;
        private final LocalDateTime until;
        private final int limit;
        private final StepBudget budget;
        private final TreeSet<LocalDateTime> found = new TreeSet<>();
        private final TreeSet<LocalDateTime> exceptions = new TreeSet<>();
        private boolean isCut;

        Span(LocalDateTime from, LocalDateTime until, int limit, StepBudget budget) {
            this.from = from;
            this.until = until;
            this.limit = limit;
            this.budget = budget;
        }

        void offer(LocalDateTime time) {
            if (!time.isBefore(from) && !time.isAfter(until) && isIncluded(time)) {
                found.add(time);
            }
        }

        /** Collects what the rule gives in the span, one more than the limit to know that there is more. */
        void follow(Recurrence rule, TreeSet<LocalDateTime> into, int most) {
            DateIterator times = RecurrenceRules.from(rule, firstToTry(rule), from);
            int taken = 0;
            for (int steps = 0; taken <= most && times.hasNext(); steps++) {
                LocalDateTime time = RecurrenceRules.local(times.next());
                if (time.isAfter(until)) {
                    return;
                }
                if (steps == MAX_STEPS || !budget.take()) {
                    isCut = true;
                    return;
                }
                if (!time.isBefore(from) && isIncluded(time)) {
                    into.add(time);
                    taken++;
                }
            }
            isCut |= taken > most;
        }

        Occurrences occurrences() {
            return new Occurrences(found.stream().limit(limit).toList(), isCut || found.size() > limit);
        }

        /** Seconds have been counted since 1970 in some files: a rule of fixed steps begins shortly before the span. */
        private LocalDateTime firstToTry(Recurrence rule) {
            if (!RecurrenceRules.isSubDaily(rule) || !from.isAfter(start)) {
                return start;
            }
            long step = RecurrenceRules.stepSeconds(rule);
            long steps = Duration.between(start, from).toSeconds() / step;
            return start.plusSeconds(steps * step);
        }

        private boolean isIncluded(LocalDateTime time) {
            return !excluded.contains(time) && !excludedDays.contains(time.toLocalDate()) && !exceptions.contains(time);
        }
    }
}
