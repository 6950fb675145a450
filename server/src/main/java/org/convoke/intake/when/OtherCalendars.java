package org.convoke.intake.when;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import org.convoke.intake.when.WrittenDay.Order;
import org.jspecify.annotations.Nullable;

/**
 * Days of calendars whose years, in our time, are far from any year of ours: Solar Hijri (1398 is 2019), Islamic (1441 is
 * 2020, reckoned as in Umm al-Qura) and Buddhist (2562 is 2019).
 */
final class OtherCalendars {

    private static final int FIRST_SOLAR = 1350;
    private static final int LAST_SOLAR = 1425;
    private static final int LAST_ISLAMIC = 1500;
    private static final int FIRST_BUDDHIST = 2500;
    private static final int LAST_BUDDHIST = 2600;
    private static final int YEARS_OF_BUDDHA = 543;

    private OtherCalendars() {}

    /** Returns the day in our calendar, which most years are in already; null when month or day cannot be. */
    static @Nullable WrittenDay day(int year, int month, int day, Order order) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        if (year >= FIRST_SOLAR && year <= LAST_SOLAR) {
            return solar(year, month, day);
        }
        if (year > LAST_SOLAR && year <= LAST_ISLAMIC) {
            return in("islamic-umalqura", year, month, day);
        }
        boolean isBuddhist = year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST;
        return new WrittenDay(isBuddhist ? year - YEARS_OF_BUDDHA : year, month, day, order);
    }

    /** Returns the day of the Solar Hijri year in our calendar; null when there is none such. */
    static @Nullable WrittenDay solar(int year, int month, int day) {
        return in("persian", year, month, day);
    }

    private static @Nullable WrittenDay in(String name, int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name));
        calendar.setLenient(false);
        calendar.clear();
        calendar.set(year, month - 1, day);
        try {
            return WrittenDay.of(
                    calendar.getTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
