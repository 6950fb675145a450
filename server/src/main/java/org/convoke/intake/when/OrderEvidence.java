package org.convoke.intake.when;

import java.time.LocalDate;
import org.convoke.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of one file tell of the order of day and month. Numbers above twelve tell most; then days of the week
 * beside a date; then which order puts the dates on the call's days. Not safe for use by several threads.
 */
public final class OrderEvidence {

    private final Call.Days days;
    private long dayFirst;
    private long monthFirst;
    private long open;
    private long onCallDayFirst;
    private long onCallMonthFirst;

    /** @param days the call's days */
    public OrderEvidence(Call.Days days) {
        this.days = days;
    }

    /** Takes the text of a cell with dates into account. */
    public void add(WhenTexts texts, String cell) {
        if (IsoText.isIso(cell)) {
            return;
        }
        WhenText text = texts.day(cell);
        for (WhenText.Days each : text.days()) {
            add(each.first(), text);
            if (each.last() != null) {
                add(each.last(), text);
            }
        }
    }

    /** Whether there are dates that can be read either way. */
    public boolean isNeeded() {
        return open > 0;
    }

    /** How many dates can be read either way. */
    public long open() {
        return open;
    }

    /**
     * The order that the evidence speaks for; null when there is none.
     */
    public @Nullable DateOrder decide() {
        if (dayFirst != monthFirst) {
            return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        if (onCallDayFirst != onCallMonthFirst) {
            return onCallDayFirst > onCallMonthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        return null;
    }

    private void add(WrittenDay day, WhenText text) {
        switch (day.order()) {
            case TOLD -> {}
            case DAY_FIRST -> dayFirst++;
            case MONTH_FIRST -> monthFirst++;
            case OPEN -> {
                open++;
                addOpen(day, text);
            }
        }
    }

    private void addOpen(WrittenDay day, WhenText text) {
        WrittenDay full = day.year() == null ? day.withYear(days.from().getYear()) : day;
        LocalDate one = full.date();
        LocalDate other = full.swapped().date();
        if (one == null || other == null) {
            return;
        }
        if (text.weekday() != null && text.days().size() == 1) {
            dayFirst += one.getDayOfWeek() == text.weekday() ? 1 : 0;
            monthFirst += other.getDayOfWeek() == text.weekday() ? 1 : 0;
        }
        onCallDayFirst += days.contains(one) ? 1 : 0;
        onCallMonthFirst += days.contains(other) ? 1 : 0;
    }
}
