package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Address;
import org.convoke.event.Listing;
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

    /** Events by country and region, and of which state they are. */
    private record Sorted(Object version, Map<String, Map<String, List<IndexedEvent>>> byCountry) {

        /** Compares by identity: the index gives the same object until something changes. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Object now) {
            return version == now;
        }
    }

    /** The events by country code, {@link #UNKNOWN} where none is known, and region, empty where none is known; by date each. */
    Map<String, Map<String, List<IndexedEvent>>> of(Call call, EventIndex index) {
        return kept.compute(call.slug(), (slug, known) -> fresh(slug, known, index))
                .byCountry();
    }

    private static Sorted fresh(CallSlug slug, @Nullable Sorted known, EventIndex index) {
        List<IndexedEvent> events = index.byDate(slug);
        if (known != null && known.isOf(events)) {
            return known;
        }
        Map<String, Map<String, List<IndexedEvent>>> byCountry = new TreeMap<>();
        for (IndexedEvent event : events) {
            Listing listing = index.listing(event);
            Address address = listing.venue().address();
            byCountry
                    .computeIfAbsent(Objects.requireNonNullElse(address.country(), UNKNOWN), unused -> new TreeMap<>())
                    .computeIfAbsent(Objects.requireNonNullElse(address.region(), ""), unused -> new ArrayList<>())
                    .add(event);
        }
        return new Sorted(events, byCountry);
    }
}
