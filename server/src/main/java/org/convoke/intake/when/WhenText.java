package org.convoke.intake.when;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text tells of days and times, in the order written.
 *
 * @param zone a zone or offset that the text names
 * @param weekday the first day of the week that is named
 * @param isAllDay whether it says that the event fills its days
 * @param isAbsent whether it only says that nothing is known ("tba", "offen", "–")
 */
record WhenText(
        List<Days> days,
        List<Times> times,
        @Nullable ZoneId zone,
        @Nullable DayOfWeek weekday,
        boolean isAllDay,
        boolean isAbsent) {

    static final WhenText NOTHING = new WhenText(List.of(), List.of(), null, null, false, true);

    WhenText {
        days = List.copyOf(days);
        times = List.copyOf(times);
    }

    /** The same, filling its days. */
    WhenText allDay() {
        return new WhenText(days, times, zone, weekday, true, isAbsent);
    }

    /** A day, or all days from one to another. */
    record Days(WrittenDay first, @Nullable WrittenDay last) {}

    /** A time, or a stretch of time. */
    record Times(WrittenTime start, @Nullable WrittenTime end) {}
}
