package org.convoke.index;

import org.convoke.event.PublicEvent;

/**
 * How an event's public form is kept in memory: as the bytes that are sent, so that an answer is copied together and nothing
 * is written out per request. What the bytes mean is the business of the step that publishes them.
 */
public interface EventForm {

    /** Stands in the bytes where the distance belongs; no JSON contains it otherwise (RFC 8259, section 7). */
    byte DISTANCE = 0;

    /** Returns the event's bytes, with {@link #DISTANCE} in one place. */
    byte[] encode(PublicEvent event);

    /** Returns the event that the bytes were made of, without what the form leaves out. */
    PublicEvent decode(byte[] bytes);
}
