package org.convoke.place;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A cursor over bytes in the gazetteer's own notation, the counterpart of {@link ByteWriter}. Not thread-safe. */
final class ByteReader {

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return at;
    }

    /** Reads a number of 0 or more, seven bits a byte, the lowest first. */
    int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    /** Reads a number of either sign, written in zigzag. */
    int signed() {
        int zigzag = varint();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    String text() {
        int length = varint();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Reads so many texts into one array. */
    PlaceTable.Texts texts(int count) {
        int[] starts = new int[count + 1];
        int start = at;
        byte[] utf8 = new byte[bytes.length - start];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int length = varint();
            System.arraycopy(bytes, at, utf8, size, length);
            at += length;
            size += length;
            starts[i + 1] = size;
        }
        return new PlaceTable.Texts(Arrays.copyOf(utf8, size), starts);
    }

    byte[] bytes(int length) {
        byte[] part = new byte[length];
        System.arraycopy(bytes, at, part, 0, length);
        at += length;
        return part;
    }

    /** Reads so many numbers of 0 or more. */
    int[] varints(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = varint();
        }
        return values;
    }
}
