package org.convoke.intake.header;

import java.util.List;
import org.convoke.place.Fold;

/** The words of a header without case, accents and punctuation; {@code estimateLow_1} gives {@code estimate low 1}. */
final class HeaderWords {

    private HeaderWords() {}

    /** Returns the words in their order; empty for a blank header. */
    static List<String> of(String header) {
        StringBuilder parted = new StringBuilder(header.length() + 8);
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (i > 0 && isBoundary(header.charAt(i - 1), c)) {
                parted.append(' ');
            }
            parted.append(c);
        }
        return Fold.plainWords(parted.toString());
    }

    /** Returns the words run together: the form in which headers are compared. */
    static String key(List<String> words) {
        return String.join("", words);
    }

    /** Between {@code eL} of camel case, and between letters and digits. */
    private static boolean isBoundary(char before, char c) {
        return Character.isLowerCase(before) && Character.isUpperCase(c)
                || Character.isLetter(before) && Character.isDigit(c)
                || Character.isDigit(before) && Character.isLetter(c);
    }
}
