package org.convoke.place;

import java.util.Arrays;

/**
 * Folded names in order, each with the numbers of what bears it, in one array of bytes.
 *
 * <p>Keys are front-coded in blocks of {@value #BLOCK}; a look-up is a binary search over the blocks' first keys and a
 * walk through one block. Immutable and safe for many threads; each {@link NameCursor} belongs to one. The notation is
 * described at {@link NameIndexWriter}.
 */
final class NameIndex {

    /** Keys a block: 16 keep a look-up under a microsecond or so and cost one whole key in sixteen. */
    static final int BLOCK = 16;

    /** Longer keys are not kept: the longest name of a town that people use has about 60 letters. */
    static final int MAX_KEY_CHARS = 80;

    private static final int[] NONE = {};

    private final byte[] bytes;
    private final int keyCount;
    private final int[] blockStarts;

    private NameIndex(byte[] bytes, int keyCount, int[] blockStarts) {
        this.bytes = bytes;
        this.keyCount = keyCount;
        this.blockStarts = blockStarts;
    }

    /** Reads what {@link NameIndexWriter} wrote; the array is kept, not copied. */
    static NameIndex of(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes);
        int keyCount = reader.varint();
        int[] starts = reader.varints(reader.varint());
        int at = reader.position();
        for (int i = 0; i < starts.length; i++) {
            int length = starts[i];
            starts[i] = at;
            at += length;
        }
        return new NameIndex(bytes, keyCount, starts);
    }

    int keyCount() {
        return keyCount;
    }

    int blockCount() {
        return blockStarts.length;
    }

    /** Returns the numbers that bear exactly this key, rising; none when nothing does. */
    int[] find(String key) {
        NameCursor cursor = seek(key);
        return cursor.isValid() && cursor.compareTo(key) == 0 ? cursor.postings() : NONE;
    }

    /** Returns a cursor at the first key that is not before {@code key}, or past the end. */
    NameCursor seek(String key) {
        NameCursor cursor = new NameCursor(this);
        cursor.seek(key);
        return cursor;
    }

    /** Returns a cursor at the first key of a block. */
    NameCursor at(int block) {
        NameCursor cursor = new NameCursor(this);
        cursor.startBlock(block);
        return cursor;
    }

    /** Returns the last block whose first key is not after {@code key}, or 0; looks at blocks from {@code from} on. */
    int blockOf(char[] key, int length, int from) {
        int low = from;
        int high = blockStarts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compareFirstKey(middle, key, length) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    byte[] bytes() {
        return bytes;
    }

    int blockStart(int block) {
        return blockStarts[block];
    }

    /** Returns how many keys a block holds. */
    int keysIn(int block) {
        return Math.min(BLOCK, keyCount - block * BLOCK);
    }

    private int compareFirstKey(int block, char[] key, int length) {
        char[] first = new char[MAX_KEY_CHARS];
        int at = blockStarts[block] + 1;
        int count = bytes[at++];
        for (int i = 0; i < count; i++) {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                value |= (b & 0x7f) << shift;
                if (b >= 0) {
                    break;
                }
            }
            first[i] = (char) value;
        }
        return Arrays.compare(first, 0, count, key, 0, length);
    }
}
