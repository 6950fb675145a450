package org.convoke.site;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How a language and region write dates, numbers and names, looked up once: finding a pattern costs ICU milliseconds, using it
 * microseconds, and what was written before is only looked up. Safe for use by many threads.
 */
final class Habits {

    /** There are some hundred languages and regions that people have. */
    private static final Kept<ULocale, Habits> ALL = new Kept<>(200, Habits::new);

    /** A call's days, and some more. */
    private static final int MAX_DAYS = 2_000;

    private static final int MAX_TIMES = 1_440;
    private static final int MAX_NUMBERS = 4_000;

    /** Somewhat more than there are countries; languages are fewer. */
    private static final int MAX_NAMES = 300;

    private final ULocale locale;
    private final LocaleDisplayNames names;
    private final Kept<LocalDate, String> days;
    private final Kept<LocalDate, Optional<String>> daysBeside;
    private final Kept<LocalDate, String> shortDays;
    private final Kept<LocalDate, Optional<String>> shortDaysBeside;
    private final Kept<LocalTime, String> times;
    private final Kept<Double, String> numbers;
    private final Kept<String, String> countries;
    private final Kept<String, String> languages;
    private final DateForms dates;

    private Habits(ULocale locale) {
        this.locale = locale;
        this.dates = new DateForms(locale);
        this.names = LocaleDisplayNames.getInstance(locale);
        LocalizedNumberFormatter number = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(1));
        days = new Kept<>(MAX_DAYS, day -> dates.day(day.atStartOfDay()));
        daysBeside = new Kept<>(MAX_DAYS, day -> Optional.ofNullable(dates.dayBeside(day.atStartOfDay())));
        shortDays = new Kept<>(MAX_DAYS, day -> dates.shortDay(day.atStartOfDay()));
        shortDaysBeside = new Kept<>(MAX_DAYS, day -> Optional.ofNullable(dates.shortDayBeside(day.atStartOfDay())));
        times = new Kept<>(MAX_TIMES, time -> dates.time(LocalDate.EPOCH.atTime(time)));
        numbers = new Kept<>(MAX_NUMBERS, each -> number.format(each).toString());
        countries = new Kept<>(MAX_NAMES, code -> orElse(names.regionDisplayName(code), code));
        languages = new Kept<>(MAX_NAMES, tag -> orElse(names.localeDisplayName(ULocale.forLanguageTag(tag)), tag));
    }

    private static String orElse(String name, String otherwise) {
        return name == null || name.isEmpty() ? otherwise : name;
    }

    static Habits of(ULocale locale) {
        return ALL.get(locale);
    }

    /** {@code Saturday 28 November 2026}. */
    String day(LocalDate day) {
        return days.get(day);
    }

    /** The day in the reader's other calendar, for those who live by two. */
    Optional<String> dayBeside(LocalDate day) {
        return daysBeside.get(day);
    }

    /** {@code Sat 28 Nov}. */
    String shortDay(LocalDate day) {
        return shortDays.get(day);
    }

    /** The short day in the Gregorian calendar, for those whose first calendar is another. */
    Optional<String> shortDayBeside(LocalDate day) {
        return shortDaysBeside.get(day);
    }

    /** {@code 10:00} or {@code 10:00 am}. */
    String time(LocalTime time) {
        return times.get(time);
    }

    /** A moment in UTC, which the words say. */
    String moment(Instant instant) {
        return dates.moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** A number with at most one decimal. */
    String number(double number) {
        return numbers.get(number);
    }

    /** The name of a country by its code of two letters; the code itself if it has none. */
    String country(String code) {
        return countries.get(code);
    }

    /** The name of a language by its BCP 47 tag. */
    String language(String tag) {
        return languages.get(tag);
    }

    /** What people call the time in a zone on a day: {@code Central European Time}. */
    String zone(ZoneId zone, LocalDate day) {
        TimeZone known = TimeZone.getTimeZone(
                zone.normalized() instanceof ZoneOffset offset
                        ? "GMT" + offset.getId().replace("Z", "")
                        : zone.getId());
        long noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toEpochMilli();
        return TimeZoneFormat.getInstance(locale).format(TimeZoneFormat.Style.GENERIC_LONG, known, noon);
    }
}
