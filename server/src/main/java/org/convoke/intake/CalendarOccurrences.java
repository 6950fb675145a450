package org.convoke.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.format.ical.EventClock;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;
import org.convoke.format.ical.IcalTime;
import org.convoke.format.ical.RecurrenceSet;
import org.convoke.format.ical.StepBudget;
import org.jspecify.annotations.Nullable;

/** When one event of a calendar takes place: once, or as often as it repeats within the call's days. */
final class CalendarOccurrences {

    private static final int MAX_OCCURRENCES = 1_000;

    /** How far around the call's days an occurrence is looked for when none falls within them. */
    private static final int NEARBY_DAYS = 366;

    private final CalendarSurvey survey;
    private final IntakeOptions options;
    private final CalendarZones zones;
    private final StepBudget budget;

    CalendarOccurrences(CalendarSurvey survey, IntakeOptions options, CalendarZones zones, StepBudget budget) {
        this.survey = survey;
        this.options = options;
        this.zones = zones;
        this.budget = budget;
    }

    /**
     * One occurrence.
     *
     * @param key tells it from the record's other ones; absent when there is only one
     * @param when absent when the event names no day
     */
    record Occurrence(@Nullable String key, @Nullable When when) {}

    /** Returns the occurrences, at least one unless a warning says why there is none. */
    List<Occurrence> of(IcalComponent event, CalendarWarnings warnings) {
        Optional<IcalProperty> property = event.first("DTSTART");
        Optional<IcalTime> start = property.flatMap(each -> CalendarWhen.time(each.value()));
        if (start.isEmpty()) {
            property.ifPresent(each -> warnings.unreadable(each, WarningCode.DATE_UNREADABLE));
            LocalDate date = options.defaults().date();
            return List.of(new Occurrence(null, date == null ? null : When.on(date, zones.floating())));
        }
        EventClock clock = EventClock.of(survey.zones(), CalendarWhen.withWholeZone(property.get()), start.get());
        clock.unknownZone()
                .ifPresent(tzid -> warnings.add("TZID", WarningCode.ZONE_UNREADABLE, CalendarWarnings.quoted(tzid)));
        CalendarWhen when = CalendarWhen.of(event, clock, zones.of(clock), warnings);
        Optional<IcalProperty> recurrenceId = event.first("RECURRENCE-ID");
        return recurrenceId.isPresent()
                ? override(event, recurrenceId.get(), when, warnings)
                : series(event, when, warnings);
    }

    /** An event that may repeat, without the occurrences that have records of their own. */
    private List<Occurrence> series(IcalComponent event, CalendarWhen when, CalendarWarnings warnings) {
        RecurrenceSet set = RecurrenceSet.of(event, when.clock());
        set.unreadable().stream()
                .distinct()
                .forEach(each -> warnings.unreadable(each, WarningCode.RECURRENCE_UNREADABLE));
        if (!set.isRecurring()) {
            return List.of(new Occurrence(null, when.at(when.clock().start())));
        }
        List<IcalProperty> overrides = event.text("UID").map(survey::overrides).orElse(List.of());
        overrides.forEach(each -> set.exclude(each, when.clock()));
        LocalDateTime end = overrides.stream()
                .filter(CalendarSurvey::isFuture)
                .flatMap(each -> recurrenceTime(each, when.clock()).stream())
                .min(LocalDateTime::compareTo)
                .map(time -> time.minusSeconds(1))
                .orElse(LocalDateTime.MAX);
        return expanded(new Series(set, when, Duration.ZERO, LocalDateTime.MIN, end), warnings);
    }

    /** A record that speaks for one occurrence of another, or for all from one on. */
    private List<Occurrence> override(
            IcalComponent event, IcalProperty recurrenceId, CalendarWhen when, CalendarWarnings warnings) {
        Optional<LocalDateTime> original = recurrenceTime(recurrenceId, when.clock());
        if (original.isEmpty()) {
            warnings.unreadable(recurrenceId, WarningCode.RECURRENCE_UNREADABLE);
            return List.of(new Occurrence(null, when.at(when.clock().start())));
        }
        Optional<Series> future = event.text("UID")
                .filter(uid -> CalendarSurvey.isFuture(recurrenceId))
                .flatMap(uid -> future(uid, original.get(), when));
        if (future.isPresent()) {
            return expanded(future.get(), warnings);
        }
        return List.of(
                new Occurrence(when.key(original.get()), when.at(when.clock().start())));
    }

