package org.convoke.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists of everything that is published at one moment. Immutable but for the timeline and the maps, which are
 * sorted when they are first asked for.
 */
final class Snapshot {

    private final Map<Integer, List<IndexedEvent>> byCall;
    private final Collection<WithdrawnEvent> withdrawn;
    private final MapSets maps;

    private volatile @Nullable List<TimelineEntry> timeline;

    private Snapshot(Map<Integer, List<IndexedEvent>> byCall, Collection<WithdrawnEvent> withdrawn, MapSets maps) {
        this.byCall = byCall;
        this.maps = maps;
        this.withdrawn = List.copyOf(withdrawn);
    }

    /** Sorts the events; costs n log n. */
    static Snapshot of(Collection<IndexedEvent> events, Collection<WithdrawnEvent> withdrawn) {
        Map<Integer, List<IndexedEvent>> byCall = new HashMap<>();
        for (IndexedEvent event : events) {
            byCall.computeIfAbsent(event.callNumber(), unused -> new ArrayList<>())
                    .add(event);
        }
        byCall.replaceAll((call, list) -> sorted(list));
        return new Snapshot(byCall, withdrawn, new MapSets());
    }

    /** The events of a call by date. */
    List<IndexedEvent> byDate(int callNumber) {
        return byCall.getOrDefault(callNumber, List.of());
    }

    /** The calls that have events, by number. */
    List<Integer> callNumbers() {
        return byCall.keySet().stream().sorted().toList();
    }

    /** The events of a call as a map shows them; sorted at the first question. */
    MapPoints mapPoints(int callNumber, @Nullable Long epochDay) {
        return maps.get(new MapSets.Key(callNumber, epochDay), byDate(callNumber));
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
     * The lists after some events have come, changed or gone; costs a copy of the lists of their calls, and a search for each
     * event. A list that nothing is done to stays the same object, so that what was made of it can be kept.
     *
     * @param leaving events as they are in the lists and shall no longer be
     * @param coming events as they shall be
     * @param withdrawn every withdrawal there is now
     */
    Snapshot with(
            Collection<IndexedEvent> leaving, Collection<IndexedEvent> coming, Collection<WithdrawnEvent> withdrawn) {
        Map<Integer, DateListEdit> edits = new HashMap<>();
        leaving.forEach(event -> edit(edits, event).remove(event));
        coming.forEach(event -> edit(edits, event).add(event));
        Map<Integer, List<IndexedEvent>> lists = new HashMap<>(byCall);
        edits.forEach((call, edit) -> lists.put(call, edit.apply(byDate(call))));
        return new Snapshot(lists, withdrawn, maps.with(leaving, coming));
    }

    private static DateListEdit edit(Map<Integer, DateListEdit> edits, IndexedEvent event) {
        return edits.computeIfAbsent(event.callNumber(), unused -> new DateListEdit());
    }

    private static List<IndexedEvent> sorted(List<IndexedEvent> events) {
        IndexedEvent[] sorted = events.toArray(IndexedEvent[]::new);
        Arrays.sort(sorted, IndexedEvent.BY_DATE);
        return Collections.unmodifiableList(Arrays.asList(sorted));
    }
}
