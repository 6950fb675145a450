package org.convoke.event;

/** What was decided of an event. */
public enum ModerationState {
    PENDING,
    PUBLISHED,
    HELD,
    REJECTED
}
