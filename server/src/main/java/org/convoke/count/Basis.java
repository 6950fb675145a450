package org.convoke.count;

/** Whether a number was said beforehand or found on the day. The two are never compared, merged or added up. */
public enum Basis {
    /** Expected, registered or promised before the event. */
    ANNOUNCED,
    /** Observed at the event, by whatever method. */
    COUNTED
}
