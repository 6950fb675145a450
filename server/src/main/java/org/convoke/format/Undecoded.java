package org.convoke.format;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are not UTF-8 in a text that otherwise is: each travels through the parser as one private character
 * (U+F780 to U+F7FF), so that every cell can be decoded, and doubted, by itself.
 *
 * <p>Also counts them, and the sequences that are UTF-8 beyond ASCII: a file with the first and none of the second is in
 * an older encoding as a whole; one with both is mixed. Not safe for use by several threads.
 */
public final class Undecoded {

    private static final char FIRST = 0xF780;
    private static final char LAST = 0xF7FF;

    private final @Nullable Charset readAs;
    private final byte[] one = new byte[1];
    private long bytes;
    private long sequences;

    /** For cells that are decoded one by one. */
    public Undecoded() {
        this.readAs = null;
    }

    /** For texts in which each such byte is read in a single-byte charset at once. */
    public Undecoded(Charset readAs) {
        this.readAs = readAs;
    }

    /** The character that the byte travels as. */
    char add(byte undecodable) {
        bytes++;
        if (readAs != null) {
            one[0] = undecodable;
            return new String(one, readAs).charAt(0);
        }
        return (char) (FIRST + (undecodable & 0x7F));
    }

    void addSequence() {
        sequences++;
    }

    /** How many bytes were not UTF-8. */
    public long bytes() {
        return bytes;
    }

    /** Whether the file also holds characters beyond ASCII that are UTF-8. */
    public boolean isMixed() {
        return sequences > 0;
    }

    /** Whether a cell holds such bytes. */
    public static boolean isIn(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isPrivate(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the cell with such bytes read in a single-byte charset. */
    public static String decode(String cell, Charset charset) {
        StringBuilder out = new StringBuilder(cell.length());
        byte[] one = new byte[1];
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (isPrivate(c)) {
                one[0] = (byte) (c - FIRST + 0x80);
                out.append(new String(one, charset));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isPrivate(char c) {
        return c >= FIRST && c <= LAST;
    }
}
