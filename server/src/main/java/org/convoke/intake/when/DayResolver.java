package org.convoke.intake.when;

import java.time.LocalDate;
import org.convoke.intake.when.WrittenDay.Order;
import org.jspecify.annotations.Nullable;

/** Completes written days by what is known beside them: the file's order of day and month, and the year. */
final class DayResolver {

    private final WhenSettings settings;

    DayResolver(WhenSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the date, or null when there is no such day.
     *
     * @param yearCell the row's own year, as written
     */
    @Nullable
    LocalDate date(WrittenDay written, @Nullable String yearCell) {
        boolean isSwapped = written.order() == Order.OPEN && settings.order() == DateOrder.MONTH_FIRST;
        WrittenDay day = isSwapped ? written.swapped() : written;
        if (day.year() != null) {
            return day.date();
        }
        Integer year = year(yearCell);
        return year != null ? day.withYear(year).date() : inCall(day);
    }

    private @Nullable Integer year(@Nullable String cell) {
        Integer own = cell == null ? null : YearText.find(cell);
        if (own != null) {
            return own;
        }
        LocalDate date = settings.date();
        return settings.tableYear() != null
                ? settings.tableYear()
                : date != null ? Integer.valueOf(date.getYear()) : null;
    }

    /** The call's year that puts the day on the call's days, else its first. */
    private @Nullable LocalDate inCall(WrittenDay day) {
        int from = settings.days().from().getYear();
        for (int year = from; year <= settings.days().until().getYear(); year++) {
            LocalDate date = day.withYear(year).date();
            if (date != null && settings.days().contains(date)) {
                return date;
            }
        }
        return day.withYear(from).date();
    }
}
