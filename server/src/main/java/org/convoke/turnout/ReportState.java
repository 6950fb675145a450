package org.convoke.turnout;

/** What becomes of a report. */
public enum ReportState {
    /** It waits for a coordinator; nobody else sees it. */
    HELD,
    /** It counts. */
    ACCEPTED,
    /** A coordinator found that it shall not count. */
    REJECTED,
    /** Its source no longer says so. */
    WITHDRAWN
}
