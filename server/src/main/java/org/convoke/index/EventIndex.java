package org.convoke.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.convoke.event.PublicEvent;
import org.convoke.nearest.MemoryNearestIndex;
import org.convoke.nearest.NearestChange;
import org.convoke.nearest.NearestEntry;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestIndex;
import org.convoke.nearest.NearestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Every published event of every call, in memory. Safe for any number of threads; readers never wait. A reader sees each
 * event whole, before or after a change; of several events that change together it may see some before and some after.
 */
public final class EventIndex {

    private final EventForm form;
    private final CallNumbers numbers;
    private final Map<String, IndexedEvent> byId;
    private final NearestIndex nearest;

    private volatile Map<CallSlug, Call> calls;
    private volatile Snapshot snapshot;

    private EventIndex(EventForm form, CallNumbers numbers, Map<CallSlug, Call> calls, Loading loading) {
        this.form = form;
        this.numbers = numbers;
        this.calls = calls;
        this.byId = loading.byId;
        this.nearest = loading.nearest.build();
        this.snapshot = Snapshot.of(loading.byId.values(), loading.withdrawn);
    }

    /** What is gathered while reading. */
    private static final class Loading {
        private final Map<String, IndexedEvent> byId = new ConcurrentHashMap<>();
        private final MemoryNearestIndex.Builder nearest = MemoryNearestIndex.builder();
        private final List<WithdrawnEvent> withdrawn = new ArrayList<>();
    }

    /** Reads everything that the feed has; the events of calls it does not name are left out. */
    public static EventIndex load(EventFeed feed, EventForm form) {
        CallNumbers numbers = new CallNumbers();
        Map<CallSlug, Call> calls = bySlug(feed.calls());
        Loading loading = new Loading();
        feed.forEachPublished(event -> {
            Call call = calls.get(event.call());
            if (call != null) {
                IndexedEvent indexed = IndexedEvent.of(event, call, numbers.of(call.slug()), form.encode(event));
                loading.byId.put(indexed.key(), indexed);
                indexed.nearestEntry().ifPresent(loading.nearest::add);
            }
        });
        feed.withdrawn().forEach(gone -> loading.withdrawn.add(withdrawn(gone, numbers)));
        return new EventIndex(form, numbers, calls, loading);
    }

    /** Every call, by slug. */
    public List<Call> calls() {
        return calls.values().stream()
                .sorted((a, b) -> a.slug().compareTo(b.slug()))
                .toList();
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

    /** The event that the bytes of an indexed one stand for, without what the public form leaves out. */
    public PublicEvent decode(IndexedEvent event) {
        return form.decode(event.form());
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

    /** Every event and withdrawal, the oldest change first; sorted at the first call after a change. */
    public List<TimelineEntry> timeline() {
        return snapshot.timeline();
    }

    /** Changes with every change of the call's events; equal lists are the same object. */
    public Object version(CallSlug call) {
        return snapshot.byDate(numbers.of(call));
    }

    /** Takes over the calls, as long as those that are known keep their days. */
    void replaceCalls(List<Call> now) {
        calls = bySlug(now);
    }

    /** Whether a known call has other days now, so that its events would be found on other days. */
    boolean hasOtherDays(List<Call> now) {
        return now.stream().anyMatch(call -> {
            Call known = calls.get(call.slug());
            return known != null && !known.days().equals(call.days());
        });
    }

    /** Makes the changes; every later search sees them. For one thread at a time. */
    void apply(List<EventFeed.Change> changes) {
        Map<String, IndexedEvent> published = new HashMap<>();
        Map<String, WithdrawnEvent> gone = new HashMap<>();
        for (EventFeed.Change change : changes) {
            switch (change) {
                case EventFeed.Change.Published(long position, PublicEvent event) -> {
                    Call call = calls.get(event.call());
                    if (call != null) {
                        gone.remove(event.id().value());
                        IndexedEvent indexed =
                                IndexedEvent.of(event, call, numbers.of(call.slug()), form.encode(event));
                        published.put(indexed.key(), indexed);
                    }
                }
                case EventFeed.Change.Gone(long position, EventFeed.Withdrawn event) -> {
                    published.remove(event.id().value());
                    gone.put(event.id().value(), withdrawn(event, numbers));
                }
            }
        }
        replace(published.values(), gone);
    }

    /** New forms stand ready before the search names them, and old ones leave after it has ceased to. */
    private void replace(Collection<IndexedEvent> published, Map<String, WithdrawnEvent> gone) {
        List<NearestChange> changes = new ArrayList<>();
        for (IndexedEvent event : published) {
            IndexedEvent before = byId.put(event.key(), event);
            addChange(changes, entry(before), event.nearestEntry());
        }
        for (String id : gone.keySet()) {
            addChange(changes, entry(byId.get(id)), Optional.empty());
        }
        nearest.apply(changes);
        gone.keySet().forEach(byId::remove);
        snapshot = snapshot.with(published, gone.values());
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

    private static WithdrawnEvent withdrawn(EventFeed.Withdrawn gone, CallNumbers numbers) {
        return new WithdrawnEvent(gone.id(), numbers.of(gone.call()), Micros.of(gone.when()));
    }

    private static Map<CallSlug, Call> bySlug(List<Call> calls) {
        Map<CallSlug, Call> bySlug = new HashMap<>();
        calls.forEach(call -> bySlug.put(call.slug(), call));
        return Map.copyOf(bySlug);
    }
}
