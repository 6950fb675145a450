package org.convoke.index;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The country and region of an event's address, as far as they are known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region state, province or county, as it was written
 */
public record Area(@Nullable String country, @Nullable String region) {

    /** By code, what is unknown last. */
    public static final Comparator<Area> ORDER = Comparator.comparing(
                    Area::country, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Area::region, Comparator.nullsLast(Comparator.naturalOrder()));
}
