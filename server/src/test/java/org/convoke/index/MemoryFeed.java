package org.convoke.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.convoke.call.Call;
import org.convoke.event.Deleted;
import org.convoke.event.EventId;
import org.convoke.event.OutboxStore.Head;
import org.convoke.event.PublicEvent;

/** A store in memory, for tests of what follows it. */
public final class MemoryFeed implements EventFeed {

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<EventId, PublicEvent> published = new LinkedHashMap<>();
    private final Map<EventId, Deleted> deleted = new LinkedHashMap<>();
    private final List<EventId> changes = new ArrayList<>();
    private long callChanges;
    private long firstKept;

    /** Adds a call, or gives it other days. */
    public synchronized void put(Call call) {
        calls.put(call.slug().value(), call);
        callChanges++;
    }

    /** Publishes an event, or a newer state of it. */
    public synchronized void publish(PublicEvent event) {
        published.put(event.id(), event);
        deleted.remove(event.id());
        changes.add(event.id());
    }

    /** Takes an event away. */
    public synchronized void delete(Deleted event) {
        published.remove(event.id());
        deleted.put(event.id(), event);
        changes.add(event.id());
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
    public synchronized Head head() {
        return new Head(1, changes.size(), callChanges);
    }

    @Override
    public Head readPublic(Consumer<PublicEvent> sink) {
        List<PublicEvent> now;
        Head head;
        synchronized (this) {
            now = List.copyOf(published.values());
            head = head();
        }
        now.forEach(sink);
        return head;
    }

    @Override
    public synchronized List<Deleted> deleted() {
        return List.copyOf(deleted.values());
    }

    @Override
    public synchronized Optional<Changes> changesAfter(Head position) {
        if (position.sequence() < firstKept) {
            return Optional.empty();
        }
        Set<EventId> gone = new LinkedHashSet<>(changes.subList((int) position.sequence(), changes.size()));
        List<PublicEvent> now = new ArrayList<>();
        gone.removeIf(id -> {
            PublicEvent event = published.get(id);
            return event != null && now.add(event);
        });
        return Optional.of(new Changes(now, List.copyOf(gone), head()));
    }
}
