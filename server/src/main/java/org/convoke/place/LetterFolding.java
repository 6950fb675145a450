package org.convoke.place;

/** The letters that stand for one another when a name is compared; one code point at a time, after NFKD. */
final class LetterFolding {

    private LetterFolding() {}

    /** Whether the character adds nothing: marks of Latin, Arabic and Hebrew, apostrophes, invisible characters. */
    static boolean isDropped(int c) {
        return switch (c) {
            case '\'', '`', 0x2018, 0x2019, 0x201B, 0x02B9, 0x02BA, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF -> true;
            case 0x00AD, 0x0640, 0x0670, 0x2032, 0xFEFF -> true;
            default -> isMarkOfEuropeOrArabic(c) || isInvisible(c);
        };
    }

    private static boolean isMarkOfEuropeOrArabic(int c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x0591 && c <= 0x05C7
                || c >= 0x0610 && c <= 0x061A
                || c >= 0x064B && c <= 0x065F
                || c >= 0x06D6 && c <= 0x06ED && !Character.isLetter(c);
    }

    /** Joiners, direction marks and embeddings. */
    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F;
    }

    /** Appends the small letter, in the plain form that its variants share. */
    static void appendSmall(int c, StringBuilder out) {
        if (c < 0x80) {
            out.append((char) (c | 0x20));
            return;
        }
        int small = Character.toLowerCase(c);
        String latin = latin(small);
        if (latin.isEmpty()) {
            out.appendCodePoint(other(small));
        } else {
            out.append(latin);
        }
    }

    /** Letters that NFKD leaves whole; empty for all others. */
    private static String latin(int small) {
        return switch (small) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŋ' -> "n";
            case 'ə' -> "a";
            default -> "";
        };
    }

    private static int other(int small) {
        return switch (small) {
            case 'ς' -> 'σ';
            case 'ی', 'ى', 'ے', 'ێ' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة', 'ە', 'ہ', 'ھ' -> 'ه';
            case 'ٱ' -> 'ا';
            case 'ۆ' -> 'و';
            case 'ڕ' -> 'ر';
            case 'ڵ' -> 'ل';
            case 'ڤ' -> 'ف';
            default -> small;
        };
    }
}
