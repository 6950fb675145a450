package org.convoke.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bit-parallel search beside the table that textbooks fill. */
class CommonOrderTest {

    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);

    @Test
    void length_anyTexts_isThatOfTheTable() {
        for (int round = 0; round < 3000; round++) {
            int words = 1 + random.nextInt(30);
            int[] first = text(random.nextInt(200), words);
            int[] second = text(random.nextInt(200), words);

            int length = new CommonOrder(first, words).length(second);

            assertEquals(table(first, second), length, "seed " + SEED + " round " + round);
        }
    }

    @Test
    void shared_anyTexts_isALongestRowInOrder() {
        for (int round = 0; round < 600; round++) {
            int words = 1 + random.nextInt(60);
            int[] first = text(random.nextInt(700), words);
            int[] second = text(random.nextInt(700), words);

            CommonOrder.Shared shared = new CommonOrder(first, words).shared(second);

            String where = "seed " + SEED + " round " + round;
            assertEquals(table(first, second), shared.first().cardinality(), where);
            assertEquals(row(first, shared.first()), row(second, shared.second()), where);
        }
    }

    /** Some words are negative, and stand in no other text. */
    private int[] text(int length, int words) {
        return random.ints(length, -1, words).toArray();
    }

    private static String row(int[] text, BitSet places) {
        StringBuilder row = new StringBuilder();
        places.stream().forEach(at -> row.append(text[at]).append(' '));
        return row.toString();
    }

    private static int table(int[] first, int[] second) {
        int[][] lengths = new int[first.length + 1][second.length + 1];
        for (int i = 1; i <= first.length; i++) {
            for (int j = 1; j <= second.length; j++) {
                boolean isSame = first[i - 1] == second[j - 1] && first[i - 1] >= 0;
                lengths[i][j] = isSame ? lengths[i - 1][j - 1] + 1 : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[first.length][second.length];
    }
}
