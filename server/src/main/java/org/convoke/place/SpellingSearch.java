package org.convoke.place;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Finds the keys of an index that a word may misspell: letters left out, put in, taken for another, or neighbors swapped
 * (optimal string alignment; F. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7,
 * 1964).
 *
 * <p>An error costs {@value #ERROR}; one that people make with an ear for the name costs {@value #SLIP}: a vowel for a
 * vowel ("Encintas"), a letter doubled or not ("Murietta"), neighbors swapped ("Francsico").
 *
 * <p>Walks the keys in order and keeps one row of the distance table for each letter of the current key, so that keys
 * with a common beginning share their rows; a beginning that is beyond the errors allowed is left by a jump to the next
 * one. Only keys that begin with the word's first or second letter are looked at, for people seldom err in the first:
 * that is ten times faster. Over 600,000 keys one error takes about a millisecond, two a few. Belongs to one search.
 */
final class SpellingSearch {

    /** The cost of an ordinary error. */
    static final int ERROR = 2;

    /** The cost of a likely one. */
    static final int SLIP = 1;

    private final char[] word;
    private final int maxCost;
    private final int[][] rows;
    private final int[] leasts = new int[NameIndex.MAX_KEY_CHARS + 1];
    private final char[] key = new char[NameIndex.MAX_KEY_CHARS];
    private int keyLength;

    private SpellingSearch(String word, int maxCost) {
        this.word = word.toCharArray();
        this.maxCost = maxCost;
        this.rows = new int[NameIndex.MAX_KEY_CHARS + 1][this.word.length + 1];
        for (int i = 1; i <= this.word.length; i++) {
            rows[0][i] = rows[0][i - 1] + costOfLetter(this.word, i - 1);
        }
    }

    /** Hands over the postings of every key within {@code maxCost} and what it costs, in the keys' order. */
    static void run(NameIndex index, String word, int maxCost, BiConsumer<int[], Integer> found) {
        if (word.length() < 2 || word.length() >= NameIndex.MAX_KEY_CHARS) {
            return;
        }
        SpellingSearch search = new SpellingSearch(word, maxCost);
        char first = word.charAt(0);
        char second = word.charAt(1);
        search.walk(index.seek("" + first), first, found);
        if (second != first) {
            search.walk(index.seek("" + second), second, found);
        }
    }

    private void walk(NameCursor cursor, char first, BiConsumer<int[], Integer> found) {
        while (cursor.isValid() && cursor.key()[0] == first) {
            int dead = take(cursor);
            if (dead == 0) {
                int cost = rows[keyLength][word.length];
                if (cost <= maxCost) {
                    found.accept(cursor.postings(), cost);
                }
                cursor.next();
            } else {
                leave(cursor, dead);
            }
        }
    }

    /** Takes the cursor's key over; returns how many letters of it cost too much already, or 0. */
    private int take(NameCursor cursor) {
        int shared = Arrays.mismatch(key, 0, keyLength, cursor.key(), 0, cursor.keyLength());
        if (shared < 0) {
            shared = keyLength;
        }
        int length = cursor.keyLength();
        System.arraycopy(cursor.key(), shared, key, shared, length - shared);
        for (int n = shared + 1; n <= length; n++) {
            leasts[n] = fillRow(n);
            // Swapped neighbors reach back over one row.
            if (leasts[n] > maxCost && leasts[n - 1] + SLIP > maxCost) {
                keyLength = n;
                return n;
            }
        }
        keyLength = length;
        return 0;
    }

    /** Fills the row for the key's first {@code n} letters; returns its least distance. */
    private int fillRow(int n) {
        int[] row = rows[n];
        int[] above = rows[n - 1];
        char letter = key[n - 1];
        int extra = costOfLetter(key, n - 1);
        row[0] = above[0] + extra;
        int least = row[0];
        for (int i = 1; i <= word.length; i++) {
            int taken = above[i - 1] + costOfSubstitution(word[i - 1], letter);
            int left = row[i - 1] + costOfLetter(word, i - 1);
            int cost = Math.min(taken, Math.min(above[i] + extra, left));
            if (n > 1 && i > 1 && letter == word[i - 2] && key[n - 2] == word[i - 1]) {
                cost = Math.min(cost, rows[n - 2][i - 2] + SLIP);
            }
            row[i] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    /** What it costs to write or leave out a letter: little when it only doubles the one before. */
    private static int costOfLetter(char[] letters, int at) {
        return at > 0 && letters[at] == letters[at - 1] ? SLIP : ERROR;
    }

    private static int costOfSubstitution(char a, char b) {
        return a == b ? 0 : isVowel(a) && isVowel(b) ? SLIP : ERROR;
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    /** Moves past every key that begins with the first {@code length} letters of this one. */
    private void leave(NameCursor cursor, int length) {
        for (int tries = 0; tries < 4; tries++) {
            cursor.next();
            if (!cursor.isValid() || !beginsWithKey(cursor, length)) {
                return;
            }
        }
        key[length - 1]++;
        cursor.seek(key, length);
        key[length - 1]--;
    }

    private boolean beginsWithKey(NameCursor cursor, int length) {
        return cursor.keyLength() >= length && Arrays.equals(cursor.key(), 0, length, key, 0, length);
    }
}
