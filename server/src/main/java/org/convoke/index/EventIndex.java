package org.convoke.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.convoke.api.JsonBytes;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Address;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.Listing;
import org.convoke.event.OutboxStore;
import org.convoke.event.PublicEvent;
import org.convoke.nearest.MemoryNearestIndex;
import org.convoke.nearest.NearestChange;
import org.convoke.nearest.NearestEntry;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestIndex;
import org.convoke.nearest.NearestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Every published event of every call, in memory. Safe for any number of threads; readers never wait. Of several events
 * that change together a reader may see some before and some after, and an event that moved is for a moment still found
 * where it was, although it already tells its new place.
 */
public final class EventIndex {

    private final EventFeed feed;
    private final EventForm form;
    private final TownResolver towns;
    private final CallNumbers numbers = new CallNumbers();
    private final AreaNumbers areas = new AreaNumbers();
    private final Map<String, IndexedEvent> byId = new ConcurrentHashMap<>();

    private volatile NearestIndex nearest = MemoryNearestIndex.empty();
    private volatile Map<CallSlug, Call> calls = Map.of();
    private volatile Object callsState = new Object();
    private volatile Snapshot snapshot = Snapshot.of(List.of(), List.of());

    private EventIndex(EventFeed feed, EventForm form, TownResolver towns) {
        this.feed = feed;
        this.form = form;
        this.towns = towns;
    }

    /**
     * An index of everything the feed has, and where the feed stood.
     *
     * @param head what comes after it is not in the index
     */
    public record Loaded(EventIndex index, OutboxStore.Head head) {}

    /** Reads everything that the feed has. */
    public static Loaded load(EventFeed feed, EventForm form, TownResolver towns) {
        EventIndex index = new EventIndex(feed, form, towns);
        return new Loaded(index, index.readAll());
    }

    private OutboxStore.Head readAll() {
        readCalls();
        MemoryNearestIndex.Builder entries = MemoryNearestIndex.builder();
        OutboxStore.Head head = feed.readPublic(event -> {
            IndexedEvent indexed = indexed(event);
            byId.put(indexed.key(), indexed);
            indexed.nearestEntry().ifPresent(entries::add);
        });
        nearest = entries.build();
        snapshot = Snapshot.of(byId.values(), withdrawn());
        return head;
    }

    /** Every call, by slug. */
    public List<Call> calls() {
        return calls.values().stream()
                .sorted((a, b) -> a.slug().compareTo(b.slug()))
                .toList();
    }

    /** Another object after every change of any call, of its look or of its texts. */
    public Object callsState() {
        return callsState;
    }

    public Optional<Call> call(CallSlug slug) {
        return Optional.ofNullable(calls.get(slug));
    }

    /** The call with this number. */
    public CallSlug slug(int callNumber) {
        return numbers.slug(callNumber);
    }

    /** The number that stands for the call in {@link NearestQuery} and {@link TimelineEntry}. */
    public int number(CallSlug slug) {
        return numbers.of(slug);
    }

