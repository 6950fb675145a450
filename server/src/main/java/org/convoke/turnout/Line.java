package org.convoke.turnout;

import org.convoke.event.EventStatus;

/** Where the figures of an event stand: in the call's total, or on a line of their own beside it. */
public enum Line {
    /** In the total. */
    TOTAL,
    /** The event waits for a coordinator. */
    HELD,
    /** People took part from anywhere. */
    ONLINE,
    /** A coordinator found that it was held against the call. */
    COUNTER_EVENT,
    /** Cancelled, or put off without a new day. */
    CANCELLED;

    /** The line of an event that everyone may see. */
    public static Line of(EventStatus status, boolean isOnline, boolean isCounterEvent) {
        return switch (status) {
            case CANCELLED, POSTPONED -> CANCELLED;
            case CONFIRMED, TENTATIVE, MOVED -> isCounterEvent ? COUNTER_EVENT : isOnline ? ONLINE : TOTAL;
        };
    }
}
