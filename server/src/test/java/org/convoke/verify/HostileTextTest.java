package org.convoke.verify;

import static org.convoke.verify.SampleTexts.bytes;
import static org.convoke.verify.SampleTexts.issued;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to mislead a reader or to keep the machine busy. */
class HostileTextTest {

    private static final int LONG_BYTES = 1_000_000;

    /** Linear work ends in a second; what grows with the square would take many minutes. */
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(60);

    private static final long SEED = 20_261_122;

    private static final IssuedText ISSUED = issued(1, "en", SampleTexts.ENGLISH);
    private static final TextChecker CHECKER = TextChecker.of(List.of(ISSUED));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "](", "[a](", "> ", "<", "<p>", "<p ", "<!--", "&", "&amp;", "*", "1. ", "[^a]", "[^", "a",
                "river ", "'", "'a", "-", "\n", "\n- ", "```\n", "|-", "\u0301", "e\u0301", "\ufdfa", "ก", "河",
                "\u200b", "\ud83d", "🌊", "\u0000"
            })
    void check_millionBytesOfOneThing_ends(String thing) {
        byte[] text = bytes(thing.repeat(LONG_BYTES / bytes(thing).length));

        assertNotNull(Assertions.assertTimeoutPreemptively(FAR_TOO_LONG, () -> CHECKER.check(text)));
    }

    @Test
    void check_anyBytes_neverFails() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);

            assertEquals(Verdict.UNKNOWN, CHECKER.check(bytes).verdict(), "seed " + SEED + " round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m\u200beet",
                "m\u00adeet",
                "m\u2060eet",
                "\u202emeet\u202c",
                "m\ufe0feet",
                "m\udb40\udc41eet",
                "m\u034feet"
            })
    void check_invisibleCharacters_hideNothing(String meet) {
        assertEquals(
                Verdict.SAME_WORDS,
                CHECKER.check(bytes(SampleTexts.ENGLISH.replace("meet", meet))).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mеet", "rneet", "me\u0301et", "Meet", "ｍeets"})
    void check_lookAlikes_areOtherWords(String meet) {
        assertEquals(
                Verdict.ALTERED,
                CHECKER.check(bytes(SampleTexts.ENGLISH.replace("meet", meet))).verdict());
    }

    @Test
    void check_wordsHiddenInAPage_areNoWords() {
        String html = "<p>" + SampleTexts.ENGLISH.replace("meet", "meet<span hidden> never</span>") + "</p>";

        assertEquals(Verdict.SAME_WORDS, CHECKER.check(bytes(html)).verdict());
    }

    @Test
    void check_differenceWithDirectionOverride_showsNone() {
        Finding finding = CHECKER.check(bytes(SampleTexts.ENGLISH.replace("meet", "\u202eteem and")));

        assertEquals(Verdict.ALTERED, finding.verdict());
        finding.difference().forEach(piece -> assertEquals(-1, piece.text().indexOf('\u202e')));
    }
}
