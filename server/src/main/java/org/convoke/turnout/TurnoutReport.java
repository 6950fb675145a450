package org.convoke.turnout;

import java.time.Instant;
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
    public Stated stated() {
        CountMethod method = claim.method();
        return new Stated(claim.source(), range(), method != null, handling.list(), evidence.story());
    }

    /** The next version, which says and is treated like this. What it had in the log stays known until it is stored. */
    TurnoutReport next(Claim other, Handling handled) {
        return new TurnoutReport(id, event, version + 1, other, evidence, handled);
    }

    /** The next version, in another state. */
    TurnoutReport next(ReportState state, @Nullable String reason, Instant at) {
        return next(claim, new Handling(state, handling.door(), handling.list(), reason, at, handling.logIndex()));
    }

    TurnoutReport withLogIndex(@Nullable Long index) {
        Handling logged = new Handling(
                handling.state(), handling.door(), handling.list(), handling.reason(), handling.at(), index);
        return new TurnoutReport(id, event, version, claim, evidence, logged);
    }

    /** The index of its entry in the log. */
    public @Nullable Long logIndex() {
        return handling.logIndex();
    }
}
