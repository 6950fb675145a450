package org.convoke.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.draw.Paragraph.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Text of every script is drawn with signs of that script, in the order it is read. */
class ParagraphTest {

    /** "Rivers day" or a like title, by language, with the letters that fonts most often lack. */
    static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("en", "Rivers day – “Œuvre” & ½ €"),
            Map.entry("vi", "Ngày của những dòng sông, Đà Nẵng"),
            Map.entry("tr", "Irmakların günü, İstanbul, Iğdır"),
            Map.entry("el", "Ημέρα των ποταμών, Θεσσαλονίκη"),
            Map.entry("uk", "День річок, Ґалаґан, їжак"),
            Map.entry("kk", "Өзендер күні, Қызылорда, Ұлытау, Һ"),
            Map.entry("ar", "يوم الأنهار، القاهرة ٢٠٢٦"),
            Map.entry("fa", "روز رودخانه‌ها، تهران، گچ‌پژ ۱۴۰۵"),
            Map.entry("ckb", "ڕۆژی ڕووبارەکان، سلێمانی، گوڵ، ژیان، چۆڤێ"),
            Map.entry("ur", "دریاؤں کا دن، ٹھٹھہ، ڈیرہ، ہے"),
            Map.entry("he", "יום הנהרות, ירושלים, שָׁלוֹם"),
            Map.entry("hi", "नदी दिवस, क्षत्रिय, श्रीनगर, हिन्दी"),
            Map.entry("bn", "নদী দিবস, কলকাতা, শ্রীমঙ্গল, ক্ষুদ্র"),
            Map.entry("ta", "நதிகள் தினம், சென்னை, ஸ்ரீரங்கம்"),
            Map.entry("te", "నదుల దినోత్సవం, హైదరాబాద్"),
            Map.entry("kn", "ನದಿಗಳ ದಿನ, ಬೆಂಗಳೂರು"),
            Map.entry("ml", "നദീദിനം, തിരുവനന്തപുരം, ന്ത്യ"),
            Map.entry("gu", "નદી દિવસ, અમદાવાદ"),
            Map.entry("pa", "ਨਦੀ ਦਿਵਸ, ਅੰਮ੍ਰਿਤਸਰ"),
            Map.entry("or", "ନଦୀ ଦିବସ, ଭୁବନେଶ୍ୱର"),
            Map.entry("si", "ගංගා දිනය, ශ්‍රී ලංකාව"),
            Map.entry("th", "วันแม่น้ำ กรุงเทพมหานคร ที่นี่"),
            Map.entry("lo", "ວັນແມ່ນ້ຳ, ວຽງຈັນ"),
            Map.entry("km", "ទិវាទន្លេ ភ្នំពេញ"),
            Map.entry("my", "မြစ်များနေ့ ရန်ကုန်"),
            Map.entry("am", "የወንዞች ቀን፣ አዲስ አበባ"),
            Map.entry("ka", "მდინარეების დღე, თბილისი"),
            Map.entry("hy", "Գետերի օր, Երևան"),
            Map.entry("bo", "གཙང་པོའི་ཉིན་མོ། ལྷ་ས།"),
            Map.entry("dv", "ކޯރުތަކުގެ ދުވަސް"),
            Map.entry("zh", "河流日，北京、臺北、廣州"),
            Map.entry("ja", "川の日、東京・大阪ラーメン"),
            Map.entry("ko", "강의 날, 서울특별시, 뷁"),
            Map.entry("zgh", "ⴰⵙⵙ ⵏ ⵉⵙⴰⴼⴼⵏ"));

    private static final Set<UnicodeScript> EAST_ASIAN = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO);

    static final List<String> LANGUAGES = TITLES.keySet().stream().sorted().toList();

    private static String title(String language) {
        return TITLES.getOrDefault(language, "");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void textOfAScript_isDrawnWholeInEveryFace(String language) {
        for (Face face : Face.values()) {
            Drawable drawable = Drawable.of(title(language));
            Paragraph paragraph = Paragraph.of(drawable.text(), 40, setting(face, 400, 9, language));

            assertEquals(Set.of(), drawable.missing());
            assertEquals(Normalizer.normalize(title(language), Normalizer.Form.NFC), drawable.text());
            assertTrue(paragraph.isLegible(), face + " " + drawable.text());
            assertFalse(paragraph.isCut());
            assertTrue(paragraph.lines().stream().allMatch(line -> line.width() <= 400));
        }
    }

    /** Every script that has a font in the table draws its own letters with it. */
    @ParameterizedTest
    @EnumSource(Face.class)
    void fontOfAScript_hasItsLetters(Face face) {
        for (UnicodeScript script : Typefaces.scripts()) {
            int with = 0;
            int without = 0;
            for (int each = 0; each < 0x20000; each++) {
                if (Character.isLetter(each) && UnicodeScript.of(each) == script) {
                    boolean isDrawn =
                            Typefaces.find(each, face, Optional.empty()).isPresent();
                    with += isDrawn ? 1 : 0;
                    without += isDrawn ? 0 : 1;
                }
            }
            assertTrue(with > 25, script + " " + with);
            // Of those of East Asia the common ones.
            boolean isEastAsian = EAST_ASIAN.contains(script);
            assertTrue(isEastAsian || without <= with, script + " lacks " + without + " of " + (with + without));
        }
    }

    @Test
    void rightToLeftLine_isShapedAndMixedWithNumbers() {
        Line line = Paragraph.of("روز 12 River", 10, setting(Face.TEXT, 1000, 1, "fa"))
                .lines()
                .getFirst();

        assertTrue(line.isRightToLeft());
        assertEquals(
                List.of("River", "12", "روز"),
                line.pieces().stream()
                        .map(piece -> piece.text().strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
        Glyphs word = line.pieces().getLast();
        assertTrue(word.characters()[0] > word.characters()[word.characters().length - 1], "read from the right");
    }

    /** A foreign name between marks of isolation does not turn its surroundings around (Unicode Standard Annex 9). */
    @Test
    void isolatedText_staysInItsPlace() {
        Line line = Paragraph.of("\u2068River 12\u2069، روز", 10, setting(Face.TEXT, 1000, 1, "fa"))
                .lines()
                .getFirst();

        String first = line.pieces().stream()
                .filter(piece -> piece.codes().length > 0)
                .reduce((left, right) -> right)
                .map(Glyphs::text)
                .orElse("");
        assertTrue(line.isRightToLeft() && first.contains("12"), first);
    }

    @Test
    void lettersOfArabic_joinToTheirNeighbours() {
        Glyphs alone = piece("ب");
        Glyphs joined = piece("ببب");

        Set<Integer> forms = Arrays.stream(joined.codes()).boxed().collect(Collectors.toSet());
        assertTrue(forms.size() > 1 && !forms.equals(Set.of(alone.codes()[0])), forms.toString());
    }

    private static Glyphs piece(String text) {
        return Paragraph.of(text, 10, setting(Face.TEXT, 1000, 1, "ar"))
                .lines()
                .getFirst()
                .pieces()
                .getFirst();
    }

    @Test
    void longText_isCutWithAnEllipsisThatFits() {
        for (String language : List.of("en", "fa", "zh", "th", "hi")) {
            Paragraph paragraph =
                    Paragraph.of((title(language) + " ").repeat(20).strip(), 20, setting(Face.TEXT, 300, 3, language));

            assertTrue(paragraph.isCut());
            assertEquals(3, paragraph.lines().size());
            Line last = paragraph.lines().getLast();
            assertTrue(last.width() <= 300);
            assertTrue(last.pieces().stream().anyMatch(piece -> piece.text().contains("…")), language);
        }
    }

    @Test
    void wordLongerThanALine_isBroken() {
        Paragraph paragraph =
                Paragraph.of("https://rivers.example/" + "x".repeat(200), 20, setting(Face.TEXT, 300, 99, "en"));

        assertTrue(paragraph.lines().stream().allMatch(line -> line.width() <= 300));
    }

    @Test
    void fitting_takesTheLargestSizeThatIsNotCut() {
        Setting setting = setting(Face.HEADING, 500, 2, "en");

        assertEquals(
                60,
                Paragraph.fitting("Rivers", List.of(60.0, 40.0, 20.0), setting).size());
        assertEquals(
                40,
                Paragraph.fitting("Rivers, lakes and the sea beyond", List.of(60.0, 40.0, 20.0), setting)
                        .size());
        assertTrue(Paragraph.fitting("Rivers ".repeat(99), List.of(60.0, 40.0, 20.0), setting)
                .isCut());
    }

    @Test
    void scriptWithoutAFont_isToldAndNeverDrawnAsBoxes() {
        Drawable javanese = Drawable.of("ꦲꦏ꧀ꦱꦫ Jawa 🎉\u0000\uFFFF");

        assertEquals(Set.of(UnicodeScript.JAVANESE), javanese.missing());
        assertEquals("Jawa", javanese.text());
        assertTrue(Paragraph.of("ꦲ🎉", 10, setting(Face.TEXT, 100, 1, "jv")).isLegible());
    }

    @Test
    void brokenText_isDrawnAllTheSame() {
        for (String text : List.of("", " ", "\uD83C", "a\uDC00b", "\u202E\u2067", "\u0301", "\u200D", "ـ".repeat(50))) {
            String drawable = Drawable.of(text).text();
            Paragraph.of(drawable, 10, setting(Face.TEXT, 50, 2, "en"));
        }
    }

    private static Setting setting(Face face, double width, int maxLines, String language) {
        return new Setting(face, width, maxLines, Locale.forLanguageTag(language));
    }
}
