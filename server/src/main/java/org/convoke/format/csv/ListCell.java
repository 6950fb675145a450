package org.convoke.format.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Several texts in one cell, parted by {@code |}. A bar or backslash within a text has a backslash before it, so that
 * {@link #split} gives back what {@link #join} was given. No texts and one empty text are the same empty cell.
 */
public final class ListCell {

    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private ListCell() {}

    public static String join(List<String> texts) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                cell.append(BAR);
            }
            appendEscaped(cell, texts.get(i));
        }
        return cell.toString();
    }

    /** Returns the texts of a cell, none when it is empty. Blanks around a text belong to no text. */
    public static List<String> split(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ESCAPE && i + 1 < cell.length() && isSpecial(cell.charAt(i + 1))) {
                text.append(cell.charAt(++i));
            } else if (c == BAR) {
                texts.add(text.toString().strip());
                text.setLength(0);
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString().strip());
        return List.copyOf(texts);
    }

    private static void appendEscaped(StringBuilder cell, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpecial(c)) {
                cell.append(ESCAPE);
            }
            cell.append(c);
        }
    }

    private static boolean isSpecial(char c) {
        return c == BAR || c == ESCAPE;
    }
}
