package org.convoke.turnout;

import java.time.LocalDate;
import java.util.Objects;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * What sums depend on of an event, beside its numbers. Many events share one.
 *
 * @param day the local day it begins on; absent only for one that is held because it names none
 */
record Cell(CallSlug call, Line line, @Nullable LocalDate day, boolean isSeveralDays, Town town) {

    /** The same for an event that was held against the call; what waits or does not take place stays where it is. */
    Cell asCounterEvent() {
        return switch (line) {
            case TOTAL, ONLINE -> new Cell(call, Line.COUNTER_EVENT, day, isSeveralDays, town);
            case HELD, COUNTER_EVENT, CANCELLED -> this;
        };
    }

    /** Spelled out, as the hash, for the reason that {@link Town} gives. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cell cell
                && line == cell.line
                && isSeveralDays == cell.isSeveralDays
                && Objects.equals(day, cell.day)
                && town.equals(cell.town)
                && call.equals(cell.call);
    }

    /** Cells that differ in nothing but the call or the length are few. */
    @Override
    public int hashCode() {
        return 31 * (31 * town.hashCode() + (day == null ? 0 : day.hashCode())) + line.ordinal();
    }
}
