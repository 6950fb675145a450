package org.convoke.intake.when;

import org.jspecify.annotations.Nullable;

/** Years in names of sheets and cells beside a date. */
public final class YearText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private YearText() {}

    /** Returns the one number of four digits in a text that is a year of ours; null when there is none or several. */
    public static @Nullable Integer find(String text) {
        Tokens tokens = new Tokens(text);
        Integer found = null;
        for (; !tokens.isAtEnd(); tokens.pass(1)) {
            Token token = tokens.peek(0);
            if (token.isNumber(4, 4) && token.value() >= FIRST_YEAR && token.value() <= LAST_YEAR) {
                if (found != null && found != token.value()) {
                    return null;
                }
                found = token.value();
            }
        }
        return found;
    }
}
