package org.convoke.turnout;

import java.util.Comparator;
import java.util.Objects;
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

    /** Spelled out, as the hash, because those that a record has by itself are put together at the first use, in milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Town(String itsCountry, String itsRegion, String itsLocality)
                && Objects.equals(locality, itsLocality)
                && Objects.equals(region, itsRegion)
                && Objects.equals(country, itsCountry);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * hash(country) + hash(region)) + hash(locality);
    }

    private static int hash(@Nullable String text) {
        return text == null ? 0 : text.hashCode();
    }
}
