package org.convoke.event;

import java.util.List;
import org.convoke.call.CallSlug;

/**
 * What a list tells of an event: its public form without links, organizers, sources and description. A page of results makes
 * a handful for every reader, so it holds nothing that costs more to make than to show.
 *
 * @param when without its zone: lists tell local times
 * @param town the gazetteer's number of the town that its address names; {@link #NO_TOWN} when that is none it knows, or one
 *     that has no other name in any language, {@link #TOWN_NOT_ASKED} when nobody has looked
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
        Accessibility accessibility,
        int town) {

    public static final int NO_TOWN = -1;
    public static final int TOWN_NOT_ASKED = -2;

    public Listing {
        languages = List.copyOf(languages);
    }

    /** What a list tells of this event. */
    public static Listing of(PublicEvent event) {
        return new Listing(
                event.id(),
                event.call(),
                event.title(),
                event.when().withZone(null),
                event.status(),
                event.isOnline(),
                event.venue(),
                event.details().languages(),
                event.details().accessibility(),
                TOWN_NOT_ASKED);
    }

    public Listing withTown(int other) {
        return new Listing(id, call, title, when, status, isOnline, venue, languages, accessibility, other);
    }
}
