package org.convoke.site;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convoke.event.Listing;
import org.convoke.event.When;
import org.convoke.i18n.Messages;
import org.convoke.place.Place;
import org.convoke.web.Reader;
import org.jspecify.annotations.Nullable;

/** Dates, times, distances and names as the reader's language and region write them, by ICU. For one request. */
public final class Words {

    /** Where signs on roads tell miles: the United States, the United Kingdom, Liberia (CLDR, unit preferences, "road"). */
    private static final Set<String> MILES = Set.of("US", "GB", "LR");

    private static final ULocale WORLD_ENGLISH = new ULocale("en_001");

    private static final double METERS_PER_MILE = 1609.344;
    private static final double METERS_PER_KILOMETER = 1000;
    private static final double METERS_PER_FOOT = 0.3048;
    private static final double METERS_PER_YARD = 0.9144;

    /** The events of one day begin at few times. */
    private static final Kept<Plan, String> PLANS = new Kept<>(5_000, Plan::written);

    private final Reader reader;
    private final Locale locale;
    private final String region;
    private final Messages messages;
    private final Habits habits;

    private record Plan(Reader reader, When when) {

        String written() {
            return new Words(reader).written(when);
        }
    }

    public Words(Reader reader) {
        this.reader = reader;
        this.locale = reader.locale();
        this.region = locale.getCountry();
        // English of no region is written as most of the world writes it, not as its largest country does.
        this.habits = Habits.of(locale.equals(Locale.ENGLISH) ? WORLD_ENGLISH : ULocale.forLocale(locale));
        this.messages = reader.messages();
    }

    /** The messages in the reader's language. */
    Messages messages() {
        return messages;
    }

    /** {@code Saturday 28 November 2026}; for those who live by two calendars, the other one behind it. */
    public String day(LocalDate day) {
        return beside(habits.day(day), habits.dayBeside(day));
    }

    /** {@code Sat 28 Nov}, where the year is known. */
    public String shortDay(LocalDate day) {
        return beside(habits.shortDay(day), habits.shortDayBeside(day));
    }

    /** One day, or {@code from – until}. */
    public String days(LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return day(from);
        }
        return beside(messages.text("days.range", habits.day(from), habits.day(until)), otherRange(from, until));
    }

    private String beside(String first, Optional<String> other) {
        return other.isEmpty() ? first : messages.text("days.beside", first, other.get());
    }

    /** When an event is: day, beginning and end as far as known. */
    public String when(When when) {
        return PLANS.get(new Plan(reader, when.zone() == null ? when : when.withZone(null)));
    }

    private String written(When when) {
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
                : overDays(when.date(), time(start), end);
    }

    /** Two days and times; for those who live by two calendars, the days alone once more behind them. */
    private String overDays(LocalDate from, String start, LocalDateTime end) {
        LocalDate until = end.toLocalDate();
        String first = messages.text("when.days", habits.day(from), start, habits.day(until), time(end.toLocalTime()));
        return beside(first, otherRange(from, until));
    }

    private Optional<String> otherRange(LocalDate from, LocalDate until) {
        return habits.dayBeside(from)
                .flatMap(first -> habits.dayBeside(until).map(last -> messages.text("days.range", first, last)));
    }

    /** {@code 10:00} or {@code 10:00 am}, as the region has it. */
    public String time(LocalTime time) {
        return habits.time(time);
    }

    /** A moment, for what happened rather than for what is planned; in UTC, which the words say. */
    public String instant(Instant instant) {
        return habits.moment(instant);
    }

    /** A moment as the clocks at a place showed it; in UTC where they are not known. */
    public String instant(Instant instant, @Nullable ZoneId zone) {
        if (zone == null) {
            return instant(instant);
        }
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return when(new When(local.toLocalDate(), local.toLocalTime(), null, null));
    }

    /**
     * A distance in kilometres or miles, as exact as a walker or driver can use.
     *
     * @param country where it is, which decides the unit for a reader who names no region
     */
    public String distance(double meters, String country) {
        String where = region.isEmpty() ? country : region;
        if (MILES.contains(where)) {
            return miles(meters, where);
        }
        long tens = Math.max(1, Math.round(meters / 10));
        return tens * 10 < METERS_PER_KILOMETER
                ? messages.text("distance.m", habits.number(tens * 10))
                : messages.text("distance.km", rounded(meters / METERS_PER_KILOMETER));
    }

    /** Below a tenth of a mile in the smaller unit of the country (CLDR, unit preferences, "road"). */
    private String miles(double meters, String country) {
        double miles = meters / METERS_PER_MILE;
        if (miles >= 0.1) {
            return messages.text("distance.mi", rounded(miles));
        }
        return country.equals("GB")
                ? messages.text(
                        "distance.yd", habits.number(Math.max(1, Math.round(meters / METERS_PER_YARD / 10)) * 10))
                : messages.text(
                        "distance.ft", habits.number(Math.max(1, Math.round(meters / METERS_PER_FOOT / 50)) * 50));
    }

    /** A number of people, in the digits and groups of the reader's language. */
    public String number(long number) {
        return habits.number(number);
    }

    /** One decimal below ten, none above. */
    private String rounded(double number) {
        return habits.number(number < 9.95 ? Math.round(number * 10) / 10.0 : Math.round(number));
    }

    /** A country's name; the code itself if it has none. */
    public String country(String code) {
        return habits.country(code);
    }

    /** An event's town as it was written and, where the reader has another name for it, that one before it: {@code Vienna (Wien)}. */
    public @Nullable String town(Listing event) {
        String written = event.venue().address().locality();
        return written == null
                ? null
                : Towns.inLanguage(locale, event)
                        .map(name -> messages.text("place.also", name, written))
                        .orElse(written);
    }

    /** An event's town by one name alone, the reader's where there is one. */
    public @Nullable String shortTown(Listing event) {
        return Towns.inLanguage(locale, event).orElse(event.venue().address().locality());
    }

    /** What the reader calls a place. */
    public String place(Place place) {
        return Towns.inLanguage(locale, place);
    }

    /** A language's name in the reader's language. */
    public String language(String tag) {
        return habits.language(tag);
    }

    /** What people call the time that a place has on a day. */
    public String zone(ZoneId zone, LocalDate day) {
        return habits.zone(zone, day);
    }
}
