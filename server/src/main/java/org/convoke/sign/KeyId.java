package org.convoke.sign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * The eight bytes by which minisign tells keys apart: chance, no digest of the key, and no proof of anything.
 *
 * @param value the bytes as a little-endian number, which minisign shows in hexadecimal
 */
public record KeyId(long value) {

    static final int LENGTH = 8;

    static KeyId of(byte[] bytes) {
        return new KeyId(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    /** Sixteen hexadecimal digits, as minisign writes them. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%016X", value);
    }
}
