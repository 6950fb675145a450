package org.convoke.turnout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Numbers and texts one after another in bytes, most significant byte first. */
final class Packed {

    private static final int ABSENT = -1;

    private Packed() {}

    static void putInts(ByteBuffer out, int[] values, int count) {
        out.asIntBuffer().put(values, 0, count);
        out.position(out.position() + count * Integer.BYTES);
    }

    static void getInts(ByteBuffer in, int[] into) {
        in.asIntBuffer().get(into);
        in.position(in.position() + into.length * Integer.BYTES);
    }

    static void putLongs(ByteBuffer out, long[] values, int count) {
        out.asLongBuffer().put(values, 0, count);
        out.position(out.position() + count * Long.BYTES);
    }

    static void getLongs(ByteBuffer in, long[] into) {
        in.asLongBuffer().get(into);
        in.position(in.position() + into.length * Long.BYTES);
    }

    /**
     * Reads a number of things.
     *
     * @param leastBytes that each of them takes
     * @throws IllegalArgumentException when they cannot all follow
     */
    static int getCount(ByteBuffer in, int leastBytes) {
        int count = in.getInt();
        if (count < 0 || (long) count * leastBytes > in.remaining()) {
            throw new IllegalArgumentException("cannot be so many: " + count);
        }
        return count;
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many bytes {@link #putText} takes. */
    static int size(byte @Nullable [] text) {
        return Integer.BYTES + (text == null ? 0 : text.length);
    }

    static void putText(ByteBuffer out, byte @Nullable [] text) {
        out.putInt(text == null ? ABSENT : text.length);
        if (text != null) {
            out.put(text);
        }
    }

    static @Nullable String getText(ByteBuffer in) {
        int length = in.getInt();
        if (length == ABSENT) {
            return null;
        }
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("no length of a text: " + length);
        }
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
