package org.convoke.draw;

/** What a text is for, which decides its font in every script. */
public enum Face {
    HEADING,
    STRONG,
    TEXT
}
