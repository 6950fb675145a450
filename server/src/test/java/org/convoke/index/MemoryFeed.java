package org.convoke.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoke.call.Call;
import org.convoke.event.EventId;
import org.convoke.event.PublicEvent;

/** A store in memory, for tests of what follows it. */
public final class MemoryFeed implements EventFeed {

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<EventId, PublicEvent> published = new LinkedHashMap<>();
    private final Map<EventId, Withdrawn> withdrawn = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long firstKept = 0;

    /** Adds a call, or gives it other days. */
    public synchronized void put(Call call) {
        calls.put(call.slug().value(), call);
    }

    /** Publishes an event, or a newer state of it. */
    public synchronized void publish(PublicEvent event) {
        published.put(event.id(), event);
        withdrawn.remove(event.id());
        changes.add(new Change.Published(changes.size() + 1L, event));
    }

    /** Takes an event back. */
    public synchronized void withdraw(Withdrawn event) {
        published.remove(event.id());
        withdrawn.put(event.id(), event);
        changes.add(new Change.Gone(changes.size() + 1L, event));
    }

    /** Lets go of all changes until now, as a store does when it is tidied. */
    public synchronized void forgetChanges() {
        firstKept = changes.size();
    }

    @Override
    public synchronized List<Call> calls() {
        return List.copyOf(calls.values());
    }

    @Override
    public synchronized long position() {
        return changes.size();
    }

    @Override
    public void forEachPublished(Consumer<PublicEvent> sink) {
        List<PublicEvent> now;
        synchronized (this) {
            now = List.copyOf(published.values());
        }
        now.forEach(sink);
    }

    @Override
    public synchronized List<Withdrawn> withdrawn() {
        return List.copyOf(withdrawn.values());
    }

    @Override
    public synchronized Optional<List<Change>> changesAfter(long position, int limit) {
        if (position < firstKept) {
            return Optional.empty();
        }
        int from = (int) position;
        return Optional.of(List.copyOf(changes.subList(from, Math.min(changes.size(), from + limit))));
    }
}
