package org.convoke.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);

    @Test
    void between_anyTexts_piecesAreBothTexts() {
        for (int round = 0; round < 400; round++) {
            String first = SampleTexts.made(random, random.nextInt(300), 30 + random.nextInt(400));
            String second = random.nextBoolean()
                    ? SampleTexts.made(random, random.nextInt(300), 60)
                    : first.replaceAll("w[0-5]\\b", "w9").replaceAll("w[a-c]\\b", "");

            List<Piece> pieces = WordDifference.between(first, second);

            String where = "seed " + SEED + " round " + round;
            assertEquals(words(first), words(joined(pieces, Piece.Op.DELETE)), where);
            assertEquals(words(second), words(joined(pieces, Piece.Op.INSERT)), where);
        }
    }

    @Test
    void between_equalTexts_isOnePiece() {
        assertEquals(
                List.of(new Piece(Piece.Op.EQUAL, "One, two.\n\nThree")),
                WordDifference.between("One, two.\n\nThree\n", "One, two.\n\nThree"));
    }

    @Test
    void between_replacedWord_showsOldBeforeNew() {
        assertEquals(
                List.of(
                        new Piece(Piece.Op.EQUAL, "We meet on "),
                        new Piece(Piece.Op.DELETE, "Saturday"),
                        new Piece(Piece.Op.INSERT, "Sunday"),
                        new Piece(Piece.Op.EQUAL, ", at the bridge")),
                WordDifference.between("We meet on **Saturday**, at the bridge", "We meet on Sunday, at the bridge"));
    }

    @Test
    void between_sentenceWrittenAnew_isNoMeshOfWords() {
        List<Piece> pieces = WordDifference.between(
                "They said on the first evening that the boats of the town would sail for all. Come.",
                "Nobody knew by the second morning whether the ferries of a village could run at all. Come.");

        assertEquals(
                List.of(Piece.Op.DELETE, Piece.Op.INSERT, Piece.Op.EQUAL),
                pieces.stream().map(Piece::op).toList());
    }

    private static String joined(List<Piece> pieces, Piece.Op op) {
        return pieces.stream()
                .filter(piece -> piece.op() == Piece.Op.EQUAL || piece.op() == op)
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }

    private static String words(String text) {
        WordList list = WordList.of(Markup.remove(text));
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            words.append(list.word(i)).append(' ');
        }
        return words.toString();
    }
}
