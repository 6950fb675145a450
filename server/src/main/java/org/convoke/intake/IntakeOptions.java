package org.convoke.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.count.PhraseTable;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file.
 *
 * @param call the call that the events are for; recurrences expand within its days
 * @param source what the records' source is called
 * @param columns for headers that are not understood: our field's name to the column's
 * @param defaults what holds for records that name none themselves
 * @param numbers how numbers of people are read
 */
public record IntakeOptions(Call call, String source, Map<String, String> columns, Defaults defaults, Numbers numbers) {

    public IntakeOptions {
        columns = Map.copyOf(columns);
    }

    /** Options for records whose numbers of people matter little, or whose days are over. */
    public IntakeOptions(Call call, String source, Map<String, String> columns, Defaults defaults) {
        this(call, source, columns, defaults, Numbers.AFTERWARDS);
    }

    /**
     * How numbers of people are read.
     *
     * @param phrases gives words such as "hundreds" their number
     * @param now what begins later cannot have been counted
     */
    public record Numbers(PhraseTable phrases, Instant now) {

        /** The usual table, and every day is over. */
        public static final Numbers AFTERWARDS = new Numbers(PhraseTable.CCC_2017, Instant.MAX);
    }

    /**
     * What holds for records that name none themselves.
     *
     * @param date the day
     * @param town the town; with it, a place column is read as venue or address in that town
     * @param country ISO 3166-1 alpha-2
     */
    public record Defaults(
            @Nullable LocalDate date,
            @Nullable String town,
            @Nullable String country,
            @Nullable ZoneId zone) {

        public static final Defaults NONE = new Defaults(null, null, null, null);
    }
}
