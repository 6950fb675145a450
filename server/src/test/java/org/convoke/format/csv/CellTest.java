package org.convoke.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of our own tables look like, and that they are read back as they were. */
class CellTest {

    private static final String ALPHABET = "'=+-@\t\r|\\a ";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1,'=1+1", "-5 °C,'-5 °C", "@river,'@river", "'=x,''=x", "'t Hart,'t Hart", "a=b,a=b"})
    void neutralize_formulaOrText_isGolden(String text, String cell) {
        assertEquals(cell, PlainCell.neutralize(text));
    }

    @Test
    void restore_afterNeutralize_isTheSameText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);

            String cell = PlainCell.neutralize(text);

            assertEquals(text, PlainCell.restore(cell), () -> "seed " + seed);
            assertFalse(!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0, () -> "seed " + seed);
        }
    }

    @Test
    void split_afterJoin_isTheSameList() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<String> texts = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                texts.add((text(random) + "x").strip());
            }

            assertEquals(texts, ListCell.split(ListCell.join(texts)), () -> "seed " + seed);
        }
    }

    @Test
    void split_emptyCell_isNoText() {
        assertEquals(List.of(), ListCell.split(""));
        assertEquals(List.of("a", "", "b"), ListCell.split("a | | b"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
