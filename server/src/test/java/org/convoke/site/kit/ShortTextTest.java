package org.convoke.site.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortTextTest {

    private static final String LINK = "https://call.example.org/e/0000000000001";

    @Test
    void messages_areCountedAsPhonesDo() {
        assertEquals(1, ShortText.messages("x".repeat(160)));
        assertEquals(2, ShortText.messages("x".repeat(161)));
        assertEquals(2, ShortText.messages("x".repeat(306)));
        assertEquals(3, ShortText.messages("x".repeat(307)));
        assertEquals(1, ShortText.messages("€".repeat(80)));
        assertEquals(2, ShortText.messages("€".repeat(81)));
        assertEquals(1, ShortText.messages("ر".repeat(70)));
        assertEquals(2, ShortText.messages("ر".repeat(71)));
        assertEquals(2, ShortText.messages("x".repeat(70) + "ر"));
        assertEquals(1, ShortText.messages(""));
    }

    @Test
    void shortTitle_staysWhole() {
        ShortText text = ShortText.of("River walk", title -> title + ": Sat 26 Sep, 10:00, Halifax. " + LINK);

        assertEquals("River walk: Sat 26 Sep, 10:00, Halifax. " + LINK, text.text());
        assertEquals(1, text.messages());
    }

    @Test
    void longTitle_isShortenedUntilOneMessageHoldsIt() {
        ShortText text = ShortText.of("River walk ".repeat(40), title -> title + ": Sat 26 Sep, Halifax. " + LINK);

        assertEquals(1, text.messages());
        assertTrue(text.text().length() > 150 && text.text().contains("...: Sat 26 Sep"), text.text());
        assertTrue(text.text().endsWith(LINK));
    }

    @Test
    void messageOfSixteenBits_takesTwoRatherThanLoseItsTitle() {
        ShortText text = ShortText.of("پیاده‌روی کنار رودخانه", title -> title + ": شنبه ۴ مهر، اصفهان. " + LINK);

        assertEquals(2, text.messages());
        assertTrue(text.text().startsWith("پیاده‌روی کنار رودخانه:"), text.text());
    }

    @Test
    void titleOfAnotherDirection_doesNotTurnTheMessage() {
        String persian = ShortText.of("River walk", title -> title + ": شنبه، اصفهان. " + LINK)
                .text();
        String english = ShortText.of("پیاده‌روی", title -> title + ": Sat, Halifax. " + LINK)
                .text();

        assertTrue(persian.startsWith("\u200FRiver walk:"), persian);
        assertTrue(english.startsWith("\u200Eپیاده‌روی:"), english);
    }

    @Test
    void titleIsNeverCutInsideALetter() {
        for (String title : List.of("🏞️".repeat(80), "é".repeat(200), "ن\u064E".repeat(100))) {
            String text = ShortText.of(title, each -> each + LINK).text();

            assertTrue(text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE), text);
        }
    }

    @Test
    void invisibleMarks_doNotMakeTheMessageLonger() {
        assertEquals(
                1,
                ShortText.of("\u2068" + "x".repeat(140) + "\u2069", title -> title)
                        .messages());
    }
}
