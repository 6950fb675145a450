package org.convoke.site;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
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

    /** Days of the plan, not instants: formatted in the zone they are put into. */
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final ULocale locale;
    private final Messages messages;
    private final boolean hasRegion;
    private final Map<String, DateFormat> formats = new HashMap<>();

    public Words(Reader reader) {
        this.hasRegion = !reader.locale().getCountry().isEmpty();
        this.locale = habits(reader.locale());
        this.messages = reader.messages();
    }

    /** English of no region is written as most of the world writes it, not as its largest country does. */
    private static ULocale habits(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? new ULocale("en_001") : ULocale.forLocale(locale);
    }

    /** {@code Saturday 28 November 2026}. */
    public String day(LocalDate day) {
        return format("yMMMMEEEEd", day.atStartOfDay());
    }

    /** {@code Sat 28 Nov}, where the year is known. */
    public String shortDay(LocalDate day) {
        return format("MMMEd", day.atStartOfDay());
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

    /** A moment, for what happened rather than for what is planned; in UTC, which the words say. */
    public String instant(Instant instant) {
        return format("yMMMdjmmz", LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** {@code 10:00} or {@code 10:00 am}, as the region has it. */
    public String time(LocalTime time) {
        return format("jmm", LocalDate.EPOCH.atTime(time));
    }

    /**
     * A distance in kilometres or miles, as exact as a walker or driver can use.
     *
     * @param country where it is, which decides the unit for a reader who names no region
     */
    public String distance(double meters, String country) {
        boolean isMiles = MILES.contains(hasRegion ? locale.getCountry() : country);
        if (!isMiles && meters < METERS_PER_KILOMETER) {
            return unit(MeasureUnit.METER, Math.max(10, Math.round(meters / 10) * 10), 0);
        }
        double number = meters / (isMiles ? METERS_PER_MILE : METERS_PER_KILOMETER);
        return unit(isMiles ? MeasureUnit.MILE : MeasureUnit.KILOMETER, number, number < 9.95 ? 1 : 0);
    }

    private String unit(MeasureUnit unit, double number, int decimals) {
        LocalizedNumberFormatter formatter = NumberFormatter.withLocale(locale)
                .unit(unit)
                .unitWidth(NumberFormatter.UnitWidth.SHORT)
                .precision(Precision.maxFraction(decimals));
        return formatter.format(number).toString();
    }

    /** A whole number with the language's digits and groups. */
    public String number(long number) {
        return NumberFormatter.withLocale(locale).format(number).toString();
    }

    /** A country's name; the code itself if it has none. */
    public String country(String code) {
        return ULocale.getDisplayCountry("und_" + code, locale);
    }

    /** A language's name in the reader's language. */
    public String language(String tag) {
        return ULocale.getDisplayName(ULocale.forLanguageTag(tag).toString(), locale);
    }

    private String format(String skeleton, LocalDateTime at) {
        DateFormat format = formats.computeIfAbsent(skeleton, this::newFormat);
        return format.format(Date.from(at.toInstant(ZoneOffset.UTC)));
    }

    private DateFormat newFormat(String skeleton) {
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
        DateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(UTC);
        return format;
    }
}
