package org.convoke.intake.where;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OnlineWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Online",
                "Virtual (Zoom)",
                "Online - details follow",
                "https://example.org/room",
                "Book club (online)",
                "Lesekreis [virtuell]",
                "گروه (آنلاین)"
            })
    void wordForOnline_isNoPlace(String text) {
        assertTrue(OnlineWords.isOnline(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lyon", "Springfield (OH)", "Library (teams of four)", "()", "(", "Hall (online and in person)"})
    void place_isNotOnline(String text) {
        assertFalse(OnlineWords.isOnline(text), text);
    }
}
