package org.convoke;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoke.call.Call;
import org.convoke.call.CallStore;
import org.convoke.event.Deleted;
import org.convoke.event.Event;
import org.convoke.event.EventId;
import org.convoke.event.EventStore;
import org.convoke.event.OutboxStore;
import org.convoke.event.PublicEvent;
import org.convoke.index.EventFeed;

/** What the index reads, from the store: its position is that of the outbox, with the epoch above it. */
record StoreFeed(CallStore callStore, EventStore events, OutboxStore outbox) implements EventFeed {

    /** Room for a trillion changes in an epoch, and eight million epochs. */
    private static final int SEQUENCE_BITS = 40;

    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;

    @Override
    public List<Call> calls() {
        return callStore.list();
    }

    @Override
    public long position() {
        OutboxStore.Head head = outbox.head();
        return position(head.epoch(), head.sequence());
    }

    private static long position(long epoch, long sequence) {
        return epoch << SEQUENCE_BITS | sequence;
    }

    @Override
    public void forEachPublished(Consumer<PublicEvent> sink) {
        events.readPublic(sink);
    }

    @Override
    public List<Withdrawn> withdrawn() {
        return events.listDeleted().stream().map(StoreFeed::withdrawn).toList();
    }

    private static Withdrawn withdrawn(Deleted deleted) {
        return new Withdrawn(deleted.id(), deleted.call(), deleted.when());
    }

    @Override
    public Optional<List<Change>> changesAfter(long position, int limit) {
        long epoch = position >>> SEQUENCE_BITS;
        return outbox.listAfter(epoch, position & SEQUENCE_MASK, limit).map(rows -> changes(epoch, rows));
    }

    private List<Change> changes(long epoch, List<OutboxStore.Row> rows) {
        List<EventId> ids = rows.stream().map(OutboxStore.Row::id).distinct().toList();
        Map<EventId, Event> now = events.list(ids).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        List<Change> changes = new ArrayList<>(rows.size());
        for (OutboxStore.Row row : rows) {
            Event event = now.get(row.id());
            if (event != null) {
                changes.add(change(position(epoch, row.sequence()), event));
            }
        }
        return changes;
    }

    private static Change change(long position, Event event) {
        return event.isPublic()
                ? new Change.Published(position, PublicEvent.of(event))
                : new Change.Gone(position, new Withdrawn(event.id(), event.call(), event.updated()));
    }
}
