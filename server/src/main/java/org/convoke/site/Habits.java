package org.convoke.site;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a language and region write dates and lengths, looked up once: finding a pattern costs ICU milliseconds, using it
 * microseconds. Safe for use by many threads.
 */
final class Habits {

    /** There are some hundred languages and regions that people have; whoever makes up more begins anew. */
    private static final int MAX_KEPT = 200;

    /** Days of the plan, not instants: formatted in the zone they are put into. */
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private static final Map<ULocale, Habits> KEPT = new ConcurrentHashMap<>();

    /** In the order of their enums. */
    private final List<DateFormat> dates = new ArrayList<>();

    private final List<LocalizedNumberFormatter> exact = new ArrayList<>();
    private final List<LocalizedNumberFormatter> whole = new ArrayList<>();

    /** The parts of a date that are shown; their order and form are the language's. */
    enum Skeleton {
        DAY("yMMMMEEEEd"),
        SHORT_DAY("MMMEd"),
        TIME("jmm"),
        MOMENT("yMMMdjmmz");

        private final String letters;

        Skeleton(String letters) {
            this.letters = letters;
        }
    }

    /** In what a length is told. */
    enum Length {
        METERS(MeasureUnit.METER),
        KILOMETERS(MeasureUnit.KILOMETER),
        MILES(MeasureUnit.MILE);

        private final MeasureUnit unit;

        Length(MeasureUnit unit) {
            this.unit = unit;
        }
    }

    private final LocaleDisplayNames names;
    private final Map<String, String> countries = new ConcurrentHashMap<>();

    private Habits(ULocale locale) {
        names = LocaleDisplayNames.getInstance(locale);
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        for (Skeleton skeleton : Skeleton.values()) {
            DateFormat format = new SimpleDateFormat(patterns.getBestPattern(skeleton.letters), locale);
            format.setTimeZone(UTC);
            dates.add(format);
        }
        for (Length length : Length.values()) {
            exact.add(formatter(locale, length, 1));
            whole.add(formatter(locale, length, 0));
        }
    }

    private static LocalizedNumberFormatter formatter(ULocale locale, Length length, int decimals) {
        return NumberFormatter.withLocale(locale)
                .unit(length.unit)
                .unitWidth(NumberFormatter.UnitWidth.SHORT)
                .precision(Precision.maxFraction(decimals));
    }

    static Habits of(ULocale locale) {
        if (KEPT.size() > MAX_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(locale, Habits::new);
    }

    /** Formats a local date and time. */
    String format(Skeleton skeleton, LocalDateTime at) {
        DateFormat format = dates.get(skeleton.ordinal());
        Date date = Date.from(at.toInstant(ZoneOffset.UTC));
        // ICU's date formats change while they work.
        synchronized (format) {
            return format.format(date);
        }
    }

    /** The name of a country by its code of two letters; the code itself if it has none. */
    String country(String code) {
        String known = countries.get(code);
        if (known != null) {
            return known;
        }
        String name = names.regionDisplayName(code);
        if (countries.size() < MAX_KEPT * 2) {
            countries.put(code, name == null ? code : name);
        }
        return name == null ? code : name;
    }

    /** Formats a length: one decimal below ten, none above. */
    String format(Length length, double number) {
        return (number < 9.95 ? exact : whole)
                .get(length.ordinal())
                .format(number)
                .toString();
    }
}
