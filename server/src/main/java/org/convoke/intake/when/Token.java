package org.convoke.intake.when;

/**
 * A number, a word or a sign of a text.
 *
 * @param text a folded word, the digits of a number, or one sign
 * @param value a number's value; −1 for anything else
 * @param isSpaced whether a blank stands before it
 */
record Token(Kind kind, String text, int value, boolean isSpaced) {

    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        /** Behind the last token. */
        END
    }

    static final Token END = new Token(Kind.END, "", -1, true);

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it is a number of at least and at most so many digits. */
    boolean isNumber(int fewestDigits, int mostDigits) {
        return kind == Kind.NUMBER && text.length() >= fewestDigits && text.length() <= mostDigits;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** Whether it is one of these signs. */
    boolean isSignOf(String signs) {
        return kind == Kind.SIGN && signs.indexOf(text.charAt(0)) >= 0;
    }
}
