package org.convoke.verify;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The longest row of words that two texts share in order (longest common subsequence), sixty-four words of the first at a time.
 * H. Hyyrö, "Bit-Parallel LCS-length Computation Revisited", AWOCA 2004: after each word of the second text, bit i is zero
 * where the row grows by the first text's word i. For one thread.
 */
final class CommonOrder {

    /** Rows between two that are kept; the ones between are computed again while going back. */
    private static final int ROWS_KEPT = 256;

    private final int[] first;

    /** For each word of the first text, where it stands next; heads by word number. */
    private final int[] heads;

    private final int[] nexts;
    private final int blocks;
    private final long[] mask;

    /**
     * @param first word numbers; negative ones stand in no other text
     * @param vocabularySize all numbers are below
     */
    CommonOrder(int[] first, int vocabularySize) {
        this.first = first;
        this.heads = new int[vocabularySize];
        this.nexts = new int[first.length];
        this.blocks = (first.length + 63) / 64;
        this.mask = new long[blocks];
        Arrays.fill(heads, -1);
        for (int i = first.length - 1; i >= 0; i--) {
            if (first[i] >= 0) {
                nexts[i] = heads[first[i]];
                heads[first[i]] = i;
            }
        }
    }

    /** How many words of the second text stand in order in the first. */
    int length(int[] second) {
        long[] row = start();
        for (int word : second) {
            step(row, word);
        }
        int ones = 0;
        for (long block : row) {
            ones += Long.bitCount(block);
        }
        return blocks * 64 - ones;
    }

    /** Which words of both texts are the shared ones; of several ways, the one that comes last in the first text. */
    Shared shared(int[] second) {
        long[][] kept = new long[second.length / ROWS_KEPT + 1][];
        long[] row = start();
        for (int j = 0; j < second.length; j++) {
            if (j % ROWS_KEPT == 0) {
                kept[j / ROWS_KEPT] = row.clone();
            }
            step(row, second[j]);
        }
        Shared shared = new Shared(new BitSet(first.length), new BitSet(second.length));
        int i = first.length;
        for (int block = (second.length - 1) / ROWS_KEPT; block >= 0 && second.length > 0; block--) {
            int from = block * ROWS_KEPT;
            i = goBack(i, from, rows(kept[block], second, from), shared);
        }
        return shared;
    }

    /**
     * The shared words by their places.
     *
     * @param first in the first text
     * @param second in the second text, as many
     */
    record Shared(BitSet first, BitSet second) {}

    private long[][] rows(long[] start, int[] second, int from) {
        int count = Math.min(ROWS_KEPT, second.length - from);
        long[][] rows = new long[count + 1][];
        rows[0] = start;
        for (int k = 0; k < count; k++) {
            rows[k + 1] = rows[k].clone();
            step(rows[k + 1], second[from + k]);
        }
        return rows;
    }

    private static int goBack(int until, int from, long[][] rows, Shared shared) {
        int i = until;
        int k = rows.length - 1;
        while (i > 0 && k > 0) {
            if (isOne(rows[k], i - 1)) {
                i--;
            } else {
                k--;
                if (isOne(rows[k], i - 1)) {
                    i--;
                    shared.first.set(i);
                    shared.second.set(from + k);
                }
            }
        }
        return i;
    }

    private static boolean isOne(long[] row, int bit) {
        return (row[bit >> 6] >>> bit & 1) != 0;
    }

    private long[] start() {
        long[] row = new long[blocks];
        Arrays.fill(row, -1);
        return row;
    }

    private void step(long[] row, int word) {
        if (word < 0 || word >= heads.length || heads[word] < 0) {
            return;
        }
        for (int i = heads[word]; i >= 0; i = nexts[i]) {
            mask[i >> 6] |= 1L << i;
        }
        long carry = 0;
        for (int b = heads[word] >> 6; b < blocks; b++) {
            long v = row[b];
            long u = v & mask[b];
            long partial = v + u;
            long sum = partial + carry;
            carry = Long.compareUnsigned(partial, v) < 0 || Long.compareUnsigned(sum, partial) < 0 ? 1 : 0;
            row[b] = sum | v & ~mask[b];
        }
        for (int i = heads[word]; i >= 0; i = nexts[i]) {
            mask[i >> 6] = 0;
        }
    }
}
