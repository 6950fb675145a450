package org.convoke.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.convoke.event.PublicEvent;

/**
 * The store as the index sees it: what is published now, and what has changed since. Positions follow the order of commits,
 * so that a change is never seen with a lower position than one that was seen before.
 */
public interface EventFeed {

    /** Every call there is. */
    List<Call> calls();

    /** The position of the last change; what is read after it includes that change. */
    long position();

    /** Hands over every published event, one by one; nothing is kept in memory. */
    void forEachPublished(Consumer<PublicEvent> sink);

    /** The events that were published and are no longer. */
    List<Withdrawn> withdrawn();

    /**
     * The changes after a position, in their order.
     *
     * @param limit at most so many
     * @return empty when changes after that position were already let go, so that everything must be read anew
     */
    Optional<List<Change>> changesAfter(long position, int limit);

    /** Something that happened to one event; read later than it happened, so it may tell a newer state. */
    sealed interface Change {

        long position();

        /** It is public, in this form. */
        record Published(long position, PublicEvent event) implements Change {}

        /** It is not public any more, or not yet. */
        record Gone(long position, Withdrawn event) implements Change {}
    }

    /**
     * An event that was published and is no longer.
     *
     * @param when it was withdrawn
     */
    record Withdrawn(EventId id, CallSlug call, Instant when) {}
}
