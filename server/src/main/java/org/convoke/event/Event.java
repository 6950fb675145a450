package org.convoke.event;

import java.time.Instant;
import java.util.List;
import org.convoke.call.CallSlug;

/**
 * One gathering at one place or online, as the store knows it.
 *
 * @param content what its sources say, with the coordinators' decisions (cancelled, moved) applied to the status
 * @param sources every source that named it, the first one first
 * @param sequence how often place, time or status changed since it was published (RFC 5545, SEQUENCE)
 * @param updated when anything in it last changed
 */
public record Event(
        EventId id, CallSlug call, Content content, List<SourceRef> sources, int sequence, Instant updated) {

    public Event {
        sources = List.copyOf(sources);
    }
}
