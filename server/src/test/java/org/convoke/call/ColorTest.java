package org.convoke.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest {

    @ParameterizedTest
    @CsvSource({"#0b6160,#0b6160", "0B6160,#0b6160", "#0bf,#00bbff", "fff,#ffffff", "' #000000 ',#000000"})
    void parse_formsPeopleWrite(String text, String color) {
        assertEquals(color, Color.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "teal", "#12345", "#1234567", "#ggg", "##fff", "rgb(1,2,3)", "url(x)", "#fff;}"})
    void parse_anythingElse_isNone(String text) {
        assertTrue(Color.parse(text).isEmpty());
    }

    /** Pairs whose ratio is widely published. */
    @Test
    void contrast_isThatOfTheStandard() {
        assertEquals(21, Color.WHITE.contrast(Color.BLACK), 1e-9);
        assertEquals(1, Color.WHITE.contrast(Color.WHITE), 1e-9);
        assertEquals(4.54, Color.WHITE.contrast(new Color(0x767676)), 0.005);
        assertEquals(4.00, new Color(0xff0000).contrast(Color.WHITE), 0.005);
    }
}
