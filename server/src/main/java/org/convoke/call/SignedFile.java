package org.convoke.call;

import java.util.Arrays;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that was signed. Immutable. */
public final class SignedFile {

    private final byte[] bytes;

    /** @param bytes are not copied, and not to be changed */
    SignedFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The digest of the bytes as they are. */
    public Digest digest() {
        return Digest.of(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedFile file && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
