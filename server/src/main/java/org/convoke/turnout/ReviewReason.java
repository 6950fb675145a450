package org.convoke.turnout;

/** Why a coordinator should look at a report again. None of them keeps it from counting: that is for people to decide. */
public enum ReviewReason {
    /** The high is more than five times the low. */
    WIDE,
    /** A thousand or more, and nobody but the organizers says so. */
    ORGANIZER_ALONE,
    /** More than the area holds at four people a square meter, the limit of dense crowds. */
    TOO_DENSE,
    /** Counted before the event began. */
    BEFORE_START
}
