package org.convoke.verify;

/** What a text is, compared with everything that a call has issued. */
public enum Verdict {
    /** The signed file itself, byte for byte, in the newest version. */
    EXACT,
    /** Every word of the newest version in its order and nothing else; only typography or markup differs. */
    SAME_WORDS,
    /** A part of the newest version without a gap. */
    EXCERPT,
    /** At least half of its words stand in their order in one version, but it is no part of any. */
    ALTERED,
    /** One of the three first, but of an earlier version only. */
    OLDER_VERSION,
    /** Nothing that was issued here. */
    UNKNOWN;

    /** Whether a reader may take the text for what was issued. */
    public boolean isTrue() {
        return this == EXACT || this == SAME_WORDS || this == EXCERPT;
    }
}