    /** What of the event with this UID an override speaks for, when the event is in the file and repeats. */
    private Optional<Series> future(String uid, LocalDateTime from, CalendarWhen when) {
        IcalComponent master = survey.master(uid).orElse(null);
        IcalProperty property = master == null ? null : master.first("DTSTART").orElse(null);
        IcalTime start =
                property == null ? null : IcalTime.parse(property.value()).orElse(null);
        if (master == null || property == null || start == null) {
            return Optional.empty();
        }
        EventClock clock = EventClock.of(survey.zones(), property, start);
        RecurrenceSet set = RecurrenceSet.of(master, clock);
        LocalDateTime end = LocalDateTime.MAX;
        for (IcalProperty other : survey.overrides(uid)) {
            LocalDateTime time = recurrenceTime(other, clock).orElse(from);
            if (time.isAfter(from) && CalendarSurvey.isFuture(other) && time.isBefore(end)) {
                end = time.minusSeconds(1);
            }
            if (!time.equals(from)) {
                set.exclude(other, clock);
            }
        }
        Duration shift = Duration.between(from, when.clock().start());
        return set.isRecurring() ? Optional.of(new Series(set, when, shift, from, end)) : Optional.empty();
    }

    private static Optional<LocalDateTime> recurrenceTime(IcalProperty recurrenceId, EventClock clock) {
        return IcalTime.parse(recurrenceId.value()).map(time -> clock.local(recurrenceId, time));
    }

    private List<Occurrence> expanded(Series series, CalendarWarnings warnings) {
        Call.Days days = options.call().days();
        RecurrenceSet.Occurrences inside = series.between(days.from(), days.until(), MAX_OCCURRENCES, budget);
        if (inside.isCut()) {
            warnings.add("RRULE", WarningCode.RECURRENCE_CUT, MAX_OCCURRENCES);
        }
        List<Occurrence> occurrences = inside.starts().stream()
                .map(series::occurrence)
                .filter(each -> overlaps(days, each))
                .toList();
        if (!occurrences.isEmpty()) {
            return occurrences;
        }
        Optional<Occurrence> nearest = nearest(series, days);
        if (nearest.isEmpty()) {
            warnings.add("RRULE", WarningCode.NO_OCCURRENCE);
        }
        return nearest.stream().toList();
    }

    /** The occurrence nearest to the call's days: the first to come free when the call is extended. */
    private Optional<Occurrence> nearest(Series series, Call.Days days) {
        LocalDate from = days.from();
        LocalDate until = days.until();
        Stream<Occurrence> before = series
                .between(from.minusDays(NEARBY_DAYS), from.minusDays(1), MAX_OCCURRENCES, budget)
                .starts()
                .reversed()
                .stream()
                .limit(1)
                .map(series::occurrence);
        Stream<Occurrence> after =
                series.between(until.plusDays(1), until.plusDays(NEARBY_DAYS), 1, budget).starts().stream()
                        .map(series::occurrence);
        Stream<Occurrence> first =
                series.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1), 1, budget).starts().stream()
                        .map(series::occurrence);
        return Stream.concat(Stream.concat(before, after), first)
                .filter(each -> !overlaps(days, each))
                .min((a, b) -> Long.compare(distance(a, days), distance(b, days)));
    }

    private static boolean overlaps(Call.Days days, Occurrence occurrence) {
        When when = occurrence.when();
        return when != null && days.overlaps(when.date(), when.lastDate());
    }

    private static long distance(Occurrence occurrence, Call.Days days) {
        When when = occurrence.when();
        if (when == null) {
            return Long.MAX_VALUE;
        }
        long day = when.date().toEpochDay();
        return Math.min(
                Math.abs(day - days.from().toEpochDay()),
                Math.abs(day - days.until().toEpochDay()));
    }

    /**
     * The occurrences of a set that one record speaks for.
     *
     * @param shift how far the record moves each of them
     * @param first the first of them, before it is moved
     * @param last none is later than this, before it is moved
     */
    private record Series(
            RecurrenceSet set, CalendarWhen when, Duration shift, LocalDateTime first, LocalDateTime last) {

        /** Those that may touch these local days at the place. */
        RecurrenceSet.Occurrences between(LocalDate from, LocalDate until, int limit, StepBudget budget) {
            LocalDateTime begin =
                    when.ownTime(from.atStartOfDay()).minus(when.length()).minus(shift);
            LocalDateTime end = when.ownTime(until.plusDays(1).atStartOfDay())
                    .minusSeconds(1)
                    .minus(shift);
            LocalDateTime low = begin.isBefore(first) ? first : begin;
            LocalDateTime high = end.isAfter(last) ? last : end;
            return low.isAfter(high)
                    ? new RecurrenceSet.Occurrences(List.of(), false)
                    : set.between(low, high, limit, budget);
        }

        Occurrence occurrence(LocalDateTime original) {
            return new Occurrence(when.key(original), when.at(original.plus(shift)));
        }
    }
}
