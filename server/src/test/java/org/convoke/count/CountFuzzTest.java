package org.convoke.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever stands in a cell, reading it as a number of people ends without an exception, and its words read the same again. */
final class CountFuzzTest {

    private static final int LONGEST_CELL_CHARS = 120;

    /** Pieces that a chance of letters hardly makes. */
    private static final List<String> PIECES = List.of(
            "hundred",
            "thousands",
            "several",
            "half",
            "and a half",
            "million",
            "k",
            "dozen",
            "of",
            "about",
            "more than",
            "up to",
            "or more",
            "to",
            "-",
            "–",
            "between",
            "and",
            "maybe",
            "un",
            "une",
            "mil",
            "vingt",
            "quatre",
            "zweihundert",
            "tsd",
            "مئات",
            "آلاف",
            "و",
            "ونصف",
            "صد",
            "هزار",
            "نیم",
            "چند",
            "سەد",
            "1.234",
            "12,5",
            "1e9",
            "۱۲٬۰۰۰",
            "٣٠",
            "300",
            "0",
            "1 000",
            "99999999999",
            "+",
            "~",
            ";",
            ",",
            "/",
            "%",
            "cars",
            "arrests",
            "万",
            "тыс",
            "#N/A",
            "\n");

    @FuzzTest(maxDuration = "30s")
    void read_neverThrows(FuzzedDataProvider data) {
        PhraseTable table = data.pickValue(PhraseTable.all());
        CountReader reader = new CountReader(table);
        StringBuilder text = new StringBuilder();
        int pieces = data.consumeInt(0, 12);
        for (int i = 0; i < pieces; i++) {
            text.append(data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(LONGEST_CELL_CHARS / 10))
                    .append(data.consumeBoolean() ? " " : "");
        }
        CountReading reading = reader.read(text.toString());

        assertNotNull(reading);
        if (reading instanceof CountReading.Understood(Figure figure, var _) && figure.words() != null) {
            boolean isWhole = text.length() <= Figure.LONGEST_WORDS_CHARS;
            if (isWhole) {
                assertEquals(reading, reader.read(figure.words()));
            }
        }
        assertNotNull(reader.read(text.toString(), data.consumeRemainingAsString()));
    }
}
