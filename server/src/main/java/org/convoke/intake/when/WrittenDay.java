package org.convoke.intake.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as far as a text tells it.
 *
 * @param year absent when it is not written
 * @param month from 1; 0 when only the day is written ("01.–03.05.")
 * @param day of the month; not yet known to exist
 * @param order what the text tells of the order of day and month
 */
record WrittenDay(@Nullable Integer year, int month, int day, Order order) {

    /** What a text tells of the order of day and month. */
    enum Order {
        /** The form leaves no doubt: a name, an ISO date, dots. */
        TOLD,
        /** A number above twelve shows that the day stands first. */
        DAY_FIRST,
        /** A number above twelve shows that the month stands first. */
        MONTH_FIRST,
        /** Either could be the month, as in 1/4/19; taken as day first for now. */
        OPEN
    }

    static WrittenDay of(LocalDate date) {
        return new WrittenDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), Order.TOLD);
    }

    WrittenDay withYear(int other) {
        return new WrittenDay(other, month, day, order);
    }

    WrittenDay withMonth(int other) {
        return new WrittenDay(year, other, day, order);
    }

    /** The same numbers the other way round. */
    WrittenDay swapped() {
        return new WrittenDay(year, day, month, order);
    }

    /** The date, when all is written and such a day exists; else null. */
    @Nullable
    LocalDate date() {
        if (year == null || month == 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
