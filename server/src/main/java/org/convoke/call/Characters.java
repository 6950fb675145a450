package org.convoke.call;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Set;
import org.convoke.i18n.UserError;

/**
 * Refuses in a text what nobody sees and what makes it look other than it is: controls, overrides of the writing direction
 * (Unicode Technical Report 36, section 2.5), invisible characters outside the scripts that need them, and heaps of marks.
 * Words that mix look-alike letters are {@link Lookalikes}' matter.
 */
final class Characters {

    private static final int EMBEDDING_FIRST = 0x202a;
    private static final int OVERRIDE_LAST = 0x202e;
    private static final int ISOLATE_FIRST = 0x2066;
    private static final int ISOLATE_END = 0x2069;
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int ZERO_WIDTH_SPACE = 0x200b;
    private static final int BLACK_FLAG = 0x1f3f4;

    /** The marks that say which way a neutral character belongs; they move nothing else. */
    private static final Set<Integer> DIRECTION_MARKS = Set.of(0x200e, 0x200f, 0x061c);

    /** Scripts whose letters join or stack, so that joiners change what is read (Unicode, chapters 9, 12 to 16). */
    private static final Set<Integer> JOINED = Set.of(
            UScript.ARABIC,
            UScript.SYRIAC,
            UScript.NKO,
            UScript.MANDAIC,
            UScript.MONGOLIAN,
            UScript.DEVANAGARI,
            UScript.BENGALI,
            UScript.GURMUKHI,
            UScript.GUJARATI,
            UScript.ORIYA,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.KANNADA,
            UScript.MALAYALAM,
            UScript.SINHALA,
            UScript.TIBETAN,
            UScript.MYANMAR,
            UScript.KHMER);

    /** Scripts without spaces between words, where lines break at a space of no width. */
    private static final Set<Integer> UNSPACED =
            Set.of(UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR, UScript.TIBETAN, UScript.JAVANESE);

    /** More than any language stacks on one letter. */
    private static final int MAX_MARKS = 8;

    private int line = 1;
    private int openIsolates;
    private int marks;

    /** The last code point that stands for itself, marks and selectors passed over; a line feed at the beginning. */
    private int base = '\n';

    private Characters() {}

    /** @throws UserError with the line of the first character that is refused */
    static void check(String text) {
        Characters characters = new Characters();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            characters.look(text.codePointAt(i));
        }
        Lookalikes.check(text);
    }

    private void look(int c) {
        if (c == '\n') {
            endLine();
            return;
        }
        if (c == EMBEDDING_FIRST || c > EMBEDDING_FIRST && c <= OVERRIDE_LAST) {
            throw refuse("cli.text.direction", c);
        }
        if (c >= ISOLATE_FIRST && c <= ISOLATE_END) {
            isolate(c);
            return;
        }
        if (!isText(c)) {
            throw refuse("cli.text.control", c);
        }
        if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) && !isNeeded(c)) {
            throw refuse("cli.text.invisible", c);
        }
        count(c);
    }

    private void endLine() {
        if (openIsolates > 0) {
            throw refuse("cli.text.direction", ISOLATE_FIRST);
        }
        line++;
        marks = 0;
        base = '\n';
    }

    /** Isolates keep what is inside from moving what is outside, as long as they are closed in their line. */
    private void isolate(int c) {
        openIsolates += c == ISOLATE_END ? -1 : 1;
        if (openIsolates < 0) {
            throw refuse("cli.text.direction", c);
        }
    }

    /** Whether a character means something by the Unicode standard alone. */
    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t';
            case Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> UCharacter.isDefined(c);
        };
    }

    /** Whether an invisible character does something where it stands. */
    private boolean isNeeded(int c) {
        if (DIRECTION_MARKS.contains(c)) {
            return true;
        }
        return switch (c) {
            case NON_JOINER -> JOINED.contains(script(base));
            case JOINER -> JOINED.contains(script(base)) || isEmoji(base);
            case ZERO_WIDTH_SPACE -> UNSPACED.contains(script(base));
            default -> isSelector(c) || isTag(c) && base == BLACK_FLAG;
        };
    }

    /** A selector of another form of the character before it, where there are such forms. */
    private boolean isSelector(int c) {
        if (c == 0xfe0e || c == 0xfe0f) {
            return isEmoji(base);
        }
        boolean isVariant = c >= 0xfe00 && c < 0xfe0e || c >= 0xe0100 && c <= 0xe01ef;
        return isVariant && script(base) == UScript.HAN
                || c >= 0x180b && c <= 0x180f && script(base) == UScript.MONGOLIAN;
    }

    /** Of the flags of parts of countries (Unicode Technical Standard 51, annex C). */
    private static boolean isTag(int c) {
        return c >= 0xe0020 && c <= 0xe007f;
    }

    private static boolean isEmoji(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.EMOJI);
    }

    private static int script(int c) {
        return UScript.getScript(c);
    }

    private void count(int c) {
        boolean isMark = switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
        marks = isMark ? marks + 1 : 0;
        if (marks > MAX_MARKS) {
            throw refuse("cli.text.marks", c);
        }
        if (!isMark && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            base = c;
        }
    }

    private UserError refuse(String key, int c) {
        return UserError.unreadable(key, line, String.format(Locale.ROOT, "U+%04X", c), name(c));
    }

    private static String name(int c) {
        String name = UCharacter.getExtendedName(c);
        return name == null ? "" : name;
    }
}
