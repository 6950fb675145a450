package org.convoke.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.convoke.count.CountReading.Doubt;
import org.convoke.count.CountReading.Reason;
import org.convoke.count.CountReading.Refused;
import org.convoke.count.CountReading.Understood;
import org.convoke.count.CountReading.Unstated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountReaderTest {

    private final CountReader reader = new CountReader(PhraseTable.CCC_2017);

    /** Low and high; a dash for an end that is not stated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            250                       | 250     | 250
            0                         | 0       | 0
            2,500                     | 2500    | 2500
            1.500                     | 1500    | 1500
            12 000–15 000             | 12000   | 15000
            12 000–15 000   | 12000   | 15000
            1'234'567                 | 1234567 | 1234567
            1,23,456                  | 123456  | 123456
            250.0                     | 250     | 250
            1,500.00                  | 1500    | 1500
            2.000,00                  | 2000    | 2000
            1.2e3                     | 1200    | 1200
            1.2k                      | 1200    | 1200
            4K                        | 4000    | 4000
            10-12k                    | 10000   | 12000
            500-1k                    | 500     | 1000
            1,5 Mio.                  | 1500000 | 1500000
            1.234 million             | 1234000 | 1234000
            50-100+                   | 50      | 100
            50 - 100                  | 50      | 100
            50~80                     | 50      | 80
            100/120                   | 100     | 120
            ~30                       | 30      | 30
            ~20-30                    | 20      | 30
            20+                       | 20      | -
            40 +                      | 40      | -
            +100                      | 100     | -
            60-plus                   | 60      | -
            100 or more people        | 100     | -
            >10000                    | 10000   | -
            > 50 < 100                | 50      | 100
            700 - >1000               | 700     | 1000
            <20                       | -       | 20
            Up to 50                  | -       | 50
            max. 50                   | -       | 50
            as many as 300            | -       | 300
            between 100 and 150       | 100     | 150
            between 100000 & 300000   | 100000  | 300000
            10 bis 3.000              | 10      | 3000
            bis 500                   | -       | 500
            50 or 60                  | 50      | 60
            10ish                     | 10      | 10
            FB: 610                   | 610     | 610
            20-person                 | 20      | 20
            a hundred or so           | 100     | 100
            one hundred fifty         | 150     | 150
            About one-hundred         | 100     | 100
            twenty-five               | 25      | 25
            two hundred and fifty     | 250     | 250
            over one thousand         | 1000    | -
            up to two million         | -       | 2000000
            two to three thousand     | 2000    | 3000
            about three dozen         | 36      | 36
            10 to two dozen and five  | 10      | 29
            100, w/ live stream       | 100     | 100
            100 + live stream         | 100     | -
            200 Personen in 120 Kfz   | 200     | 200
            500 people followed by another 150 vehicles | 500 | 500
            about 500; hundreds of arrests | 500 | 500
            hundreds                  | 200     | -
            Thousands                 | 2000    | -
            tens of thousands         | 20000   | -
            hundreds of thousands     | 200000  | -
            several hundred           | 200     | -
            1000s                     | 2000    | -
            100s-1000s                | 200     | 2000
            Hundreds-Thousands (est.) | 200     | 2000
            hundreds if not thousands | 200     | 2000
            hundreds; several hundred | 200     | -
            thousands; as many as 10k | 2000    | 10000
            less than a hundred; about 50 | 50  | 100
            1000 to 1300; nearly 1000 | 1000    | 1300
            ۱۲٬۰۰۰                    | 12000   | 12000
            ١٢٠٠ إلى ١٥٠٠             | 1200    | 1500
            از ۱۰۰ تا ۲۰۰ نفر         | 100     | 200
            بیش از دو هزار نفر        | 2000    | -
            مئات                      | 200     | -
            عشرات الآلاف              | 20000   | -
            ثلاثة آلاف شخص            | 3000    | 3000
            مئتان وخمسون              | 250     | 250
            هزاران نفر                | 2000    | -
            ده‌ها هزار نفر            | 20000   | -
            چند صد نفر                | 200     | -
            دویست و پنجاه             | 250     | 250
            سەدان کەس                 | 200     | -
            زیاتر لە ۵٠٠ کەس          | 500     | -
            چەند هەزار کەس            | 2000    | -
            plusieurs milliers        | 2000    | -
            plus de 1 200 personnes   | 1200    | -
            une centaine              | 100     | 100
            une vingtaine             | 20      | 20
            einundzwanzig             | 21      | 21
            vingt et un               | 21      | 21
            quatre-vingt-dix          | 90      | 90
            soixante-dix              | 70      | 70
            des dizaines de milliers  | 20000   | -
            más de un millar          | 1000    | -
            varios cientos            | 200     | -
            entre 100 y 200           | 100     | 200
            tres mil                  | 3000    | 3000
            zweihundertfünfzig        | 250     | 250
            fünfundzwanzig            | 25      | 25
            mehrere Hundert           | 200     | -
            Zehntausende              | 20000   | -
            mehr als tausend          | 1000    | -
            ca. 20-30                 | 20      | 30
            """)
    void number_isUnderstood(String text, String low, String high) {
        Understood understood = assertInstanceOf(Understood.class, reader.read(text), text);

        assertEquals(low, end(understood.figure().low()), text + " low");
        assertEquals(high, end(understood.figure().high()), text + " high");
        assertNull(understood.doubt(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "-",
                "--",
                "?",
                "TBD",
                "tbc",
                "#N/A",
                "n/a",
                "NA",
                "NaN",
                "k.A.",
                "K.A.",
                "n.b.",
                "unbekannt",
                "#REF!",
                "Unknown",
                "نامشخص"
            })
    void textThatSaysNothingIsKnown_isUnstated(String text) {
        assertInstanceOf(Unstated.class, reader.read(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -40                            | NEGATIVE
            −5                             | NEGATIVE
            1e99                           | TOO_LARGE
            1e9999                         | TOO_LARGE
            5.73008E+11                    | TOO_LARGE
            99999999999999999999999999     | TOO_LARGE
            200 million                    | TOO_LARGE
            2.5                            | NOT_WHOLE
            12.01.2020                     | NO_NUMBER
            14:30                          | NO_NUMBER
            80 %                           | NO_NUMBER
            $200                           | NO_NUMBER
            https://example.org/story/850  | NO_NUMBER
            """)
    void noNumberOfPeople_isRefused(String text, Reason reason) {
        Refused refused = assertInstanceOf(Refused.class, reader.read(text), text);

        assertEquals(reason, refused.reason(), text);
        assertEquals(text, refused.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15000-12000                | 12000 | 15000 | TURNED_ROUND
            200/100                    | 100   | 200   | TURNED_ROUND
            300, 500                   | -     | -     | SEVERAL_NUMBERS
            5+, 20+                    | -     | -     | SEVERAL_NUMBERS
            6/6/20                     | -     | -     | SEVERAL_NUMBERS
            1 00                       | -     | -     | SEVERAL_NUMBERS
            164 arrested               | -     | -     | NOT_PEOPLE
            30 cars                    | -     | -     | NOT_PEOPLE
            230 families               | -     | -     | NOT_PEOPLE
            """)
    void oddText_isKeptWithItsDoubt(String text, String low, String high, Doubt doubt) {
        Understood understood = assertInstanceOf(Understood.class, reader.read(text), text);

        assertEquals(low, end(understood.figure().low()), text);
        assertEquals(high, end(understood.figure().high()), text);
        assertEquals(doubt, understood.doubt(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a crowd", "a small group", "dozens", "wechselnd", "no limit", "several", "a handful"})
    void wordsWithoutNumber_areKept(String text) {
        Understood understood = assertInstanceOf(Understood.class, reader.read(text), text);

        assertEquals(Figure.ofWords(text), understood.figure());
    }

    @Test
    void words_areKeptAsWritten() {
        assertEquals(new Figure(200L, null, "  Hundreds".strip(), "ccc-2017"), figure("  Hundreds"));
        assertEquals(new Figure(30L, 30L, "~ 30", null), figure("~ 30"));
        assertEquals(Figure.of(50, 100), figure("50 – 100"));
    }

    @Test
    void otherTable_givesItsNumbers() {
        CountReader other = new CountReader(PhraseTable.COUNTLOVE_2017);

        assertEquals(new Figure(100L, null, "hundreds", "countlove-2017"), figure(other.read("hundreds")));
        assertEquals(new Figure(20L, null, "dozens", "countlove-2017"), figure(other.read("dozens")));
        assertEquals(new Figure(10L, 10L, "a dozen", "countlove-2017"), figure(other.read("a dozen")));
    }

    @Test
    void twoColumns_makeARange() {
        assertEquals(Figure.of(7000, 9000), figure(reader.read("7,000", "9,000")));
        assertEquals(new Figure(20L, 100L, "20+ – up to 100", null), figure(reader.read("20+", "up to 100")));
        assertEquals(new Figure(500L, null, null, null), figure(reader.read("500", "")));
        assertEquals(new Figure(null, 500L, null, null), figure(reader.read("TBD", "500")));
        assertInstanceOf(Unstated.class, reader.read("", "#N/A"));
        assertInstanceOf(Unstated.class, reader.read(null, null));
        assertEquals(new Understood(Figure.of(300, 500), Doubt.TURNED_ROUND), reader.read("500", "300"));
        assertInstanceOf(Refused.class, reader.read("-3", "500"));
    }

    @Test
    void longText_isCutAndEnds() {
        Figure figure = figure("about 300 people " + "and their friends ".repeat(1_000));

        assertEquals(Figure.LONGEST_WORDS_CHARS, String.valueOf(figure.words()).length());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReason_canHappen(Reason reason) {
        String text = switch (reason) {
            case NEGATIVE -> "-1";
            case TOO_LARGE -> "900000000";
            case NOT_WHOLE -> "0.5";
            case NO_NUMBER -> "www.example.org";
        };
        assertEquals(reason, assertInstanceOf(Refused.class, reader.read(text)).reason());
    }

    private Figure figure(String text) {
        return figure(reader.read(text));
    }

    private static Figure figure(CountReading reading) {
        return assertInstanceOf(Understood.class, reading).figure();
    }

    private static String end(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }
}
