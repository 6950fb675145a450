package org.convoke.event;

import java.time.Instant;
import java.util.List;
import org.convoke.call.CallSlug;

/**
 * One gathering at one place or online, as the store knows it.
 *
 * @param content what its source says; {@link #status} adds what was decided here
 * @param sources every source that named it, the first one first
 * @param standing what was decided of it
 * @param sequence how often place, time or status changed since it was published (RFC 5545, SEQUENCE)
 * @param updated when anything in it last changed
 */
public record Event(
        EventId id,
        CallSlug call,
        Content content,
        List<SourceRef> sources,
        Standing standing,
        int sequence,
        Instant updated) {

    public Event {
        sources = List.copyOf(sources);
    }

    /** Whether everyone may see it. */
    public boolean isPublic() {
        return standing.isPublic();
    }

    /**
     * Whether it takes place as announced: what a coordinator decided goes before what the source says, and a source that
     * cancels or postpones goes before our own finding that place or time changed.
     */
    public EventStatus status() {
        if (standing.isCancelled()) {
            return EventStatus.CANCELLED;
        }
        return switch (content.status()) {
            case CANCELLED, POSTPONED -> content.status();
            case CONFIRMED, TENTATIVE, MOVED -> standing.isMoved() ? EventStatus.MOVED : content.status();
        };
    }

    Event withStanding(Standing other, int newSequence, Instant when) {
        return new Event(id, call, content, sources, other, newSequence, when);
    }
}
