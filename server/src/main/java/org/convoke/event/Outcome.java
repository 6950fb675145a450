package org.convoke.event;

/** What an incoming draft did to what is stored. */
public enum Outcome {
    /** The event was not known. */
    NEW,
    /** It was known and something in it changed. */
    UPDATED,
    /** It was known as it is. */
    UNCHANGED
}
