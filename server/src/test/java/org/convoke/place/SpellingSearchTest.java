package org.convoke.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SpellingSearchTest {

    private static final String LETTERS = "aebcd";

    @Test
    void run_equalsBruteForce() {
        long seed = 42;
        Random random = new Random(seed);
        List<String> keys = List.copyOf(new TreeSet<>(words(random, 3_000)));
        NameIndexWriter writer = new NameIndexWriter();
        for (int i = 0; i < keys.size(); i++) {
            writer.add(keys.get(i), i);
        }
        NameIndex index = NameIndex.of(writer.toBytes());

        for (String word : words(random, 200)) {
            TreeMap<Integer, Integer> expected = new TreeMap<>();
            for (int i = 0; i < keys.size(); i++) {
                int cost = cost(word, keys.get(i));
                boolean looked = word.substring(0, 2).indexOf(keys.get(i).charAt(0)) >= 0;
                if (looked && cost <= 4) {
                    expected.put(i, cost);
                }
            }
            TreeMap<Integer, Integer> found = new TreeMap<>();
            SpellingSearch.run(index, word, 4, (postings, cost) -> found.put(postings[0], cost));

            assertEquals(expected, found, "seed " + seed + ", word " + word);
        }
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 2 + random.nextInt(6); n > 0; n--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** The textbook table, whole. */
    private static int cost(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                int cost = i + j == 0 ? 0 : Integer.MAX_VALUE;
                if (i > 0) {
                    cost = Math.min(cost, table[i - 1][j] + letter(a, i));
                }
                if (j > 0) {
                    cost = Math.min(cost, table[i][j - 1] + letter(b, j));
                }
                if (i > 0 && j > 0) {
                    cost = Math.min(cost, table[i - 1][j - 1] + substitution(a.charAt(i - 1), b.charAt(j - 1)));
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, table[i - 2][j - 2] + 1);
                }
                table[i][j] = cost;
            }
        }
        return table[a.length()][b.length()];
    }

    private static int letter(String word, int i) {
        return i > 1 && word.charAt(i - 1) == word.charAt(i - 2) ? 1 : 2;
    }

    private static int substitution(char a, char b) {
        return a == b ? 0 : "aeiouy".indexOf(a) >= 0 && "aeiouy".indexOf(b) >= 0 ? 1 : 2;
    }
}
