package org.convoke.turnout;

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
    CANCELLED
}
