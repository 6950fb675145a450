package org.convoke.event;

/** What a coordinator decides of an event. */
public enum Verdict {
    /** It does not take place; it is still shown, as cancelled. */
    CANCEL,
    /** Nobody sees it any more. */
    HIDE,
    /** Both are taken back. */
    RESTORE
}
