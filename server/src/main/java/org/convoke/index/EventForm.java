package org.convoke.index;

import java.util.List;
import java.util.OptionalDouble;
import org.convoke.api.JsonBytes;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * How an event's public form is kept in memory: as bytes that are all but what is sent, so that an answer is copied together
 * and nothing is written out per request. What the bytes mean is the business of the step that publishes them.
 */
public interface EventForm {

    /** Returns the event's bytes. */
    byte[] encode(PublicEvent event);

    /** Writes the event that the bytes were made of, with its distance if there is one. */
    void write(byte[] bytes, OptionalDouble distanceMeters, JsonBytes json);

    /** Returns what a list tells of the event that the bytes were made of. */
    Listing listing(byte[] bytes, Known known);

    /**
     * What the index knows of an event without its bytes.
     *
     * @param town as in {@link Listing}
     */
    record Known(EventId id, CallSlug call, @Nullable LatLon position, int town) {

        public Known {
            if (town < Listing.TOWN_NOT_ASKED) {
                throw new IllegalArgumentException("no town has the number " + town);
            }
        }
    }

    /** Writes {@code "locality":…,"country":…} of the event. */
    void writeTown(byte[] bytes, JsonBytes json);

    /** Writes the members of the event that have these names, in the form's order, with commas but without braces. */
    void writeMembers(byte[] bytes, List<String> names, JsonBytes json);
}
