package org.convoke.site;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.convoke.event.When;
import org.convoke.i18n.Messages;
import org.convoke.web.Reader;

/** Dates, times, distances and names as the reader's language and region write them, by ICU. For one request. */
public final class Words {

    /** Where signs on roads tell miles: the United States, the United Kingdom, Liberia (CLDR, unit preferences, "road"). */
    private static final Set<String> MILES = Set.of("US", "GB", "LR");

    private static final double METERS_PER_MILE = 1609.344;
    private static final double METERS_PER_KILOMETER = 1000;

    private final ULocale locale;
    private final Messages messages;
    private final boolean hasRegion;
    private final Habits habits;

    /** A list names few days many times. */
    private final Map<LocalDate, String> days = new HashMap<>();

    public Words(Reader reader) {
        this.hasRegion = !reader.locale().getCountry().isEmpty();
        // English of no region is written as most of the world writes it, not as its largest country does.
        this.locale =
                reader.locale().equals(Locale.ENGLISH) ? new ULocale("en_001") : ULocale.forLocale(reader.locale());
        this.messages = reader.messages();
        this.habits = Habits.of(locale);
    }

    /** {@code Saturday 28 November 2026}. */
    public String day(LocalDate day) {
        return days.computeIfAbsent(day, each -> habits.format(Habits.Skeleton.DAY, each.atStartOfDay()));
    }

    /** {@code Sat 28 Nov}, where the year is known. */
    public String shortDay(LocalDate day) {
        return habits.format(Habits.Skeleton.SHORT_DAY, day.atStartOfDay());
    }

    /** One day, or {@code from – until}. */
    public String days(LocalDate from, LocalDate until) {
        return from.equals(until) ? day(from) : messages.text("days.range", day(from), day(until));
    }

    /** When an event is: day, beginning and end as far as known. */
    public String when(When when) {
        LocalTime start = when.start();
        LocalDateTime end = when.end();
        if (start == null) {
            return days(when.date(), when.lastDate());
        }
        LocalDateTime begin = when.date().atTime(start);
        if (end == null || end.equals(begin)) {
            return messages.text("when.start", day(when.date()), time(start));
        }
        return when.lastDate().equals(when.date())
                ? messages.text("when.range", day(when.date()), time(start), time(end.toLocalTime()))
                : messages.text(
                        "when.days", day(when.date()), time(start), day(end.toLocalDate()), time(end.toLocalTime()));
    }

    /** {@code 10:00} or {@code 10:00 am}, as the region has it. */
    public String time(LocalTime time) {
        return habits.format(Habits.Skeleton.TIME, LocalDate.EPOCH.atTime(time));
    }

    /** A moment, for what happened rather than for what is planned; in UTC, which the words say. */
    public String instant(Instant instant) {
        return habits.format(Habits.Skeleton.MOMENT, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /**
     * A distance in kilometres or miles, as exact as a walker or driver can use.
     *
     * @param country where it is, which decides the unit for a reader who names no region
     */
    public String distance(double meters, String country) {
        if (MILES.contains(hasRegion ? locale.getCountry() : country)) {
            return habits.format(Habits.Length.MILES, meters / METERS_PER_MILE);
        }
        return meters < METERS_PER_KILOMETER
                ? habits.format(Habits.Length.METERS, Math.max(10, Math.round(meters / 10) * 10))
                : habits.format(Habits.Length.KILOMETERS, meters / METERS_PER_KILOMETER);
    }

    /** A country's name; the code itself if it has none. */
    public String country(String code) {
        return habits.country(code);
    }

    /** A language's name in the reader's language. */
    public String language(String tag) {
        return ULocale.getDisplayName(ULocale.forLanguageTag(tag).toString(), locale);
    }
}
