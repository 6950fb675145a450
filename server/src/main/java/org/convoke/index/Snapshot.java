package org.convoke.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists of everything that is published at one moment. Immutable but for the timeline, which is sorted when it is first
 * asked for.
 */
final class Snapshot {

    private final Map<Integer, List<IndexedEvent>> byCall;
    private final Map<String, WithdrawnEvent> withdrawn;

    private volatile @Nullable List<TimelineEntry> timeline;

    private Snapshot(Map<Integer, List<IndexedEvent>> byCall, Map<String, WithdrawnEvent> withdrawn) {
        this.byCall = byCall;
        this.withdrawn = withdrawn;
    }

    /** Sorts the events; costs n log n. */
    static Snapshot of(Collection<IndexedEvent> events, Collection<WithdrawnEvent> withdrawn) {
        Map<Integer, List<IndexedEvent>> byCall = new HashMap<>();
        for (IndexedEvent event : events) {
            byCall.computeIfAbsent(event.callNumber(), unused -> new ArrayList<>())
                    .add(event);
        }
        byCall.replaceAll((call, list) -> sorted(list.stream()));
        return new Snapshot(byCall, byKey(withdrawn));
    }

    /** The events of a call by date. */
    List<IndexedEvent> byDate(int callNumber) {
        return byCall.getOrDefault(callNumber, List.of());
    }

    /** Every event and every withdrawal, the oldest change first. */
    List<TimelineEntry> timeline() {
        List<TimelineEntry> known = timeline;
        if (known == null) {
            Stream<TimelineEntry> events = byCall.values().stream().flatMap(List::stream);
            TimelineEntry[] entries =
                    Stream.concat(events, withdrawn.values().stream()).toArray(TimelineEntry[]::new);
            Arrays.sort(entries, TimelineEntry.ORDER);
            known = List.of(entries);
            timeline = known;
        }
        return known;
    }

    /** The lists after some events have come, changed or gone; costs one pass over the lists of their calls. */
    Snapshot with(Collection<IndexedEvent> published, Collection<WithdrawnEvent> gone) {
        Set<String> touched = new HashSet<>();
        Set<Integer> calls = new HashSet<>();
        published.forEach(event -> {
            touched.add(event.key());
            calls.add(event.callNumber());
        });
        gone.forEach(event -> {
            touched.add(event.id().value());
            calls.add(event.callNumber());
        });
        Map<Integer, List<IndexedEvent>> lists = new HashMap<>(byCall);
        for (int call : calls) {
            Stream<IndexedEvent> kept = byDate(call).stream().filter(event -> !touched.contains(event.key()));
            Stream<IndexedEvent> come = published.stream().filter(event -> event.callNumber() == call);
            lists.put(call, sorted(Stream.concat(kept, come)));
        }
        Map<String, WithdrawnEvent> tombs = new HashMap<>(withdrawn);
        published.forEach(event -> tombs.remove(event.key()));
        tombs.putAll(byKey(gone));
        return new Snapshot(lists, tombs);
    }

    private static List<IndexedEvent> sorted(Stream<IndexedEvent> events) {
        IndexedEvent[] sorted = events.toArray(IndexedEvent[]::new);
        // Runs that are sorted already, as after a change, cost one comparison an event.
        Arrays.sort(sorted, IndexedEvent.BY_DATE);
        return List.of(sorted);
    }

    private static Map<String, WithdrawnEvent> byKey(Collection<WithdrawnEvent> withdrawn) {
        Map<String, WithdrawnEvent> byKey = new HashMap<>();
        withdrawn.forEach(event -> byKey.put(event.id().value(), event));
        return byKey;
    }
}
