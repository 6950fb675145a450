package org.convoke.event;

/** Whether an event takes place as announced. The first three are iCalendar's (RFC 5545, section 3.8.1.11). */
public enum EventStatus {
    CONFIRMED,
    TENTATIVE,
    CANCELLED,
    /** Not on its day and no new day is known; found on the old day. {@code CONFIRMED} in iCalendar. */
    POSTPONED,
    /** Place or time changed since it was published. {@code CONFIRMED} in iCalendar. */
    MOVED
}
