package org.convoke.site;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one language and region write dates and times. Persian is written in the Solar Hijri calendar and Arabic in the Gregorian
 * one, each with the other calendar that its readers live by beside it; Central Kurdish follows its region.
 *
 * <p>Patterns are ICU's, but where ICU has none for a language and falls back to the order of ISO 8601 ("1405 Azar 7,
 * Saturday"). Safe for use by many threads; a date costs microseconds, and the formats are used by one thread at a time.
 */
final class DateForms {

    /** Days of the plan, not instants: formatted in the zone they are put into. */
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private static final String GREGORIAN = "gregorian";
    private static final String PERSIAN = "persian";

    /** As Saudi Arabia reckons it; the day on which a month begins may differ by one where the moon is watched for. */
    private static final String HIJRI = "islamic-umalqura";

    /** What ICU lacks: by language and skeleton. */
    private static final Map<String, String> PATTERNS = Map.of(
            "fa yMMMMEEEEd", "EEEE d MMMM y",
            "fa MMMEd", "EEEE d MMMM",
            "fa yMMMMd", "d MMMM y",
            "fa MMMd", "d MMMM",
            "fa yMMMdjmmz", "d MMMM y، HH:mm (z)",
            "ckb yMMMMEEEEd", "EEEE، dی MMMMی y",
            "ckb MMMEd", "EEEE، dی MMMM",
            "ckb yMMMMd", "dی MMMMی y",
            "ckb MMMd", "dی MMMM",
            "ckb yMMMdjmmz", "dی MMMMی y، h:mm a (z)");

    private final DateFormat day;
    private final DateFormat shortDay;
    private final DateFormat time;
    private final DateFormat moment;
    private final @Nullable DateFormat dayBeside;
    private final @Nullable DateFormat shortDayBeside;

    DateForms(ULocale locale) {
        boolean isPersian = isPersian(locale);
        ULocale first = locale.setKeywordValue("calendar", isPersian ? PERSIAN : GREGORIAN);
        day = format(first, "yMMMMEEEEd");
        shortDay = format(first, "MMMEd");
        time = format(first, "jmm");
        moment = format(first, "yMMMdjmmz");
        String other = isPersian ? GREGORIAN : locale.getLanguage().equals("ar") ? HIJRI : null;
        ULocale second = other == null ? null : locale.setKeywordValue("calendar", other);
        dayBeside = second == null ? null : format(second, "yMMMMd");
        shortDayBeside = second == null || !isPersian ? null : format(second, "MMMd");
    }

    private static boolean isPersian(ULocale locale) {
        return locale.getLanguage().equals("fa")
                || locale.getLanguage().equals("ckb") && locale.getCountry().equals("IR");
    }

    private static DateFormat format(ULocale locale, String skeleton) {
        String own = PATTERNS.get(locale.getLanguage() + " " + skeleton);
        String pattern =
                own == null ? DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton) : own;
        DateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(UTC);
        return format;
    }

    /** {@code Saturday 28 November 2026}. */
    String day(LocalDateTime at) {
        return written(day, at);
    }

    /** The same day in the reader's other calendar, without its name; null when the reader has one calendar. */
    @Nullable
    String dayBeside(LocalDateTime at) {
        return dayBeside == null ? null : written(dayBeside, at);
    }

    /** {@code Sat 28 Nov}. */
    String shortDay(LocalDateTime at) {
        return written(shortDay, at);
    }

    /** The short day in the Gregorian calendar, where the first is another; else null. */
    @Nullable
    String shortDayBeside(LocalDateTime at) {
        return shortDayBeside == null ? null : written(shortDayBeside, at);
    }

    /** {@code 10:00} or {@code 10:00 am}. */
    String time(LocalDateTime at) {
        return written(time, at);
    }

    /** Day and time in UTC, which the words say. */
    String moment(LocalDateTime at) {
        return written(moment, at);
    }

    private static String written(DateFormat format, LocalDateTime at) {
        Date date = Date.from(at.toInstant(ZoneOffset.UTC));
        // ICU's date formats change while they work.
        synchronized (format) {
            return format.format(date);
        }
    }
}
