package org.convoke.verify;

/** How often each word stands in a text. For one thread. */
final class WordCounts {

    private final int[] counts;
    private final int[] used;

    WordCounts(int[] words, int vocabularySize) {
        this.counts = new int[vocabularySize];
        this.used = new int[vocabularySize];
        for (int word : words) {
            if (word >= 0) {
                counts[word]++;
            }
        }
    }

    /** How many words two texts share in any order: as many as one word stands in both. */
    int shared(int[] others) {
        int shared = 0;
        for (int word : others) {
            if (word < counts.length && used[word] < counts[word]) {
                used[word]++;
                shared++;
            }
        }
        for (int word : others) {
            if (word < counts.length) {
                used[word] = 0;
            }
        }
        return shared;
    }
}
