package org.convoke.match;

/**
 * Counts how often each key came, for keys that are spread evenly (hashes). Open addressing in two flat arrays: 12 bytes
 * a slot, at most two thirds of them used, so 18 to 36 bytes per distinct key. Not safe for several threads.
 */
final class Occurrences {

    private static final int FIRST_SLOTS = 1 << 10;

    private long[] keys = new long[FIRST_SLOTS];
    private int[] counts = new int[FIRST_SLOTS];
    private int size;

    /** Counts the key and returns how often it had come before. */
    int next(long key) {
        if (size * 3L >= keys.length * 2L) {
            grow();
        }
        int slot = slot(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        return counts[slot]++;
    }

    /** The key's slot, or the free one where it belongs. A count of zero marks a free slot, so any key is allowed. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = Long.hashCode(key) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