    public Optional<IndexedEvent> find(EventId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    /** What a list tells of an event. */
    public Listing listing(IndexedEvent event) {
        return event.withTown(form.listing(event.form(), event.known(numbers.slug(event.callNumber()))), towns);
    }

    /** Writes an event's public form, with its distance if there is one. */
    public void write(IndexedEvent event, OptionalDouble distanceMeters, JsonBytes json) {
        form.write(event.form(), distanceMeters, json);
    }

    /** What the search core finds, each with its event. An event that went in the meantime is not listed. */
    public List<FoundEvent> nearest(NearestQuery query) {
        List<NearestHit> hits = nearest.nearest(query);
        List<FoundEvent> found = new ArrayList<>(hits.size());
        for (NearestHit hit : hits) {
            IndexedEvent event = byId.get(hit.id());
            if (event != null) {
                found.add(new FoundEvent(event, hit.distanceMeters()));
            }
        }
        return found;
    }

    /** The nearest of those that are on a day which has not ended at their place. */
    public List<FoundEvent> nearestStillOn(LocalDate day, Instant now, NearestQuery query) {
        NearestQuery onDay = new NearestQuery(
                query.position(),
                day,
                day,
                query.call(),
                query.features() | DayEnd.bitsAfter(day, now),
                query.withinMeters(),
                query.limit());
        return new StillOn(day, now).nearest(this, onDay);
    }

    /** The events of a call by day, time and id. */
    public List<IndexedEvent> byDate(CallSlug call) {
        return snapshot.byDate(numbers.of(call));
    }

    /**
     * What a map shows of a call or of all, one set a call.
     *
     * @param call all if empty
     * @param day the local day they are on; any of their call's if empty
     */
    public List<MapPoints> mapPoints(Optional<CallSlug> call, Optional<LocalDate> day) {
        Snapshot now = snapshot;
        Long epochDay = day.map(LocalDate::toEpochDay).orElse(null);
        List<Integer> wanted = call.isPresent() ? List.of(numbers.of(call.get())) : now.callNumbers();
        return wanted.stream().map(each -> now.mapPoints(each, epochDay)).toList();
    }

    /** The country and region of an event. */
    public Area area(IndexedEvent event) {
        return areas.area(event.areaNumber());
    }

    /** How many events each area has, those without any left out; by {@link Area#ORDER}. Looks at every event. */
    public List<AreaCount> areaCounts(List<IndexedEvent> events) {
        int[] counts = new int[areas.size()];
        int[] cancelled = new int[counts.length];
        for (IndexedEvent event : events) {
            counts[event.areaNumber()]++;
            cancelled[event.areaNumber()] += event.status() == EventStatus.CANCELLED ? 1 : 0;
        }
        return IntStream.range(0, counts.length)
                .filter(area -> counts[area] > 0)
                .mapToObj(area -> new AreaCount(areas.area(area), counts[area], cancelled[area]))
                .sorted(Comparator.comparing(AreaCount::area, Area.ORDER))
                .toList();
    }

    /** Writes {@code "locality":…,"country":…} of an event. */
    public void writeTown(IndexedEvent event, JsonBytes json) {
        form.writeTown(event.form(), json);
    }

    /** Writes some members of an event's public form, in its order and without braces. */
    public void writeMembers(IndexedEvent event, List<String> names, JsonBytes json) {
        form.writeMembers(event.form(), names, json);
    }

    /** Every event and withdrawal, the oldest change first; sorted at the first call after a change. */
    public List<TimelineEntry> timeline() {
        return snapshot.timeline();
    }

    /** Changes with every change of the call's events; equal lists are the same object. */
    public Object version(CallSlug call) {
        return snapshot.byDate(numbers.of(call));
    }

    /** Reads the calls again; gives back whether one that was known has other days, so that all its events must be read. */
    boolean readCalls() {
        Map<CallSlug, Call> before = calls;
        Map<CallSlug, Call> now = new HashMap<>();
        feed.calls().forEach(call -> now.put(call.slug(), call));
        calls = Map.copyOf(now);
        callsState = new Object();
        return now.values().stream().anyMatch(call -> {
            Call known = before.get(call.slug());
            return known != null && !known.days().equals(call.days());
        });
    }

    /** Makes the changes; every later search sees them. For one thread at a time. */
    void apply(EventFeed.Changes changes) {
        List<IndexedEvent> published =
                changes.published().stream().map(this::indexed).toList();
        List<IndexedEvent> gone =
                changes.gone().stream().flatMap(id -> find(id).stream()).toList();
        List<IndexedEvent> before = replace(published, gone);
        // Few events are ever taken away, so reading them all again is cheaper than keeping account.
        snapshot = snapshot.with(before, published, withdrawn());
    }

    /**
     * New forms stand ready before the search names them, and old ones leave after it has ceased to.
     *
     * @return those that are gone or replaced, as they were
     */
    private List<IndexedEvent> replace(List<IndexedEvent> published, List<IndexedEvent> gone) {
        List<IndexedEvent> leaving = new ArrayList<>(gone);
        List<NearestChange> changes = new ArrayList<>();
        for (IndexedEvent event : published) {
            IndexedEvent before = byId.put(event.key(), event);
            addChange(changes, entry(before), event.nearestEntry());
            if (before != null) {
                leaving.add(before);
            }
        }
        gone.forEach(event -> addChange(changes, event.nearestEntry(), Optional.empty()));
        nearest.apply(changes);
        gone.forEach(event -> byId.remove(event.key()));
        return leaving;
    }

    private static Optional<NearestEntry> entry(@Nullable IndexedEvent event) {
        return event == null ? Optional.empty() : event.nearestEntry();
    }

    private static void addChange(
            List<NearestChange> changes, Optional<NearestEntry> before, Optional<NearestEntry> after) {
        if (before.isPresent() && after.isPresent()) {
            if (!before.get().equals(after.get())) {
                changes.add(new NearestChange.Replaced(before.get(), after.get()));
            }
        } else if (before.isPresent()) {
            changes.add(new NearestChange.Removed(before.get()));
        } else {
            after.ifPresent(entry -> changes.add(new NearestChange.Added(entry)));
        }
    }

    private List<WithdrawnEvent> withdrawn() {
        return feed.deleted().stream()
                .map(gone -> new WithdrawnEvent(gone.id(), numbers.of(gone.call()), Micros.of(gone.when())))
                .toList();
    }

    private IndexedEvent indexed(PublicEvent event) {
        Call call = calls.get(event.call());
        if (call == null) {
            // It was made after the calls were read.
            readCalls();
            call = calls.get(event.call());
        }
        if (call == null) {
            throw new IllegalStateException(
                    "event " + event.id() + " is of call " + event.call() + ", which is nowhere");
        }
        Address address = event.venue().address();
        int area = areas.of(new Area(address.country(), address.region()));
        return IndexedEvent.of(event, call, numbers.of(call.slug()), area, form.encode(event));
    }
}
