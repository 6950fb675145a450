package org.convoke.chart;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Names cut to a number of letters, as people count them. */
final class ShortName {

    private ShortName() {}

    /** The name, or its beginning and three dots. */
    static String of(String name, int maxLetters) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        int end = letters.next(maxLetters);
        if (end == BreakIterator.DONE || end == name.length()) {
            return name;
        }
        int cut = letters.previous();
        return name.substring(0, cut).strip() + "…";
    }
}
