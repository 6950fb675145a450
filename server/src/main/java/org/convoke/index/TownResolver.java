package org.convoke.index;

import org.convoke.event.Listing;

/** Tells which town an event's address means. Safe for use by many threads. */
@FunctionalInterface
public interface TownResolver {

    /** For whoever shows no towns. */
    TownResolver NONE = listing -> Listing.TOWN_NOT_ASKED;

    /**
     * Returns the gazetteer's number of the town, {@link Listing#NO_TOWN}, or {@link Listing#TOWN_NOT_ASKED} when it cannot be
     * told yet.
     */
    int resolve(Listing listing);
}
