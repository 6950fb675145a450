package org.convoke.verify;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stretch of a page in which an issued text stands, whole, in part or altered.
 *
 * @param from its first word on the page
 * @param until the word behind its last
 */
record Passage(int from, int until) {

    /** Fewer equal words are nothing that a page would be said to carry. */
    private static final int LEAST = 6;

    private static final Passage NONE = new Passage(0, 0);

    int size() {
        return until - from;
    }

    /** Finds where most words of one text stand closest together; of equal texts the first decides. Empty when nowhere. */
    static Passage find(int[] page, List<int[]> texts, int vocabularySize) {
        Set<Long> runs = new HashSet<>(Alignment.runs(page).keySet());
        int[] best = new int[0];
        int most = 0;
        for (int[] text : texts) {
            int shared = 0;
            for (int i = 0; i + Alignment.RUN <= text.length; i++) {
                shared += runs.contains(Alignment.hash(text, i)) ? 1 : 0;
            }
            if (shared > most) {
                most = shared;
                best = text;
            }
        }
        return most == 0
                ? NONE
                : densest(Alignment.of(best, page, vocabularySize).second(), page.length);
    }

    /** The stretch that has most shared words more than others (Kadane's scan). */
    private static Passage densest(BitSet shared, int size) {
        Passage best = NONE;
        int bestSum = 0;
        int sum = 0;
        int from = 0;
        for (int at = 0; at < size; at++) {
            sum += shared.get(at) ? 1 : -1;
            if (sum <= 0) {
                sum = 0;
                from = at + 1;
            } else if (sum > bestSum) {
                bestSum = sum;
                best = new Passage(from, at + 1);
            }
        }
        return bestSum < LEAST ? NONE : best;
    }
}
