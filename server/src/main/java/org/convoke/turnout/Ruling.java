package org.convoke.turnout;

import java.time.Instant;
import org.convoke.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator decided of an event's numbers. It stands apart from the reports, and the last one on a question holds.
 *
 * @param range that is reported from now on; none unless the kind says so
 * @param report that the range is taken from; absent when it is the coordinator's own
 * @param reason for all to read
 */
public record Ruling(
        EventId event, Kind kind, Range range, @Nullable ReportId report, String reason, Instant at) {

    /** What was decided. */
    public enum Kind {
        /** This range is reported, whatever the reports come to. */
        RANGE,
        /** The reports speak for themselves again. */
        NO_RANGE,
        /** The event was held against the call: it stands beside the total. */
        COUNTER_EVENT,
        /** It was not. */
        NO_COUNTER_EVENT
    }

    /** @throws IllegalArgumentException when there is a range and the kind has none, or the other way round */
    public Ruling {
        if ((kind == Kind.RANGE) == range.isEmpty()) {
            throw new IllegalArgumentException(kind + " with range " + range);
        }
    }
}
