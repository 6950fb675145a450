package org.convoke.event;

import java.time.Instant;
import java.util.List;
import org.convoke.call.CallSlug;

/**
 * An event as the world may see it: the only form that leaves the store. Whatever is added to {@link Event} later stays
 * inside until it is named here.
 */
public record PublicEvent(
        EventId id,
        CallSlug call,
        String title,
        When when,
        EventStatus status,
        boolean isOnline,
        Venue venue,
        Details details,
        List<SourceRef> sources,
        int sequence,
        Instant updated) {

    /**
     * Lets through what is public of a published event.
     *
     * @throws IllegalArgumentException when not everyone may see the event
     */
    public static PublicEvent of(Event event) {
        Content content = event.content();
        When when = content.when();
        if (when == null || !event.isPublic()) {
            throw new IllegalArgumentException("event " + event.id() + " is not public");
        }
        return new PublicEvent(
                event.id(),
                event.call(),
                content.title(),
                when,
                event.status(),
                content.isOnline(),
                content.venue(),
                content.details(),
                event.sources(),
                event.sequence(),
                event.updated());
    }
}
