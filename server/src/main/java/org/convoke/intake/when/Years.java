package org.convoke.intake.when;

import java.util.ArrayList;
import java.util.List;
import org.convoke.intake.when.WhenText.Days;
import org.jspecify.annotations.Nullable;

/**
 * Gives the days of a list the months and years that are written once for several: in "21.01., 04.02., 15.04.2013" the
 * year stands behind the last, in "Jan 21, 2017 and Jan 22" behind the first.
 */
final class Years {

    /** A list that runs over New Year drops by more months than one that is out of order by a slip. */
    private static final int NEW_YEAR_MONTHS = 6;

    private Years() {}

    static List<Days> fill(List<Days> written) {
        List<Days> days = new ArrayList<>(written);
        WrittenDay next = null;
        for (int i = days.size() - 1; i >= 0; i--) {
            WrittenDay last = days.get(i).last();
            WrittenDay end = last == null ? null : before(next, last);
            WrittenDay first = before(end != null ? end : next, days.get(i).first());
            days.set(i, new Days(first, end));
            next = first;
        }
        WrittenDay previous = null;
        for (int i = 0; i < days.size(); i++) {
            WrittenDay first = after(previous, days.get(i).first());
            WrittenDay last = days.get(i).last();
            WrittenDay end = last == null ? null : after(first, last);
            days.set(i, new Days(first, end));
            previous = end != null ? end : first;
        }
        // A bare number that found no month was no day.
        days.removeIf(each -> each.first().month() == 0);
        return days;
    }

    private static WrittenDay before(@Nullable WrittenDay next, WrittenDay day) {
        if (next == null || next.month() == 0) {
            return day;
        }
        WrittenDay full = day.month() == 0 ? day.withMonth(monthBefore(next, day)) : day;
        Integer year = next.year();
        if (full.year() != null || year == null) {
            return full;
        }
        return full.withYear(full.month() - next.month() >= NEW_YEAR_MONTHS ? year - 1 : year);
    }

    /** "30.–02.05." began in the month before. */
    private static int monthBefore(WrittenDay next, WrittenDay day) {
        if (day.day() <= next.day()) {
            return next.month();
        }
        return next.month() == 1 ? 12 : next.month() - 1;
    }

    private static WrittenDay after(@Nullable WrittenDay previous, WrittenDay day) {
        if (previous == null || previous.month() == 0) {
            return day;
        }
        WrittenDay full = day.month() == 0 ? day.withMonth(previous.month()) : day;
        Integer year = previous.year();
        if (full.year() != null || year == null) {
            return full;
        }
        return full.withYear(previous.month() - full.month() >= NEW_YEAR_MONTHS ? year + 1 : year);
    }
}
