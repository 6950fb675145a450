package org.convoke.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of two texts correspond, as a person would say it: first the runs of words that both have only once hold the
 * texts together (B. Cohen's "patience" order), then the longest shared order fills what lies between. Time grows with the
 * texts' length where they agree, and with its square over sixty-four where they do not.
 */
final class Alignment {

    /** Four words in a row that occur once are hardly ever alike by chance. */
    static final int RUN = 4;

    /** Before the first and behind the last run, so many words more are looked at than the shorter side has. */
    private static final int MARGIN = 12;

    private final int[] first;
    private final int[] second;
    private final int vocabularySize;
    private final BitSet inFirst;
    private final BitSet inSecond;

    private Alignment(int[] first, int[] second, int vocabularySize) {
        this.first = first;
        this.second = second;
        this.vocabularySize = vocabularySize;
        this.inFirst = new BitSet(first.length);
        this.inSecond = new BitSet(second.length);
    }

    /** Aligns two rows of word numbers; negative numbers correspond to nothing. */
    static CommonOrder.Shared of(int[] first, int[] second, int vocabularySize) {
        Alignment alignment = new Alignment(first, second, vocabularySize);
        alignment.align();
        return new CommonOrder.Shared(alignment.inFirst, alignment.inSecond);
    }

    /** A place in each text. */
    private record Pair(int first, int second) {}

    private void align() {
        int doneFirst = 0;
        int doneSecond = 0;
        List<Pair> anchors = increasing(anchors());
        for (Pair anchor : anchors) {
            if (anchor.first < doneFirst || anchor.second < doneSecond) {
                continue;
            }
            int back = 0;
            while (anchor.first - back > doneFirst
                    && anchor.second - back > doneSecond
                    && equal(anchor.first - back - 1, anchor.second - back - 1)) {
                back++;
            }
            boolean isFirst = doneFirst == 0 && doneSecond == 0;
            fill(doneFirst, anchor.first - back, doneSecond, anchor.second - back, isFirst ? Open.BEFORE : Open.NOT);
            int length = RUN;
            while (anchor.first + length < first.length
                    && anchor.second + length < second.length
                    && equal(anchor.first + length, anchor.second + length)) {
                length++;
            }
            inFirst.set(anchor.first - back, anchor.first + length);
            inSecond.set(anchor.second - back, anchor.second + length);
            doneFirst = anchor.first + length;
            doneSecond = anchor.second + length;
        }
        fill(doneFirst, first.length, doneSecond, second.length, anchors.isEmpty() ? Open.NOT : Open.BEHIND);
    }

    /** Whether a stretch has no run at one of its ends, so that its words could be matched with some far away. */
    private enum Open {
        BEFORE,
        BEHIND,
        NOT
    }

    private void fill(int firstFrom, int firstUntil, int secondFrom, int secondUntil, Open open) {
        int firstSize = firstUntil - firstFrom;
        int secondSize = secondUntil - secondFrom;
        if (firstSize == 0 || secondSize == 0) {
            return;
        }
        int reach = Math.min(firstSize, secondSize) * 2 + MARGIN;
        int fromOne = open == Open.BEFORE ? Math.max(firstFrom, firstUntil - reach) : firstFrom;
        int fromTwo = open == Open.BEFORE ? Math.max(secondFrom, secondUntil - reach) : secondFrom;
        int untilOne = open == Open.BEHIND ? Math.min(firstUntil, firstFrom + reach) : firstUntil;
        int untilTwo = open == Open.BEHIND ? Math.min(secondUntil, secondFrom + reach) : secondUntil;
        CommonOrder.Shared shared = new CommonOrder(Arrays.copyOfRange(first, fromOne, untilOne), vocabularySize)
                .shared(Arrays.copyOfRange(second, fromTwo, untilTwo));
        shared.first().stream().forEach(i -> inFirst.set(fromOne + i));
        shared.second().stream().forEach(j -> inSecond.set(fromTwo + j));
    }

    private boolean equal(int one, int two) {
        return first[one] == second[two] && first[one] >= 0;
    }

    /** Places of runs that each text has exactly once, in the order of the first text. */
    private List<Pair> anchors() {
        Map<Long, Integer> inOne = runs(first);
        Map<Long, Integer> inTwo = runs(second);
        List<Pair> anchors = new ArrayList<>();
        for (int i = 0; i + RUN <= first.length; i++) {
            Long run = hash(first, i);
            if (inOne.getOrDefault(run, -1) != i) {
                continue;
            }
            int j = inTwo.getOrDefault(run, -1);
            if (j >= 0 && Arrays.equals(first, i, i + RUN, second, j, j + RUN)) {
                anchors.add(new Pair(i, j));
            }
        }
        return anchors;
    }

    /** Runs by where they begin; -1 for one that begins in several places. */
    static Map<Long, Integer> runs(int[] text) {
        Map<Long, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= text.length; i++) {
            if (text[i] >= 0 && text[i + 1] >= 0 && text[i + 2] >= 0 && text[i + 3] >= 0) {
                runs.merge(hash(text, i), i, (_, _) -> -1);
            }
        }
        return runs;
    }

    static long hash(int[] text, int from) {
        long hash = 0;
        for (int i = from; i < from + RUN; i++) {
            hash = (hash ^ text[i]) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The longest row of anchors that stand in order in both texts (patience sorting). */
    private static List<Pair> increasing(List<Pair> anchors) {
        int[] tails = new int[anchors.size()];
        int[] before = new int[anchors.size()];
        int length = 0;
        for (int k = 0; k < anchors.size(); k++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (anchors.get(tails[middle]).second < anchors.get(k).second) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low == 0 ? -1 : tails[low - 1];
            tails[low] = k;
            length = Math.max(length, low + 1);
        }
        List<Pair> row = new ArrayList<>(length);
        for (int k = length == 0 ? -1 : tails[length - 1]; k >= 0; k = before[k]) {
            row.add(anchors.get(k));
        }
        return row.reversed();
    }
}
