package org.convoke.turnout;

import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of how many came to one event, or will. A version never changes: corrections are new ones, and the last
 * one holds.
 *
 * @param version from 1
 */
public record TurnoutReport(
        ReportId id, EventId event, int version, Claim claim, Evidence evidence, Handling handling) {

    /** The numbers that it states; none when it has words only. */
    public Range range() {
        return Range.of(claim.figure());
    }

    public boolean isAccepted() {
        return handling.state() == ReportState.ACCEPTED;
    }

    /** What it says when it is brought together with others; only with a number. */
    Stated stated() {
        CountMethod method = claim.method();
        return new Stated(claim.source(), range(), method != null, handling.list(), evidence.story());
    }

    TurnoutReport with(Claim other, Handling handled) {
        return new TurnoutReport(id, event, version + 1, other, evidence, handled);
    }

    /** The index of its entry in the log. */
    public @Nullable Long logIndex() {
        return handling.logIndex();
    }
}
