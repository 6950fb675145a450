package org.convoke.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.i18n.Messages;
import org.convoke.i18n.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @Test
    void of_bringsTheTextIntoTheFormThatIsSigned() {
        assertEquals("Come.\n", Wording.of("Come.").text());
        assertEquals("Come.\nAll.\n", Wording.of("Come.\r\nAll.\r\n").text());
        assertEquals("Come.\nAll.\n", Wording.of("Come.\rAll.").text());
        assertEquals("Come.\n", Wording.of("\uFEFFCome.").text());
        assertEquals(" Come.\n", Wording.of("\n  \n Come. \t\n\n").text());
        assertEquals("\u00e0\n", Wording.of("a\u0300").text());
        assertEquals("a\nb\n", Wording.of("a  \nb").text());
    }

    /** Texts of many scripts that need what is invisible elsewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "می‌خواهیم به بندر بیاییم.",
                "ئێمە دەمانەوێت بێین.",
                "হাতে‍ হাত, ক্‍ষ",
                "क्‍ष और क्‌ष",
                "ภาษา\u200bไทย",
                "👩‍👩‍👧 ❤️ 🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
                "עברית \u200f(עם סימן)",
                "The sign \u2068عربي\u2069 stays.",
                "10 kΩ, 5 µm, Δt, β-carotene",
                "葛\udb40\udd00城",
                "Привет and hello, side by side",
                "Ελλάδα and Greece",
                "nul point — “quoted” … non-breaking\u00a0space",
                "Việt Nam",
                "ẹ̀kọ́ àti ìṣẹ́"
            })
    void of_keepsWhatLanguagesNeed(String text) {
        assertTrue(Wording.of(text).text().endsWith("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Come \\u202Eevil            | cli.text.direction
            Come \\u202Aevil\\u202C     | cli.text.direction
            Come \\u2067open            | cli.text.direction
            Come \\u2069close           | cli.text.direction
            pay\\u200Bpal               | cli.text.invisible
            pay\\u200Cpal               | cli.text.invisible
            pay\\u200Dpal               | cli.text.invisible
            pay\\u2060pal               | cli.text.invisible
            pay\\uFEFFpal               | cli.text.invisible
            pay\\u00ADpal               | cli.text.invisible
            pay\\uFE0Fpal               | cli.text.invisible
            pay\\u3164pal               | cli.text.invisible
            Come\\u0000                 | cli.text.control
            Come\\u001B[31m             | cli.text.control
            Come\\u2028now              | cli.text.control
            Come\\uE000                 | cli.text.control
            Come\\uFFFF                 | cli.text.control
            p\\u0430ypal                | cli.text.lookalike
            \\u041C\\u0435trop\\u043Elis | cli.text.lookalike
            \\u0391lliance              | cli.text.lookalike
            <script>alert(1)</script>   | cli.text.html
            Come <b>now</b>             | cli.text.html
            <!-- x -->                  | cli.text.html
            ![x](https://a.example/b)   | cli.text.picture
            [x](javascript:alert(1))    | cli.text.address
            [x](data:text/html;base64,) | cli.text.address
            [x](JaVaScRiPt:alert(1))    | cli.text.address
            [x](&#106;avascript:a)      | cli.text.address
            <javascript:alert(1)>       | cli.text.address
            [x](vbscript:a)             | cli.text.address
            [x](file:///etc/passwd)     | cli.text.address
            [x](//evil.example)         | cli.text.address
            [x](/relative)              | cli.text.address
            [x](https://bank@evil.example/) | cli.text.address
            [x](https://\\u0430\\u0440\\u0440\\u04CF\\u0435.com) | cli.text.host
            [x](https://xn--80ak6aa92e.com) | cli.text.host
            [https://a.example](https://b.example) | cli.text.misleading
            [www.a.example](https://b.example)     | cli.text.misleading
            """)
    void of_refusesWithASentenceThatNamesTheLine(String text, String key) {
        String real = ESCAPE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));

        UserError error = assertThrows(UserError.class, () -> Wording.of("First line.\n\n" + real));

        assertEquals(key, error.message().key());
        assertEquals(3, error.message().arguments().get(key.equals("cli.text.note") ? 1 : 0));
        String sentence = Messages.in(Locale.ENGLISH).text(error.message());
        assertTrue(sentence.contains("ine 3") && sentence.endsWith("."), sentence);
    }

    @Test
    void of_heapedMarks_isRefused() {
        UserError error = assertThrows(UserError.class, () -> Wording.of("Z" + "\u0301".repeat(10)));

        assertEquals("cli.text.marks", error.message().key());
    }

    @Test
    void read_ofWhatIsNoText_isRefused() {
        assertEquals("cli.text.charset", refused(new byte[] {'a', (byte) 0xff}));
        assertEquals("cli.text.charset", refused("Come.".getBytes(StandardCharsets.UTF_16)));
        assertEquals("cli.text.empty", refused(new byte[0]));
        assertEquals("cli.text.empty", refused(" \r\n\t\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("cli.text.large", refused(new byte[10_000_000]));
        assertEquals("cli.text.large", refused(new byte[Wording.MAX_BYTES + 1]));
    }

    private static String refused(byte[] file) {
        return assertThrows(UserError.class, () -> Wording.read(file)).message().key();
    }

    /** Doubling what is hard must not take four times as long; a minute would mean it does. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "[", "> ", "*a **b ", "`", "[^", "- ", "<", "![", "_a", "a\u0301"})
    void of_theLongestTextOfOneKind_ends(String piece) {
        byte[] bytes =
                ("x" + piece.repeat(Wording.MAX_BYTES / (piece.length() * 3)) + "x").getBytes(StandardCharsets.UTF_8);

        assertTrue(Wording.read(bytes).text().endsWith("x\n"));
    }
}
