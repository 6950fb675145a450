package org.convoke.log;

import java.util.Arrays;
import java.util.Optional;
import org.convoke.sign.Digest;

/**
 * One entry of the log: what happened, and the digest of the record that tells more. Nothing personal is ever in it.
 *
 * <p>Its bytes, 34 of them, are the version of this form (1), the code of the type and the digest.
 */
public record LogEntry(EntryType type, Digest digest) {

    /** How many bytes an entry has. */
    static final int LENGTH = 2 + Digest.LENGTH;

    private static final byte VERSION = 1;

    /** The bytes that the log commits to. */
    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = VERSION;
        bytes[1] = type.code();
        System.arraycopy(digest.bytes(), 0, bytes, 2, Digest.LENGTH);
        return bytes;
    }

    /** Reads an entry; empty when it has another form or a type that this version does not know. */
    public static Optional<LogEntry> parse(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != VERSION) {
            return Optional.empty();
        }
        return EntryType.find(bytes[1])
                .map(type -> new LogEntry(type, Digest.wrap(Arrays.copyOfRange(bytes, 2, LENGTH))));
    }
}
