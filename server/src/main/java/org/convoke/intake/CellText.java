package org.convoke.intake;

import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.jspecify.annotations.Nullable;

/** Texts of cells as they go into events: without control characters, and not without end. */
final class CellText {

    /** A title fills two lines on a phone; calendars cut at about 255. */
    static final int LONGEST_TITLE_CHARS = 300;

    /** The longest route of streets in the data at hand has 1,700. */
    static final int LONGEST_NAME_CHARS = 2_000;

    /** Twenty pages. */
    static final int LONGEST_DESCRIPTION_CHARS = 50_000;

    private static final int LONGEST_QUOTE_CHARS = 200;

    private CellText() {}

    /** Whether a cell says that it says nothing: blank, a dash, NA. */
    static boolean isAbsent(String cell) {
        int length = cell.length();
        if (length > 8) {
            return cell.isBlank();
        }
        return switch (cell.strip()) {
            case "",
                    "-",
                    "--",
                    "---",
                    "–",
                    "—",
                    "?",
                    ".",
                    "/",
                    "NA",
                    "N/A",
                    "n/a",
                    "na",
                    "#N/A",
                    "NULL",
                    "null",
                    "None",
                    "none",
                    "nan",
                    "NaN" -> true;
            default -> false;
        };
    }

    /** One line: control characters and line ends are blanks, runs of blanks one; null when nothing is left. */
    static @Nullable String line(@Nullable String cell) {
        if (cell == null || isAbsent(cell)) {
            return null;
        }
        String line = isPlain(cell) ? cell : cleaned(cell, false);
        return line.isEmpty() ? null : line;
    }

    /** Several lines. */
    static String lines(String cell) {
        return isPlain(cell) ? cell : cleaned(cell, true);
    }

    /** Returns the text, cut at a whole character with a warning when it is too long. */
    static String shortened(String text, int mostChars, String field, RecordWarnings warnings) {
        if (text.length() <= mostChars) {
            return text;
        }
        warnings.add(field, WarningCode.TEXT_SHORTENED, text.length(), mostChars);
        int end = Character.isHighSurrogate(text.charAt(mostChars - 2)) ? mostChars - 2 : mostChars - 1;
        return text.substring(0, end) + "…";
    }

    /** The beginning of a cell, for a warning. */
    static String quote(String cell) {
        return cell.length() <= LONGEST_QUOTE_CHARS ? cell : cell.substring(0, LONGEST_QUOTE_CHARS) + "…";
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isOdd =
                    c < ' ' || c == ' ' && before == ' ' || c >= 0x7F && c <= 0xA0 || c == 0xFEFF || c == 0xFFFD;
            if (isOdd) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String cleaned(String text, boolean keepsLines) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLine = keepsLines && c == '\n';
            boolean isBlank = !isLine && (c <= ' ' || c >= 0x7F && c <= 0xA0);
            if (isBlank) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (c != 0xFEFF) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
