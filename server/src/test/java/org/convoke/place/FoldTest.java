package org.convoke.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "St-Étienne, saintetienne",
        "SAINT ETIENNE, saintetienne",
        "Mt. Vernon, mountvernon",
        "N. Little Rock, northlittlerock",
        "D.C., dc",
        "U.S.A., usa",
        "St.Louis, saintlouis",
        "De Kalb, dekalb",
        "Łódź, lodz",
        "Weißenburg, weissenburg",
        "İstanbul, istanbul",
        "Coeur d’Alene, coeurdalene",
        "كرمان, كرمان",
        "کرمان, كرمان",
        "١٢٣, 123"
    })
    void key_spellingsMeet(String text, String key) {
        assertEquals(key, Fold.key(text));
    }
}
