package org.convoke.organization;

import java.util.List;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored with what proves it, whether or not it still is what was stored.
 *
 * @param json canonical; absent when there is none
 * @param signatures files of minisign, one after the other; absent when nobody signed
 * @param index where the log should have it; absent when that is not known
 * @param entry that the log has there; absent when there is none of a known form
 */
record LoggedRecord(
        @Nullable String json,
        @Nullable String signatures,
        @Nullable Long index,
        @Nullable LogEntry entry) {

    static LoggedRecord of(KeyRecord record, List<DetachedSignature> signatures, long index, LogEntry entry) {
        StringBuilder files = new StringBuilder();
        signatures.forEach(each -> files.append(each.file()));
        return new LoggedRecord(record.json(), signatures.isEmpty() ? null : files.toString(), index, entry);
    }

    /** Whether there never was such a record. */
    boolean isNone() {
        return json == null && signatures == null && index == null;
    }

    /** Whether this is what the log has of it. */
    boolean isLogged(EntryType type, Digest digest) {
        return new LogEntry(type, digest).equals(entry);
    }
}
