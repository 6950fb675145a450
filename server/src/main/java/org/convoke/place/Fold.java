package org.convoke.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the many spellings of a name to one form: letters without marks and case, abbreviations written out.
 *
 * <p>"St-Étienne", "SAINT ETIENNE" and "Saint Étienne" become {@code saintetienne}; "تهران" is the same with Arabic
 * and Persian letters. The gazetteer's index is made with the same code that reads a question, so a rule changed here
 * asks for {@code make gazetteer}.
 */
public final class Fold {

    private Fold() {}

    /** Returns the folded words joined without spaces, so that "De Kalb" and "DeKalb" meet; empty without letters. */
    public static String key(String text) {
        return String.join("", words(text));
    }

    /** Returns the folded words with abbreviations written out ("Mt" as "mount", a leading "N" as "north"). */
    public static List<String> words(String text) {
        return Abbreviations.writtenOut(plainWords(text));
    }

    /** Returns the folded words as they stand. */
    public static List<String> plainWords(String text) {
        String folded = letters(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == ' ') {
                if (i > start) {
                    words.add(folded.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Returns small letters and digits without marks, everything else one or more spaces. */
    private static String letters(String text) {
        String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length() + 8);
        boolean recompose = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            recompose |= c >= 0x0900;
            if (c == '.') {
                appendDot(decomposed, i, out);
            } else {
                append(c, out);
            }
        }
        // Decomposed Hangul would triple the keys of Korea, so what is not Latin-like is put together again.
        return recompose ? Normalizer.normalize(out, Normalizer.Form.NFC) : out.toString();
    }

    /** A dot inside initials vanishes ("D.C.", "U.S.A."); any other parts words ("St.Louis"). */
    private static void appendDot(String text, int next, StringBuilder out) {
        boolean letterFollows = next < text.length() && Character.isLetter(text.charAt(next));
        int n = out.length();
        boolean afterInitial = n > 0 && out.charAt(n - 1) != ' ' && (n == 1 || isInitial(text, next - 2));
        if (!(letterFollows && afterInitial)) {
            out.append(' ');
        }
    }

    /** Whether the letter at {@code at} stands alone: at the beginning, or after a space or a dot. */
    private static boolean isInitial(String text, int at) {
        return at == 0 || at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static void append(int c, StringBuilder out) {
        if (LetterFolding.isDropped(c)) {
            return;
        }
        if (c == '&') {
            out.append(" and ");
        } else if (Character.isLetter(c) || isWordMark(c)) {
            LetterFolding.appendSmall(c, out);
        } else if (Character.isDigit(c)) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else {
            out.append(' ');
        }
    }

    /** Vowel signs of the Indic and South-East Asian scripts carry the name and stay. */
    private static boolean isWordMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
