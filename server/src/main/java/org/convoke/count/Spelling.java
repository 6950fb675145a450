package org.convoke.count;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings the many ways to write one text to one: ASCII digits, small letters without marks, plain signs, Arabic letters
 * that only look different made the same.
 */
final class Spelling {

    private Spelling() {}

    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); ) {
            int c = decomposed.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (!isDropped(c)) {
                out.appendCodePoint(same(c));
            }
        }
        return out.toString();
    }

    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 'ـ';
    }

    private static int same(int c) {
        return switch (c) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة' -> 'ه';
            case '٫' -> '.';
            case '،' -> ',';
            case '؛' -> ';';
            case '٬', '’', '‘', 'ʼ', '`' -> '\'';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '≈', '∼', '±', '〜' -> '~';
            case '≥', '≧' -> '>';
            case '≤', '≦' -> '<';
            case '\n' -> '\n';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
