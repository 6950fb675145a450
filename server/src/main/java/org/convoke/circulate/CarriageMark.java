package org.convoke.circulate;

/** What a page elsewhere has of a text, best first. */
public enum CarriageMark {
    /** All of it, word for word. */
    EXACT,
    /** A part of it, word for word. */
    EXCERPT,
    /** Most of it, with other words among them. */
    ALTERED,
    /** Nothing of it, or no longer. */
    ABSENT;

    /** Whether what is there is what was issued. */
    public boolean isTrue() {
        return this == EXACT || this == EXCERPT;
    }
}
