package org.convoke.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists of everything that is published at one moment. Immutable but for the timeline, which is sorted when it is first
 * asked for.
 */
final class Snapshot {

    private final Map<Integer, List<IndexedEvent>> byCall;
    private final Collection<WithdrawnEvent> withdrawn;

    private volatile @Nullable List<TimelineEntry> timeline;

    private Snapshot(Map<Integer, List<IndexedEvent>> byCall, Collection<WithdrawnEvent> withdrawn) {
        this.byCall = byCall;
        this.withdrawn = List.copyOf(withdrawn);
    }

    /** Sorts the events; costs n log n. */
    static Snapshot of(Collection<IndexedEvent> events, Collection<WithdrawnEvent> withdrawn) {
        Map<Integer, List<IndexedEvent>> byCall = new HashMap<>();
        for (IndexedEvent event : events) {
            byCall.computeIfAbsent(event.callNumber(), unused -> new ArrayList<>())
                    .add(event);
        }
        byCall.replaceAll((call, list) -> sorted(list.stream()));
        return new Snapshot(byCall, withdrawn);
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
            TimelineEntry[] entries = Stream.concat(events, withdrawn.stream()).toArray(TimelineEntry[]::new);
            Arrays.sort(entries, TimelineEntry.ORDER);
            known = List.of(entries);
            timeline = known;
        }
        return known;
    }

    /**
     * The lists after some events have come, changed or gone; costs one pass over the lists of their calls.
     *
     * @param gone ids of events that are in the lists and shall not be
     * @param withdrawn every withdrawal there is now
     */
    Snapshot with(Collection<IndexedEvent> published, Collection<String> gone, Collection<WithdrawnEvent> withdrawn) {
        Set<String> touched = new HashSet<>(gone);
        published.forEach(event -> touched.add(event.key()));
        Map<Integer, List<IndexedEvent>> coming =
                published.stream().collect(Collectors.groupingBy(IndexedEvent::callNumber));
        Map<Integer, List<IndexedEvent>> lists = new HashMap<>();
        Set<Integer> numbers = new HashSet<>(byCall.keySet());
        numbers.addAll(coming.keySet());
        for (int call : numbers) {
            lists.put(call, changed(byDate(call), touched, coming.getOrDefault(call, List.of())));
        }
        return new Snapshot(lists, withdrawn);
    }

    /** The list itself when nothing in it is touched, so that what was made of it can be kept. */
    private static List<IndexedEvent> changed(List<IndexedEvent> list, Set<String> touched, List<IndexedEvent> coming) {
        List<IndexedEvent> kept =
                list.stream().filter(event -> !touched.contains(event.key())).toList();
        return kept.size() == list.size() && coming.isEmpty()
                ? list
                : sorted(Stream.concat(kept.stream(), coming.stream()));
    }

    private static List<IndexedEvent> sorted(Stream<IndexedEvent> events) {
        IndexedEvent[] sorted = events.toArray(IndexedEvent[]::new);
        // Runs that are sorted already, as after a change, cost one comparison an event.
        Arrays.sort(sorted, IndexedEvent.BY_DATE);
        return List.of(sorted);
    }
}
