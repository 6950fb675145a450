package org.convoke.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the notation that {@link ByteReader} reads: numbers of seven bits a byte, counted UTF-8. Not thread-safe. */
public final class ByteWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    /** Makes an empty writer. */
    public ByteWriter() {}

    /** Appends a number of 0 or more (a negative one as its 32 bits), seven bits a byte, the lowest first. */
    public void varint(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Appends a number of either sign in zigzag, so that small ones stay short. */
    public void signed(int value) {
        varint(value << 1 ^ value >> 31);
    }

    /** Appends the number of UTF-8 bytes and the bytes. */
    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        out.writeBytes(utf8);
    }

    /** Appends the bytes alone. */
    public void bytes(byte[] bytes) {
        out.writeBytes(bytes);
    }

    /** Returns how many bytes were written. */
    public int size() {
        return out.size();
    }

    /** Returns a copy of what was written. */
    public byte[] toBytes() {
        return out.toByteArray();
    }
}
