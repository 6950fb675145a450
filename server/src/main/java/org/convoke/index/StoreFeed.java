package org.convoke.index;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.convoke.call.Call;
import org.convoke.call.CallStore;
import org.convoke.event.Change;
import org.convoke.event.Deleted;
import org.convoke.event.EventId;
import org.convoke.event.EventStore;
import org.convoke.event.OutboxStore;
import org.convoke.event.OutboxStore.Head;
import org.convoke.event.PublicEvent;
import org.convoke.store.Store;

/** The feed of one folder. */
public final class StoreFeed implements EventFeed {

    /** So many changes are made at once while a large import runs. */
    private static final int BATCH = 10_000;

    private final CallStore calls;
    private final EventStore events;
    private final OutboxStore outbox;

    public StoreFeed(Store store) {
        this.calls = new CallStore(store);
        this.events = new EventStore(store);
        this.outbox = new OutboxStore(store);
    }

    @Override
    public List<Call> calls() {
        return calls.list();
    }

    @Override
    public Head head() {
        return outbox.head();
    }

    @Override
    public Head readPublic(Consumer<PublicEvent> sink) {
        return events.readPublic(sink);
    }

    @Override
    public List<Deleted> deleted() {
        return events.listDeletedSince(Instant.EPOCH);
    }

    @Override
    public Optional<Changes> changesAfter(Head position) {
        return outbox.listAfter(position, BATCH).map(changes -> {
            Map<EventId, PublicEvent> published = new LinkedHashMap<>();
            Set<EventId> gone = new LinkedHashSet<>();
            for (Change change : changes) {
                change.event().ifPresentOrElse(event -> published.put(change.id(), event), () -> gone.add(change.id()));
            }
            return new Changes(List.copyOf(published.values()), List.copyOf(gone), until(position, changes));
        });
    }

    private static Head until(Head position, List<Change> changes) {
        return changes.isEmpty()
                ? position
                : new Head(position.epoch(), changes.getLast().sequence(), position.calls());
    }
}
