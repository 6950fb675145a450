package org.convoke.intake.when;

import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that tell when, as written; absent where the row has none.
 *
 * @param start a time, a day or both, as {@code end}
 * @param time free words for both times
 * @param year what days are in that are written without one
 */
public record WhenCells(
        @Nullable String date,
        @Nullable String endDate,
        @Nullable String start,
        @Nullable String end,
        @Nullable String time,
        @Nullable String year,
        @Nullable String zone) {

    /** Nothing is written. */
    public static final WhenCells NONE = new WhenCells(null, null, null, null, null, null, null);
}
