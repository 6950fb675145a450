package org.convoke.event;

import java.util.List;
import org.convoke.call.CallSlug;

/**
 * What a list tells of an event: its public form without links, organizers, sources and description. A page of results makes
 * a handful for every reader, so it holds nothing that costs more to make than to show.
 */
public record Listing(
        EventId id,
        CallSlug call,
        String title,
        When when,
        EventStatus status,
        boolean isOnline,
        Venue venue,
        List<String> languages,
        Accessibility accessibility) {

    public Listing {
        languages = List.copyOf(languages);
    }

    /** What a list tells of this event. */
    public static Listing of(PublicEvent event) {
        return new Listing(
                event.id(),
                event.call(),
                event.title(),
                event.when(),
                event.status(),
                event.isOnline(),
                event.venue(),
                event.details().languages(),
                event.details().accessibility());
    }
}
