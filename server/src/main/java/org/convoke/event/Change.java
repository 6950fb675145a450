package org.convoke.event;

import java.util.Optional;

/**
 * One row of the outbox: this event changed, was published or taken away.
 *
 * @param sequence grows with every commit and is never used again
 * @param event as it is when the row is read, which may be after later changes; empty when not everyone may see it
 */
public record Change(long sequence, EventId id, Optional<PublicEvent> event) {

    static Change of(long sequence, Event event) {
        return new Change(
                sequence, event.id(), event.isPublic() ? Optional.of(PublicEvent.of(event)) : Optional.empty());
    }
}
