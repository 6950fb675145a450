package org.convoke.verify;

import static org.convoke.verify.SampleTexts.bytes;
import static org.convoke.verify.SampleTexts.issued;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckerTest {

    private static final IssuedText FIRST =
            issued(1, "en", SampleTexts.ENGLISH.replace("20 March", "13 March").replace("a friend", "two friends"));
    private static final IssuedText ENGLISH = issued(2, "en", SampleTexts.ENGLISH);
    private static final IssuedText PERSIAN = issued(2, "fa", SampleTexts.PERSIAN);
    private static final IssuedText CHINESE = issued(2, "zh", SampleTexts.CHINESE);
    private static final IssuedText THAI = issued(2, "th", SampleTexts.THAI);

    private static final TextChecker CHECKER = TextChecker.of(List.of(FIRST, ENGLISH, PERSIAN, CHINESE, THAI));

    static Stream<IssuedText> newest() {
        return Stream.of(ENGLISH, PERSIAN, CHINESE, THAI);
    }

    @ParameterizedTest
    @MethodSource("newest")
    void check_signedFile_isExact(IssuedText text) {
        assertFound(Verdict.EXACT, text, CHECKER.check(text.file()));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void check_signedFileWithOtherLineEnds_isTheSameWords(IssuedText text) {
        assertFound(Verdict.SAME_WORDS, text, CHECKER.check(bytes(text(text).replace("\n", "\r\n"))));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void check_bodyWithOtherTypography_isTheSameWords(IssuedText text) {
        String other = text.body()
                .replace('“', '"')
                .replace('”', '"')
                .replace('’', '\'')
                .replace('«', '„')
                .replace('»', '“')
                .replace("—", "--")
                .replace('–', '-')
                .replace(' ', ' ')
                .replace("…", "...")
                .replace("\n", "\u200b\n");

        assertFound(Verdict.SAME_WORDS, text, CHECKER.check(bytes("\ufeff" + other)));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void check_bodyInUtf16_isTheSameWords(IssuedText text) {
        byte[] file = ("\ufeff" + text.body()).getBytes(StandardCharsets.UTF_16LE);

        assertFound(Verdict.SAME_WORDS, text, CHECKER.check(file));
    }

    @Test
    void check_readerCopiedFromAPage_isTheSameWords() {
        String copied = """
                A day for the rivers
                Harbour Town, 1 March 2027. We call on everyone who lives by a river: meet at its bank on 20 March.

                “Nobody owns a river – it's everybody's,” said Ada Example, chair of the Rivers Alliance.

                • Walk along the water.
                • Bring a friend; don’t bring plastic.
                Read the whole programme before 10:30 a.m.[1]
                [1] Times are local, and 1,500 towns take part… ↩
                """;

        assertFound(Verdict.SAME_WORDS, ENGLISH, CHECKER.check(bytes(copied)));
    }

    @Test
    void check_htmlPage_isTheSameWords() {
        String html = """
                <!doctype html><html><head><title>Something else</title><style>p { color: red }</style></head><body>
                <h1>A day for the rivers</h1><p>Harbour&nbsp;Town, 1&#160;March 2027. We call on <em>every</em>one who
                lives by a river: meet at its bank on 20 March.</p><blockquote><p>&ldquo;Nobody owns a river &ndash;
                it&rsquo;s everybody&rsquo;s,&rdquo; said Ada Example, chair of the Rivers Alliance.</p></blockquote>
                <ol><li>Walk along the water.</li><li>Bring a friend; don't bring plastic.</li></ol>
                <p>Read <a href="https://rivers.example.org/programme">the whole programme</a> before 10:30
                a.m.<sup><a href="#n1">1</a></sup></p><p>Times are local, and 1,500 towns take part&hellip;</p>
                <script>alert("no word of it")</script></body></html>
                """;

        assertFound(Verdict.SAME_WORDS, ENGLISH, CHECKER.check(bytes(html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet at its bank on 20 March",
                "“We call on everyone who lives by a river.”",
                "— meet at its **bank** on 20 March …",
                "Nobody owns a river - it's everybody's,\" said Ada",
                "کنار رود زندگی میکنند",
                "住在河边的人：三月二十日",
                "อยู่ริมแม่น้ำ",
            })
    void check_partWithoutGap_isAnExcerpt(String part) {
        assertEquals(Verdict.EXCERPT, CHECKER.check(bytes(part)).verdict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lives by a river | lives by the river",
                "We call | we call",
                "20 March | 20 Mаrch",
                "1,500 towns | 15,00 towns",
                "don't bring | do bring",
                "the water. | the water?",
                "a river: | a river",
                "Ada Example, | ",
            })
    void check_oneWordOrSignChanged_isAlteredAndShown(String issued, String changed) {
        String other = ENGLISH.body().replace(issued, Objects.requireNonNullElse(changed, ""));

        Finding finding = CHECKER.check(bytes(other));

        assertFound(Verdict.ALTERED, ENGLISH, finding);
        assertEquals(folded(ENGLISH.body()), folded(joined(finding, Piece.Op.DELETE)));
        assertEquals(folded(other), folded(joined(finding, Piece.Op.INSERT)));
    }

    @Test
    void check_alteredPart_showsTheWordsAndWhatIsLeftOut() {
        Finding finding =
                CHECKER.check(bytes("We call on everyone who lives near a river: meet at its bank on 20 March."));

        assertFound(Verdict.ALTERED, ENGLISH, finding);
        List<Piece> pieces = finding.difference();
        assertEquals(
                List.of(
                        Piece.Op.DELETE,
                        Piece.Op.EQUAL,
                        Piece.Op.DELETE,
                        Piece.Op.INSERT,
                        Piece.Op.EQUAL,
                        Piece.Op.DELETE),
                pieces.stream().map(Piece::op).toList());
        assertEquals("by ", pieces.get(2).text());
        assertEquals("near ", pieces.get(3).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\t", "…", "Something else entirely was written here.", "水边没有一句话是真的吗", "\u0000\u0001"})
    void check_anythingElse_isUnknown(String text) {
        Finding finding = CHECKER.check(bytes(text));

        assertEquals(Verdict.UNKNOWN, finding.verdict());
        assertNull(finding.match());
        assertNull(finding.newest());
    }

    @Test
    void check_olderVersion_saysWhatChangedSince() {
        Finding finding = CHECKER.check(FIRST.file());

        assertFound(Verdict.OLDER_VERSION, FIRST, finding);
        assertEquals(2, finding.newest());
        assertEquals(folded(FIRST.body()), folded(joined(finding, Piece.Op.DELETE)));
        assertEquals(folded(ENGLISH.body()), folded(joined(finding, Piece.Op.INSERT)));
    }

    @Test
    void check_partOfBothVersions_isAnExcerptOfTheNewest() {
        assertFound(Verdict.EXCERPT, ENGLISH, CHECKER.check(bytes("Nobody owns a river")));
    }

    @Test
    void check_partOfTheOlderVersionOnly_isOlder() {
        assertFound(Verdict.OLDER_VERSION, FIRST, CHECKER.check(bytes("Bring two friends; don't bring plastic.")));
    }

    @Test
    void check_olderVersionInALanguageWithoutANewerOne_hasNothingToCompare() {
        TextChecker checker = TextChecker.of(List.of(issued(1, "fa", SampleTexts.PERSIAN), ENGLISH));

        Finding finding = checker.check(bytes(SampleTexts.PERSIAN));

        assertEquals(Verdict.OLDER_VERSION, finding.verdict());
        assertEquals(List.of(), finding.difference());
    }

    @ParameterizedTest
    @CsvSource({"5, 5, ALTERED", "5, 6, UNKNOWN", "6, 5, ALTERED"})
    void check_halfOfTheWordsInOrder_isTheLeastThatCountsAsAltered(int known, int other, Verdict verdict) {
        String[] words = "Harbour Town 1 March 2027 We call on everyone".split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.max(known, other); i++) {
            text.append(i < known ? words[i] + " " : "").append(i < other ? "unheard" + i + " " : "");
        }

        assertEquals(verdict, CHECKER.check(bytes(text.toString())).verdict());
    }

    @Test
    void check_punctuationThatOtherTextsShare_countsForNothing() {
        assertEquals(
                Verdict.UNKNOWN,
                CHECKER.check(bytes("Yes, no. Maybe: so; “perhaps” – never, ever. Or: not, …"))
                        .verdict());
    }

    @Test
    void check_signedFileOfAnOlderVersionThatTheNewestContains_isOlder() {
        IssuedText longer = issued(3, "en", SampleTexts.ENGLISH + "\nTell others.\n");
        TextChecker checker = TextChecker.of(List.of(ENGLISH, longer));

        assertFound(Verdict.OLDER_VERSION, ENGLISH, checker.check(ENGLISH.file()));
        assertFound(
                Verdict.OLDER_VERSION,
                ENGLISH,
                checker.check(bytes(text(ENGLISH).replace("\n", "\r\n"))));
        assertFound(Verdict.EXCERPT, longer, checker.check(bytes(ENGLISH.body())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAME_WORDS | x | x",
                "EXCERPT | # A day for the rivers | ",
                "ALTERED | meet at its bank | never meet at its bank",
            })
    void checkWithin_pageWithMoreOnIt_findsThePassage(Verdict verdict, String issued, String printed) {
        String carried = ENGLISH.body().replace(issued, Objects.requireNonNullElse(printed, ""));
        String page =
                "<nav><a href=/>Home</a> <a href=/news>News of the day</a></nav><h1>Towns to meet at the river</h1>"
                        + "<p>Our reporter writes: the alliance issued this on 1 March.</p>" + carried
                        + "<footer>Read more in the paper. All rights reserved by its publisher.</footer>";

        Finding finding = CHECKER.checkWithin(bytes(page));

        assertFound(verdict, ENGLISH, finding);
        assertEquals(verdict == Verdict.ALTERED ? "never " : "", inserted(finding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>Everyone who lives by a lake met on 3 May.</p>"})
    void checkWithin_pageWithoutIt_isUnknown(String page) {
        assertEquals(Verdict.UNKNOWN, CHECKER.checkWithin(bytes(page)).verdict());
    }

    private static String inserted(Finding finding) {
        return finding.difference().stream()
                .filter(piece -> piece.op() == Piece.Op.INSERT)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void knowing_moreTexts_findsThemToo() {
        TextChecker later =
                CHECKER.knowing(List.of(FIRST, ENGLISH, issued(3, "en", SampleTexts.ENGLISH + "\nTell others.\n")));

        assertEquals(Verdict.OLDER_VERSION, later.check(FIRST.file()).verdict());
        assertEquals(Verdict.EXCERPT, later.check(bytes("Tell others")).verdict());
        assertEquals(Verdict.UNKNOWN, later.check(PERSIAN.file()).verdict());
    }

    private static void assertFound(Verdict verdict, IssuedText text, Finding finding) {
        assertEquals(verdict, finding.verdict());
        assertEquals(text, finding.match());
        if (verdict.isTrue()) {
            assertEquals(List.of(), finding.difference());
        }
    }

    private static String text(IssuedText text) {
        return new String(text.file(), StandardCharsets.UTF_8);
    }

    private static String joined(Finding finding, Piece.Op op) {
        return finding.difference().stream()
                .filter(piece -> piece.op() == Piece.Op.EQUAL || piece.op() == op)
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }

    /** The words that are compared, one blank between two. */
    private static String folded(String text) {
        WordList words = WordList.of(Markup.remove(text));
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            folded.append(words.word(i)).append(' ');
        }
        return folded.toString();
    }
}
