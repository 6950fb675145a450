package org.convoke.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoke.call.Call;
import org.convoke.event.Deleted;
import org.convoke.event.EventId;
import org.convoke.event.OutboxStore.Head;
import org.convoke.event.PublicEvent;

/** The store as the index sees it: what is public now, and what has changed since. */
public interface EventFeed {

    /** Every call there is. */
    List<Call> calls();

    /** Where the changes end now; asked for several times a second. */
    Head head();

    /**
     * Hands over every public event, one by one; none is kept in memory.
     *
     * @return where the changes ended at that moment
     */
    Head readPublic(Consumer<PublicEvent> sink);

    /** The events that were public and no longer are. */
    List<Deleted> deleted();

    /**
     * What is new after a position.
     *
     * @return empty when changes after that position were already let go, so that everything must be read anew
     */
    Optional<Changes> changesAfter(Head position);

    /**
     * Events that changed, as they are now.
     *
     * @param published those that are public
     * @param gone those that are not, whether or not they ever were
     * @param until the position of the last of these changes
     */
    record Changes(List<PublicEvent> published, List<EventId> gone, Head until) {

        public Changes {
            published = List.copyOf(published);
            gone = List.copyOf(gone);
        }

        boolean isEmpty() {
            return published.isEmpty() && gone.isEmpty();
        }
    }
}
