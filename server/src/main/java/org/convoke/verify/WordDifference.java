package org.convoke.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is different between two texts, in words of any script. A few words that happen to be alike within a passage written
 * anew are shown as written anew, since a mesh of single words can be read by nobody.
 */
public final class WordDifference {

    private WordDifference() {}

    /**
     * Returns the pieces that lead from one Markdown text to another; those of {@link Piece.Op#EQUAL} and {@code DELETE} together
     * are the first text, those of EQUAL and {@code INSERT} the second. Where something was replaced, what was there goes first.
     */
    public static List<Piece> between(String first, String second) {
        Vocabulary vocabulary = new Vocabulary();
        return between(WordList.of(Markup.remove(first)), WordList.of(Markup.remove(second)), vocabulary);
    }

    static List<Piece> between(WordList first, WordList second, Vocabulary vocabulary) {
        int[] one = learn(first, vocabulary);
        int[] two = learn(second, vocabulary);
        CommonOrder.Shared shared = Alignment.of(one, two, vocabulary.size());
        return pieces(first, second, readable(stretches(shared, one.length, two.length)));
    }

    private static int[] learn(WordList list, Vocabulary vocabulary) {
        int[] numbers = new int[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = vocabulary.learn(list.word(i));
        }
        return numbers;
    }

    /** So many words of the first text that go, so many of the second that come, then so many that both have. */
    private record Stretch(int deleted, int inserted, int equal) {

        boolean isMesh(Stretch next) {
            return equal <= 3 && equal < deleted + inserted && equal < next.deleted + next.inserted;
        }

        Stretch with(Stretch next) {
            return new Stretch(deleted + equal + next.deleted, inserted + equal + next.inserted, next.equal);
        }
    }

    private static List<Stretch> stretches(CommonOrder.Shared shared, int firstSize, int secondSize) {
        BitSet one = shared.first();
        BitSet two = shared.second();
        List<Stretch> stretches = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < firstSize || j < secondSize) {
            int deleted = next(one, i, firstSize) - i;
            int inserted = next(two, j, secondSize) - j;
            i += deleted;
            j += inserted;
            int equal = Math.min(one.nextClearBit(i) - i, two.nextClearBit(j) - j);
            stretches.add(new Stretch(deleted, inserted, equal));
            i += equal;
            j += equal;
        }
        return stretches;
    }

    private static int next(BitSet shared, int from, int size) {
        int next = shared.nextSetBit(from);
        return next < 0 ? size : next;
    }

    private static List<Stretch> readable(List<Stretch> stretches) {
        List<Stretch> readable = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Stretch last = stretch;
            while (!readable.isEmpty() && readable.getLast().isMesh(last)) {
                last = readable.removeLast().with(last);
            }
            readable.add(last);
        }
        return readable;
    }

    private static List<Piece> pieces(WordList first, WordList second, List<Stretch> stretches) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Stretch stretch : stretches) {
            add(pieces, Piece.Op.DELETE, first.shown(i, i + stretch.deleted));
            add(pieces, Piece.Op.INSERT, second.shown(j, j + stretch.inserted));
            i += stretch.deleted;
            j += stretch.inserted;
            add(pieces, Piece.Op.EQUAL, second.shown(j, j + stretch.equal));
            i += stretch.equal;
            j += stretch.equal;
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece.Op op, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(op, text));
        }
    }
}
