package org.convoke;

import java.util.HashSet;
import java.util.Set;
import org.convoke.event.EventId;
import org.convoke.event.Outcome;

/**
 * Which events of a source came again. A source that is one file needs two numbers; one that is spread over several
 * files of an import also remembers the ids, so that an event in two of them counts once.
 */
final class SourceTally {

    private final long knownBefore;
    private final boolean isSpread;
    private final Set<EventId> seen = new HashSet<>();
    private long knownSeen;

    SourceTally(long knownBefore, boolean isSpread) {
        this.knownBefore = knownBefore;
        this.isSpread = isSpread;
    }

    boolean isNew() {
        return knownBefore == 0;
    }

    /** Counts the event; gives back what to report, which differs only when nothing is stored between the files. */
    Outcome count(EventId id, Outcome outcome) {
        if (isSpread && !seen.add(id)) {
            return outcome == Outcome.NEW ? Outcome.UNCHANGED : outcome;
        }
        if (outcome != Outcome.NEW) {
            knownSeen++;
        }
        return outcome;
    }

    /** How many events were stored before and have not come again. */
    long gone() {
        return knownBefore - knownSeen;
    }
}
