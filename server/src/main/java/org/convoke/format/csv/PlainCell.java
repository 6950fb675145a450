package org.convoke.format.csv;

/**
 * Keeps spreadsheet programs from taking text for a formula. They run a cell that begins with {@code = + - @}, a tab or
 * a carriage return, wherever the file came from; an apostrophe before it makes it text. Texts that have apostrophes
 * before such a character already get one more, so that {@link #restore} gives back every text as it was. Numbers that
 * the program wrote itself need none of this.
 */
public final class PlainCell {

    private static final char MARK = '\'';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private PlainCell() {}

    /** Returns the text so that no program runs it. */
    public static String neutralize(String text) {
        return looksLikeFormula(text) ? MARK + text : text;
    }

    /** Returns the text that was given to {@link #neutralize}; any other text stays as it is. */
    public static String restore(String cell) {
        boolean isMarked = !cell.isEmpty() && cell.charAt(0) == MARK && looksLikeFormula(cell);
        return isMarked ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == MARK) {
            first++;
        }
        return first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
