package org.convoke.event;

/** Why an event waits. It comes free when the reason goes. */
public enum HoldReason {
    /** Its day is outside the call's days. */
    OUTSIDE_CALL,
    /** It names no day. */
    NO_DAY,
    /** It names no place and is not online. */
    NO_PLACE
}
