package org.convoke.log;

import java.util.Arrays;
import java.util.Optional;

/** What happened. The code is part of the log's bytes: none is ever changed or used again. */
public enum EntryType {
    /** A version of a call in one language was issued; the digest is that of its signed file. */
    CALL_VERSION(1),
    /** An organization endorsed a version; the digest is that of the signed canonical JSON. */
    ENDORSEMENT(2),
    /** An organization withdrew its endorsement. */
    WITHDRAWAL(3),
    /** An event became public. */
    EVENT_PUBLISHED(4),
    /** What the public is told of an event became different. */
    EVENT_CHANGED(5),
    /** An event was cancelled. */
    EVENT_CANCELLED(6),
    /** An event that was public no longer is. */
    EVENT_TAKEN_AWAY(7),
    /** A report of how many came was accepted. */
    TURNOUT_ACCEPTED(8),
    /** A report of how many came was corrected or no longer counts, or a coordinator ruled on an event's numbers. */
    TURNOUT_CORRECTED(9),
    /** An organization's key came into use. */
    KEY_ADDED(10),
    /** A key gave way to another. */
    KEY_ROTATED(11),
    /** A key was replaced by those who hold the recovery keys. */
    KEY_RECOVERED(12),
    /** A key is no longer to be trusted. */
    KEY_REVOKED(13);

    private final byte code;

    EntryType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<EntryType> find(byte code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }
}
