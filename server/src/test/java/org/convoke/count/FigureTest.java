package org.convoke.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @Test
    void of_oneNumber_isBothEnds() {
        assertEquals(new Figure(40L, 40L, null, null), Figure.of(40));
        assertTrue(Figure.of(0).hasNumber());
    }

    @Test
    void oneEndAlone_leavesTheOtherAbsent() {
        Figure atLeast = new Figure(500L, null, "more than 500", null);

        assertTrue(atLeast.hasNumber());
        assertNull(atLeast.high());
        assertTrue(new Figure(null, 500L, "up to 500", null).hasNumber());
    }

    @Test
    void ofWords_hasNoNumber() {
        assertFalse(Figure.ofWords("a crowd").hasNumber());
    }

    @Test
    void lowAboveHigh_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Figure.of(500, 300));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Figure.MOST_PEOPLE + 1, Long.MAX_VALUE})
    void whatIsNoNumberOfPeople_isRefused(long number) {
        assertThrows(IllegalArgumentException.class, () -> new Figure(number, null, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Figure(null, number, null, null));
    }

    @Test
    void figureWithoutAnything_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Figure(null, null, null, null));
        assertThrows(IllegalArgumentException.class, () -> Figure.ofWords(" "));
        assertThrows(IllegalArgumentException.class, () -> Figure.ofWords("x".repeat(Figure.LONGEST_WORDS_CHARS + 1)));
    }

    @Test
    void tableWithoutWordsOrNumber_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Figure(200L, 200L, null, "ccc-2017"));
        assertThrows(IllegalArgumentException.class, () -> new Figure(null, null, "a crowd", "ccc-2017"));
    }

    @Test
    void compilersJudgement_isNoReport() {
        assertFalse(SourceClass.COMPILER.isReport());
        assertTrue(SourceClass.OTHER.isReport());
    }
}
