package org.convoke.site.kit;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A text short enough for one post on any of the usual services: its title, as much of its words as there is room for, and its
 * address. Counted as the strictest of them counts: 280, a sign of a wide script as two, an address as 23 at least
 * (twitter-text, configuration 3). Whole sentences if one fits, else words and an ellipsis.
 */
public final class PostText {

    /** What a post may weigh. */
    public static final int MOST = 280;

    private static final int LEAST_ADDRESS = 23;
    private static final String GAP = "\n\n";
    private static final String ELLIPSIS = "…";

    /** Fewer letters of a text say nothing. */
    private static final int FEW = 30;

    private PostText() {}

    /**
     * The post.
     *
     * @param title may be empty
     * @param words in one line, may be empty
     * @param locale of both, for where sentences end
     */
    public static String of(String title, String words, String address, Locale locale) {
        int room = MOST - Math.max(LEAST_ADDRESS, weight(address)) - GAP.length();
        String head = title.isEmpty() ? "" : cut(title, room, locale) + GAP;
        String body = excerpt(words, room - weight(head), locale);
        return head + (body.isEmpty() ? "" : body + GAP) + address;
    }

    /** What it weighs. */
    static int weight(String text) {
        return text.codePoints().map(PostText::weight).sum();
    }

    private static int weight(int codePoint) {
        boolean isNarrow = codePoint <= 0x10FF
                || codePoint >= 0x2000 && codePoint <= 0x200D
                || codePoint >= 0x2010 && codePoint <= 0x201F
                || codePoint >= 0x2032 && codePoint <= 0x2037;
        return isNarrow ? 1 : 2;
    }

    /** The beginning of a text that fits: sentences, else words. Empty when that would say nothing. */
    public static String excerpt(String words, int room, Locale locale) {
        String sentences = words.substring(
                        0, end(BreakIterator.getSentenceInstance(ULocale.forLocale(locale)), words, room))
                .strip();
        if (!sentences.isEmpty() || words.isEmpty() || room < FEW) {
            return sentences;
        }
        return cut(words, room, locale);
    }

    private static String cut(String text, int room, Locale locale) {
        if (weight(text) <= room) {
            return text;
        }
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.forLocale(locale));
        int end = end(lines, text, room - weight(ELLIPSIS));
        int whole =
                end > 0 ? end : end(BreakIterator.getCharacterInstance(ULocale.ROOT), text, room - weight(ELLIPSIS));
        return text.substring(0, whole).strip() + ELLIPSIS;
    }

    /** The last break before which the text fits, 0 when there is none. */
    private static int end(BreakIterator breaks, String text, int room) {
        breaks.setText(text);
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (weight(text.substring(0, next).strip()) > room) {
                return last;
            }
            last = next;
        }
        return last;
    }
}
