package org.convoke.intake.when;

import java.time.LocalDate;
import java.time.ZoneId;
import org.convoke.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside the cells of a table.
 *
 * @param order of day and month where a date leaves it open
 * @param tableYear the year that the sheet's name tells
 * @param date the day of rows without one
 * @param zone the zone of rows whose place tells none
 * @param days the call's days; the last resort for a year
 */
public record WhenSettings(
        DateOrder order,
        @Nullable Integer tableYear,
        @Nullable LocalDate date,
        @Nullable ZoneId zone,
        Call.Days days) {}
