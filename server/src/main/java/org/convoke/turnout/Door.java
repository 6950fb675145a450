package org.convoke.turnout;

/** The way a report came in. */
public enum Door {
    /** With the records of a list that a coordinator imported; accepted at once. */
    IMPORT,
    /** By the form that is open to all. */
    FORM,
    /** By a program. */
    API
}
