package org.convoke.event;

/** What can make an event accessible. The order is that of the bits in the search index: add at the end only. */
public enum AccessibilityFeature {
    WHEELCHAIR,
    ACCESSIBLE_TOILET,
    SEATING,
    SIGN_LANGUAGE,
    CAPTIONS,
    HEARING_LOOP,
    QUIET_SPACE,
    CHILD_FRIENDLY,
    PUBLIC_TRANSPORT;

    /** The feature's bit in a set of features. */
    public long bit() {
        return 1L << ordinal();
    }
}
