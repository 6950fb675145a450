package org.convoke.place;

import java.util.Arrays;

/** A walk over the keys of a {@link NameIndex} in order. Belongs to one thread. */
final class NameCursor {

    private final NameIndex index;
    private final byte[] bytes;
    private final char[] key = new char[NameIndex.MAX_KEY_CHARS];
    private int at;
    private int block;
    private int inBlock;
    private int keyLength;
    private int shared;
    private int postingCount;

    NameCursor(NameIndex index) {
        this.index = index;
        this.bytes = index.bytes();
    }

    /** Whether the cursor stands at a key. */
    boolean isValid() {
        return block < index.blockCount();
    }

    /** Moves to the first key that is not before {@code sought}. */
    void seek(String sought) {
        int length = Math.min(sought.length(), key.length);
        seek(sought.toCharArray(), length);
    }

    /** Moves on to the first key that is not before {@code sought}; never back. */
    void seek(char[] sought, int length) {
        startBlock(index.blockOf(sought, length, block));
        while (isValid() && Arrays.compare(key, 0, keyLength, sought, 0, length) < 0) {
            next();
        }
    }

    void startBlock(int newBlock) {
        block = newBlock;
        inBlock = 0;
        if (isValid()) {
            at = index.blockStart(block);
            readKey();
        }
    }

    /** Moves to the key after this one. */
    void next() {
        skipPostings();
        inBlock++;
        if (inBlock == index.keysIn(block)) {
            startBlock(block + 1);
        } else {
            readKey();
        }
    }

    /** The key's characters; only the first {@link #keyLength} count, and only until the cursor moves. */
    char[] key() {
        return key;
    }

    int keyLength() {
        return keyLength;
    }

    int block() {
        return block;
    }

    /** How many leading characters the key was stored as sharing with the one before; 0 at a block's beginning. */
    int shared() {
        return shared;
    }

    int compareTo(String other) {
        return Arrays.compare(key, 0, keyLength, other.toCharArray(), 0, other.length());
    }

    boolean startsWith(String prefix) {
        if (prefix.length() > keyLength) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (key[i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the numbers that bear the key, rising. The cursor stays. */
    int[] postings() {
        int before = at;
        int[] postings = new int[postingCount];
        int last = 0;
        for (int i = 0; i < postingCount; i++) {
            last += varint();
            postings[i] = last;
        }
        at = before;
        return postings;
    }

    private void readKey() {
        shared = varint();
        int rest = varint();
        for (int i = 0; i < rest; i++) {
            key[shared + i] = (char) varint();
        }
        keyLength = shared + rest;
        postingCount = varint();
    }

    private void skipPostings() {
        for (int left = postingCount; left > 0; at++) {
            if (bytes[at] >= 0) {
                left--;
            }
        }
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
