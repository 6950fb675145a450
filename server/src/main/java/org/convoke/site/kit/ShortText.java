package org.convoke.site.kit;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A text short enough for a message on any phone. Its title is shortened until one message holds it, or two where the rest
 * alone needs more than one.
 *
 * @param messages how many a phone sends it as
 */
public record ShortText(String text, int messages) {

    /** The letters that phones send in seven bits (3GPP TS 23.038, section 6.2.1), without line ends. */
    private static final String SEVEN_BITS = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Those that take twice as much (section 6.2.1.1). */
    private static final String TWICE = "^{}\\[~]|€";

    // How many of seven bits, and of sixteen, one message holds, and each of several (3GPP TS 23.040, section
    // 9.2.3.24.1).
    private static final int SEVEN_BIT_SINGLE = 160;
    private static final int SEVEN_BIT_PART = 153;
    private static final int SIXTEEN_BIT_SINGLE = 70;
    private static final int SIXTEEN_BIT_PART = 67;

    /** A title that is shorter says nothing. */
    private static final int MIN_TITLE = 12;

    private static final int MAX_MESSAGES = 3;

    private static final String LEFT_TO_RIGHT = "\u200E";
    private static final String RIGHT_TO_LEFT = "\u200F";

    /** The text that the sentence makes of a title, shortened as little as possible. */
    public static ShortText of(String title, UnaryOperator<String> sentence) {
        return shortest(title, shorter -> directed(plain(sentence.apply(shorter)), sentence));
    }

    private static ShortText shortest(String title, UnaryOperator<String> sentence) {
        for (int messages = 1; messages < MAX_MESSAGES; messages++) {
            int end = title.length();
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(title);
            while (end >= Math.min(MIN_TITLE, title.length()) && end != BreakIterator.DONE) {
                String text = sentence.apply(shortened(title, end));
                if (messages(text) <= messages) {
                    return new ShortText(text, messages(text));
                }
                end = end == 0 ? BreakIterator.DONE : letters.preceding(end);
            }
        }
        String whole = sentence.apply(title);
        return new ShortText(whole, messages(whole));
    }

    /** Three dots rather than one sign of three, which would double the message. */
    private static String shortened(String title, int end) {
        return end == title.length() ? title : title.substring(0, end).strip() + "...";
    }

    /** Marks of direction are left out, spaces and quotes made plain: each would make a message of seven bits one of sixteen. */
    private static String plain(String text) {
        return text.replaceAll("[\\u200E\\u200F\\u061C\\u2066-\\u2069]", "")
                .replaceAll("[\\u00A0\\u2000-\\u200A\\u202F]", " ")
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("[\\u2010-\\u2014]", "-");
    }

    /**
     * A phone reads a message in the direction of its first letter, and a title may be of another script than the sentence
     * around it: then one mark tells the sentence's. Such a message is never one of seven bits.
     */
    private static String directed(String text, UnaryOperator<String> sentence) {
        byte direction = Bidi.getBaseDirection(plain(sentence.apply("")));
        if (direction == Bidi.NEUTRAL || direction == Bidi.getBaseDirection(text)) {
            return text;
        }
        return (direction == Bidi.RTL ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + text;
    }

    /** How many messages a phone makes of a text. */
    static int messages(String text) {
        int septets = 0;
        for (char each : text.toCharArray()) {
            boolean isTwice = TWICE.indexOf(each) >= 0;
            if (!isTwice && each != '\n' && SEVEN_BITS.indexOf(each) < 0) {
                return parts(text.length(), SIXTEEN_BIT_SINGLE, SIXTEEN_BIT_PART);
            }
            septets += isTwice ? 2 : 1;
        }
        return parts(septets, SEVEN_BIT_SINGLE, SEVEN_BIT_PART);
    }

    private static int parts(int length, int single, int part) {
        return length <= single ? 1 : Math.ceilDiv(length, part);
    }
}
