package org.convoke.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads 650 phrases that a program of other authors coded with one number each, and prints how far each table agrees. Full
 * agreement is out of reach: one phrase has several codes ("hundreds" is 155, 200 and 267), and pictures were counted.
 */
class PhraseAgreementTest {

    private record Phrase(String source, String text, String coded) {}

    /** How a code stands to a reading. */
    private enum Agreement {
        /** It is the number read: the least, or the most of "up to". */
        SAME,
        /** It lies within the range read. */
        WITHIN,
        APART,
        /** The phrase is coded, and the table leaves it as words. */
        WORDS_ONLY,
        /** Nobody coded it. */
        NOT_CODED
    }

    static List<PhraseTable> tables() {
        return PhraseTable.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void phrases_agreeAsFarAsTheTableGoes(PhraseTable table) {
        CountReader reader = new CountReader(table);
        Map<Agreement, List<String>> found = new EnumMap<>(Agreement.class);
        List<Phrase> phrases = phrases();

        for (Phrase phrase : phrases) {
            CountReading reading = reader.read(phrase.text());
            found.computeIfAbsent(agreement(reading, phrase.coded()), key -> new ArrayList<>())
                    .add(phrase.text() + " = " + phrase.coded() + ", read " + shown(reading));
        }

        System.out.println(table.name());
        found.forEach((agreement, those) -> System.out.println("  " + agreement + " " + those.size()));
        List.of(Agreement.APART, Agreement.WORDS_ONLY)
                .forEach(miss -> found.getOrDefault(miss, List.of())
                        .forEach(each -> System.out.println("  " + miss + ": " + each)));
        assertEquals(650, phrases.size());
        assertEquals(177, found.getOrDefault(Agreement.NOT_CODED, List.of()).size());
        int least = table == PhraseTable.CCC_2017 ? 300 : 250;
        int same = found.getOrDefault(Agreement.SAME, List.of()).size();
        assertTrue(same >= least, () -> "same: " + same);
    }

    private static Agreement agreement(CountReading reading, String coded) {
        if (coded.isEmpty()) {
            return Agreement.NOT_CODED;
        }
        if (!(reading instanceof CountReading.Understood(Figure figure, var _)) || !figure.hasNumber()) {
            return Agreement.WORDS_ONLY;
        }
        long number = Long.parseLong(coded);
        Long low = figure.low();
        Long high = figure.high();
        if (low != null ? low == number : high != null && high == number) {
            return Agreement.SAME;
        }
        boolean isWithin = (low == null || low <= number) && (high == null || number <= high);
        return isWithin ? Agreement.WITHIN : Agreement.APART;
    }

    private static String shown(CountReading reading) {
        return switch (reading) {
            case CountReading.Understood(Figure figure, var doubt) ->
                figure.low() + " to " + figure.high() + (doubt == null ? "" : " " + doubt);
            case CountReading.Unstated _ -> "nothing";
            case CountReading.Refused refused -> refused.reason().toString();
        };
    }

    /** A line is source, phrase, number, times; a phrase with a comma or a quote stands in quotes. */
    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        try (InputStreamReader in =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8)) {
            new BufferedReader(in).lines().skip(1).forEach(line -> {
                int first = line.indexOf(',');
                int last = line.lastIndexOf(',');
                int coded = line.lastIndexOf(',', last - 1);
                String text = line.substring(first + 1, coded);
                String phrase = text.startsWith("\"")
                        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                        : text;
                phrases.add(new Phrase(line.substring(0, first), phrase, line.substring(coded + 1, last)));
            });
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve("LICENSE"))) {
            at = at.getParent();
        }
        Path file = at.resolve("../shared/data/events/turnout_phrases.csv.gz").normalize();
        assumeTrue(Files.exists(file), "needs ../shared/data/events/turnout_phrases.csv.gz");
        return file;
    }
}
