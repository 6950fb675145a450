package org.convoke.turnout;

/** What was counted: those there at one time, or all who came. */
public enum Measure {
    /** The most at one time. */
    PEAK,
    /** Everybody who was there at some time. */
    CUMULATIVE
}
