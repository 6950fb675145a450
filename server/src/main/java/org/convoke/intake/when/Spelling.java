package org.convoke.intake.when;

import org.convoke.place.Fold;

/** The form in which words are compared: without case, accents, dots and spaces; abbreviations stay as they are. */
final class Spelling {

    private Spelling() {}

    static String folded(String text) {
        return String.join("", Fold.plainWords(text));
    }
}
