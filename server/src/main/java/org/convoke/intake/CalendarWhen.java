package org.convoke.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.format.ical.EventClock;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalDuration;
import org.convoke.format.ical.IcalProperty;
import org.convoke.format.ical.IcalTime;
import org.jspecify.annotations.Nullable;

/**
 * An event's clock, length and zone: what makes a {@link When} of each time it begins at.
 *
 * @param knownLength from beginning to end by the event's own clock; absent when no end is known
 * @param zone where the event is; absent when nobody says
 * @param isWholeDays whether only its days are known
 */
record CalendarWhen(
        EventClock clock,
        @Nullable Duration knownLength,
        @Nullable ZoneId zone,
        boolean isWholeDays) {

    static CalendarWhen of(IcalComponent event, EventClock clock, @Nullable ZoneId zone, CalendarWarnings warnings) {
        Duration length = length(event, clock, warnings).orElse(null);
        boolean isAllDay = event.text("X-MICROSOFT-CDO-ALLDAYEVENT")
                        .filter("TRUE"::equalsIgnoreCase)
                        .isPresent()
                && clock.start().toLocalTime().equals(LocalTime.MIDNIGHT);
        return new CalendarWhen(clock, length, zone, clock.isDate() || isAllDay);
    }

    /** Reads a date or time; one whose TZID was not quoted has lost its beginning to a colon in it. */
    static Optional<IcalTime> time(String value) {
        return IcalTime.parse(value).or(() -> {
            int colon = value.lastIndexOf(':');
            return colon < 0 ? Optional.empty() : IcalTime.parse(value.substring(colon + 1));
        });
    }

    /** Gives a TZID back what it lost to a colon that was not quoted: {@code TZID=(UTC-05:00) Eastern Time:2026…}. */
    static IcalProperty withWholeZone(IcalProperty property) {
        int colon = property.value().lastIndexOf(':');
        Optional<String> tzid = property.parameter("TZID");
        if (tzid.isEmpty() || colon < 0 || IcalTime.parse(property.value()).isPresent()) {
            return property;
        }
        Map<String, List<String>> parameters = new TreeMap<>(property.parameters());
        parameters.put("TZID", List.of(tzid.get() + ":" + property.value().substring(0, colon)));
        return new IcalProperty(property.name(), parameters, property.value().substring(colon + 1));
    }

    /** How long the event lasts, zero when its end is unknown. */
    Duration length() {
        if (knownLength == null) {
            return isWholeDays ? Duration.ofDays(1) : Duration.ZERO;
        }
        return knownLength;
    }

    /** When the occurrence takes place that begins at this time by the event's own clock. */
    When at(LocalDateTime start) {
        LocalDateTime end = knownLength == null ? null : start.plus(knownLength);
        if (isWholeDays) {
            return new When(start.toLocalDate(), null, end, zone);
        }
        // An offset holds for a while only: each occurrence has its own.
        ZoneId here = zone instanceof ZoneOffset ? clock.zoneAt(start).orElse(zone) : zone;
        LocalDateTime begin = in(here, start);
        LocalDateTime finish = end == null ? null : in(here, end);
        // The clocks may be set back in between, so that an event ends before it begins by the clock.
        boolean isEndAfter = finish != null && finish.isAfter(begin);
        return new When(begin.toLocalDate(), begin.toLocalTime(), isEndAfter ? finish : null, here);
    }

    /** Tells the occurrence that begins, or began before it was moved, at this time from the others. */
    String key(LocalDateTime original) {
        return clock.isDate() ? original.toLocalDate().toString() : original.toString();
    }

    /** A local time at the place by the event's own clock. */
    LocalDateTime ownTime(LocalDateTime atPlace) {
        Optional<ZoneId> own = clock.zoneAt(atPlace);
        if (own.isEmpty() || zone == null) {
            return atPlace;
        }
        return atPlace.atZone(zone).withZoneSameInstant(own.get()).toLocalDateTime();
    }

    private LocalDateTime in(@Nullable ZoneId other, LocalDateTime ownTime) {
        Optional<ZoneId> own = clock.zoneAt(ownTime);
        if (own.isEmpty() || other == null || own.get().equals(other)) {
            return ownTime;
        }
        return ownTime.atZone(own.get()).withZoneSameInstant(other).toLocalDateTime();
    }

    private static Optional<Duration> length(IcalComponent event, EventClock clock, CalendarWarnings warnings) {
        Optional<IcalProperty> end =
                event.first("DTEND").filter(each -> !each.value().isBlank());
        if (end.isPresent()) {
            return lengthUntil(withWholeZone(end.get()), clock, warnings);
        }
        Optional<IcalProperty> duration =
                event.first("DURATION").filter(each -> !each.value().isBlank());
        Optional<Duration> length = duration.flatMap(each -> IcalDuration.parse(each.value()));
        if (duration.isPresent() && length.isEmpty()) {
            warnings.unreadable(duration.get(), WarningCode.TIME_UNREADABLE);
        }
        return length.filter(each -> isPossible(clock.start(), each));
    }

    private static Optional<Duration> lengthUntil(IcalProperty end, EventClock clock, CalendarWarnings warnings) {
        Optional<IcalTime> time = IcalTime.parse(end.value());
        if (time.isEmpty()) {
            warnings.unreadable(end, WarningCode.DATE_UNREADABLE);
            return Optional.empty();
        }
        Duration length = Duration.between(clock.start(), clock.local(end, time.get()));
        if (length.isNegative()) {
            warnings.add(
                    "DTEND",
                    WarningCode.END_BEFORE_START,
                    end.value(),
                    clock.start().toString());
        }
        return Optional.of(length).filter(each -> isPossible(clock.start(), each));
    }

    /** Whether it is longer than nothing and ends in a year that a calendar can show. */
    private static boolean isPossible(LocalDateTime start, Duration length) {
        LocalDate last = LocalDate.of(9999, 12, 31);
        return length.isPositive()
                && length.toDays() < last.toEpochDay() - start.toLocalDate().toEpochDay();
    }
}
