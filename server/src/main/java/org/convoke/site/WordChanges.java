package org.convoke.site;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** What is different between two texts, in words of any script: the longest common subsequence of words and blanks. */
final class WordChanges {

    /** So many pairs of words are compared, which takes some ten milliseconds; beyond that the middle counts as written anew. */
    private static final long MOST_PAIRS = 4_000_000;

    private WordChanges() {}

    /**
     * A piece of one text or of both.
     *
     * @param mark the element that shows it: {@code ins}, {@code del}, or empty for what both have
     */
    record Piece(String mark, String text) {}

    /** The pieces in order; where something was replaced, what was there goes first. */
    static List<Piece> between(String before, String after) {
        List<String> one = words(before);
        List<String> two = words(after);
        int start = 0;
        while (start < Math.min(one.size(), two.size()) && one.get(start).equals(two.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.size(), two.size()) - start
                && one.get(one.size() - 1 - end).equals(two.get(two.size() - 1 - end))) {
            end++;
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, "", one.subList(0, start));
        addMiddle(pieces, one.subList(start, one.size() - end), two.subList(start, two.size() - end));
        add(pieces, "", one.subList(one.size() - end, one.size()));
        return pieces;
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    private static void addMiddle(List<Piece> pieces, List<String> one, List<String> two) {
        if ((long) one.size() * two.size() > MOST_PAIRS) {
            add(pieces, "del", one);
            add(pieces, "ins", two);
            return;
        }
        int[][] common = common(one, two);
        int i = 0;
        int k = 0;
        while (i < one.size() || k < two.size()) {
            if (i < one.size() && k < two.size() && one.get(i).equals(two.get(k))) {
                add(pieces, "", List.of(one.get(i++)));
                k++;
            } else if (k == two.size() || i < one.size() && common[i + 1][k] >= common[i][k + 1]) {
                add(pieces, "del", List.of(one.get(i++)));
            } else {
                add(pieces, "ins", List.of(two.get(k++)));
            }
        }
    }

    /** How many words the rests from each pair of places on have in common. */
    private static int[][] common(List<String> one, List<String> two) {
        int[][] common = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int k = two.size() - 1; k >= 0; k--) {
                common[i][k] = one.get(i).equals(two.get(k))
                        ? common[i + 1][k + 1] + 1
                        : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        return common;
    }

    /** Pieces of one kind side by side are one. */
    private static void add(List<Piece> pieces, String mark, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        if (!pieces.isEmpty() && pieces.getLast().mark.equals(mark)) {
            text = pieces.removeLast().text + text;
        }
        pieces.add(new Piece(mark, text));
    }
}
