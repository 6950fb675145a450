package org.convoke.turnout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * How many came to the events of a call. Immutable.
 *
 * @param countries by code, what is unknown last
 * @param days by the local day on which events begin, held events without a day left out
 * @param sizes every class of size, the unknown first
 */
public record Totals(
        CallSlug call,
        AsOf asOf,
        Total total,
        List<InCountry> countries,
        List<OnDay> days,
        List<OfSize> sizes,
        Beside beside) {

    public Totals {
        countries = List.copyOf(countries);
        days = List.copyOf(days);
        sizes = List.copyOf(sizes);
    }

    /**
     * The state that the numbers are of, from which anybody can derive them again.
     *
     * @param when the last change that they know, of an event, a report or a decision; as long as there is none, the last of
     *     the call itself
     * @param logSize how many entries the log had
     */
    public record AsOf(@Nullable Instant when, long logSize) {}

    /** @param country ISO 3166-1 alpha-2; absent when it is unknown */
    public record InCountry(@Nullable String country, Total total) {}

    /** The sum of one country's region. */
    public record InRegion(
            @Nullable String country, @Nullable String region, Total total) {}

    /** The sum of one town. */
    public record InTown(Town town, Total total) {}

    public record OnDay(LocalDate date, Total total) {}

    public record OfSize(SizeClass size, Total total) {}

    /**
     * What is not in the total, one line each, and what of the total lasted several days.
     *
     * @param held events that wait; absent for an earlier state, because the log has nothing of what waited then
     * @param severalDays part of the total: events of more than one day, counted once, on their first
     */
    public record Beside(@Nullable Total held, Total online, Total counterEvents, Total cancelled, Total severalDays) {}
}
