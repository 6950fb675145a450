package org.convoke.turnout;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is, as finely as sums are made. Two spellings are two towns.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region state, province or county
 * @param locality the town
 */
public record Town(
        @Nullable String country,
        @Nullable String region,
        @Nullable String locality) {

    /** By country, region and locality, what is unknown last. */
    public static final Comparator<Town> ORDER = Comparator.comparing(Town::country, unknownLast())
            .thenComparing(Town::region, unknownLast())
            .thenComparing(Town::locality, unknownLast());

    private static Comparator<@Nullable String> unknownLast() {
        return Comparator.nullsLast(Comparator.<String>naturalOrder());
    }
}
