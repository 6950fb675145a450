package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.index.Area;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The events of a call by country and region, sorted out at the first request after a change: some 200 ms for a hundred
 * thousand events. Safe for use by many threads.
 */
final class Regions {

    /** The code that CLDR names an unknown region. */
    static final String UNKNOWN = "ZZ";

    private final Map<CallSlug, Sorted> kept = new ConcurrentHashMap<>();

    /**
     * The events of a country, by date.
     *
     * @param byRegion without those of no region
     */
    record Country(List<IndexedEvent> events, Map<String, List<IndexedEvent>> byRegion) {

        static final Country NONE = new Country(List.of(), Map.of());
    }

    /** Events by country, and of which state they are. */
    private record Sorted(Object version, Map<String, Country> byCountry) {

        /** Compares by identity: the index gives the same object until something changes. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Object now) {
            return version == now;
        }
    }

    /** The events by country code, {@link #UNKNOWN} where none is known. */
    Map<String, Country> of(Call call, EventIndex index) {
        return kept.compute(call.slug(), (slug, known) -> fresh(slug, known, index))
                .byCountry();
    }

    private static Sorted fresh(CallSlug slug, @Nullable Sorted known, EventIndex index) {
        List<IndexedEvent> events = index.byDate(slug);
        if (known != null && known.isOf(events)) {
            return known;
        }
        Map<String, Country> byCountry = new TreeMap<>();
        for (IndexedEvent event : events) {
            Area area = index.area(event);
            Country country = byCountry.computeIfAbsent(
                    Objects.requireNonNullElse(area.country(), UNKNOWN),
                    unused -> new Country(new ArrayList<>(), new TreeMap<>()));
            country.events().add(event);
            if (area.region() != null) {
                country.byRegion()
                        .computeIfAbsent(area.region(), unused -> new ArrayList<>())
                        .add(event);
            }
        }
        return new Sorted(events, byCountry);
    }
}
