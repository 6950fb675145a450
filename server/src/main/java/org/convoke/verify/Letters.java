package org.convoke.verify;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;

/**
 * What each character is to a comparison of words: part of a word, a word of its own, a quotation mark, a dash, a blank,
 * markup, a sign, or nothing that a reader could see. Immutable.
 *
 * <p>Scripts that set no blanks between words are compared letter by letter (with the marks that belong to it), so that a part
 * of a text is found wherever it begins. A dictionary's word breaks depend on what stands around.
 */
final class Letters {

    /** What a character is. */
    enum Kind {
        WORD,
        OWN_WORD,
        MARK,
        QUOTE,
        APOSTROPHE,
        DASH,
        BLANK,
        /** Markup that can stand within a word. */
        JOINING_MARKUP,
        /** Markup that stands between words. */
        PARTING_MARKUP,
        SIGN,
        INVISIBLE
    }

    private static final Kind[] KINDS = Kind.values();

    /** The characters below this are looked up; most text is in them. */
    private static final int TABLE_SIZE = 0x10000;

    private static final UnicodeSet WITHOUT_BLANKS = new UnicodeSet();

    /** Quotation marks of all scripts, and what stands for them on keyboards (CLDR; Unicode 16, property Quotation_Mark). */
    private static final UnicodeSet QUOTES = new UnicodeSet("[[:Quotation_Mark:]´`′″‵‶ʻʺ˝״]").freeze();

    private static final UnicodeSet APOSTROPHES = new UnicodeSet("['’ʼ‘‛＇ʹ׳´`′]").freeze();

    private static final UnicodeSet DASHES = new UnicodeSet("[:Dash:]").freeze();

    /** What shows nothing (fillers, joiners, selectors, directions, tags) or only leads back from a note. */
    private static final UnicodeSet INVISIBLE =
            new UnicodeSet("[[[:Default_Ignorable_Code_Point:][:Cf:][:Cc:]\\u0640↩]-[:White_Space:]]").freeze();

    private static final byte[] TABLE = new byte[TABLE_SIZE];

    static {
        for (int script : new int[] {
            UScript.HAN,
            UScript.HIRAGANA,
            UScript.KATAKANA,
            UScript.THAI,
            UScript.LAO,
            UScript.KHMER,
            UScript.MYANMAR,
            UScript.TIBETAN,
            UScript.YI,
            UScript.BOPOMOFO,
            UScript.JAVANESE,
            UScript.BALINESE,
            UScript.LANNA,
            UScript.NEW_TAI_LUE,
            UScript.TAI_LE,
            UScript.TAI_VIET
        }) {
            UnicodeSet letters = new UnicodeSet();
            letters.applyIntPropertyValue(UProperty.SCRIPT, script);
            WITHOUT_BLANKS.addAll(letters);
        }
        WITHOUT_BLANKS.freeze();
        for (int c = 0; c < TABLE_SIZE; c++) {
            TABLE[c] = (byte) find(c).ordinal();
        }
    }

    private Letters() {}

    static Kind kind(int codePoint) {
        return codePoint < TABLE_SIZE ? KINDS[TABLE[codePoint]] : find(codePoint);
    }

    /** Whether the character can be an apostrophe within a word, as in {@code don’t}. */
    static boolean isApostrophe(int codePoint) {
        return APOSTROPHES.contains(codePoint);
    }

    private static Kind find(int c) {
        switch (c) {
            case '*', '`', '~', '\\', '#' -> {
                return Kind.JOINING_MARKUP;
            }
            case '|', '[', ']', '<', '>', '_' -> {
                return Kind.PARTING_MARKUP;
            }
            default -> {
                // Everything else is what Unicode says of it.
            }
        }
        if (UCharacter.isUWhiteSpace(c)) {
            return Kind.BLANK;
        }
        if (INVISIBLE.contains(c)) {
            return Kind.INVISIBLE;
        }
        if (QUOTES.contains(c)) {
            return Kind.QUOTE;
        }
        if (APOSTROPHES.contains(c)) {
            return Kind.APOSTROPHE;
        }
        if (DASHES.contains(c)) {
            return Kind.DASH;
        }
        return letter(c);
    }

    private static Kind letter(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacter.NON_SPACING_MARK, UCharacter.COMBINING_SPACING_MARK, UCharacter.ENCLOSING_MARK -> Kind.MARK;
            case UCharacter.UPPERCASE_LETTER,
                    UCharacter.LOWERCASE_LETTER,
                    UCharacter.TITLECASE_LETTER,
                    UCharacter.MODIFIER_LETTER,
                    UCharacter.OTHER_LETTER,
                    UCharacter.DECIMAL_DIGIT_NUMBER,
                    UCharacter.LETTER_NUMBER,
                    UCharacter.OTHER_NUMBER -> WITHOUT_BLANKS.contains(c) ? Kind.OWN_WORD : Kind.WORD;
            default -> Kind.SIGN;
        };
    }
}
