package org.convoke.intake.header;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The words of a header without case, accents and punctuation; {@code estimateLow_1} gives {@code estimate low 1}. */
final class HeaderWords {

    private HeaderWords() {}

    /** Returns the words in their order; empty for a blank header. */
    static List<String> of(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = 0;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isDropped(c)) {
                continue;
            }
            if (isBoundary(before, c)) {
                flush(word, words);
            }
            if (Character.isLetterOrDigit(c) || isVowelSign(c) || c == '#') {
                appendFolded(c, word);
            }
            before = c;
        }
        flush(word, words);
        return words;
    }

    /** Returns the words run together: the form in which headers are compared. */
    static String key(List<String> words) {
        return String.join("", words);
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(Normalizer.normalize(word, Normalizer.Form.NFC));
            word.setLength(0);
        }
    }

    private static boolean isBoundary(int before, int c) {
        boolean isSeparator = !Character.isLetterOrDigit(c) && !isVowelSign(c);
        boolean isCamel = Character.isLowerCase(before) && Character.isUpperCase(c);
        boolean isNumber = Character.isLetter(before) && Character.isDigit(c)
                || Character.isDigit(before) && Character.isLetter(c);
        return isSeparator || isCamel || isNumber;
    }

    /** Accents, Arabic vowels, joiners and direction marks. */
    private static boolean isDropped(int c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x064B && c <= 0x065F
                || c >= 0x200B && c <= 0x200F
                || c == 0x0640
                || c == 0x2019
                || c == '\''
                || c == 0xFEFF;
    }

    private static boolean isVowelSign(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void appendFolded(int c, StringBuilder word) {
        int small = Character.toLowerCase(c);
        switch (small) {
            case 'ß' -> word.append("ss");
            case 'ı' -> word.append('i');
            case 'ł' -> word.append('l');
            case 'ø' -> word.append('o');
            case 'đ' -> word.append('d');
            case 'æ' -> word.append("ae");
            case 'ی', 'ى', 'ێ' -> word.append('ي');
            case 'ک' -> word.append('ك');
            case 'ە', 'ة' -> word.append('ه');
            default -> word.appendCodePoint(small);
        }
    }
}
