package org.convoke.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves the words of Markdown (CommonMark 0.31 with tables and footnotes): what begins a line, stands alone in one, or points
 * elsewhere goes. Signs within a line, as around emphasis, are no words and are left to {@link Letters}. Applied alike to what
 * was issued and to what is checked, so that it need not be right about every edge, only the same.
 */
final class Markdown {

    /** A rule, an underline of a heading, or the line below a table's head. */
    private static final Pattern RULE = Pattern.compile("[-=*_|: ]{2,}");

    private static final Pattern FENCE = Pattern.compile("(?:```|~~~).*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]{1,60}]:\\s*");
    private static final Pattern REFERENCE = Pattern.compile("\\[[^\\]]{1,200}]:\\s*\\S+.*");
    private static final Pattern BULLET = Pattern.compile("[-+*•◦▪‣●○]\\s+");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})[.)]\\s+");

    /** As it is written, and as it is shown where nothing can be raised. */
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[(?:\\^[^\\[\\]\\s]{1,60}|[0-9]{1,3})](?![(\\[])");

    private final StringBuilder out;
    private boolean isAfterBlank = true;
    private boolean isInList;

    private Markdown(int length) {
        this.out = new StringBuilder(length);
    }

    static String remove(String text) {
        Markdown markdown = new Markdown(text.length());
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            int until = end < 0 ? text.length() : end;
            markdown.line(text.substring(at, until));
            at = until + 1;
        }
        return withoutTargets(FOOTNOTE_MARK.matcher(markdown.out).replaceAll(""));
    }

    private void line(String line) {
        String content = withoutQuoteMarks(line);
        boolean isBlank = content.isBlank();
        if (!isBlank && !isStructure(content)) {
            out.append(withoutMarker(content, line));
        }
        out.append('\n');
        isAfterBlank = isBlank;
    }

    private static boolean isStructure(String content) {
        return RULE.matcher(content).matches()
                || FENCE.matcher(content).matches()
                || content.startsWith("[")
                        && !content.startsWith("[^")
                        && REFERENCE.matcher(content).matches();
    }

    /** The line without indentation and the marks of quotations. */
    private static String withoutQuoteMarks(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || Character.isWhitespace(line.charAt(at)))) {
            at++;
        }
        return line.substring(at).stripTrailing();
    }

    /** A number begins an item only where a list can begin or go on: else it is a word of the line before. */
    private String withoutMarker(String content, String line) {
        Matcher footnote = FOOTNOTE.matcher(content);
        if (footnote.lookingAt()) {
            return content.substring(footnote.end());
        }
        Matcher bullet = BULLET.matcher(content);
        if (bullet.lookingAt()) {
            isInList = true;
            return content.substring(bullet.end());
        }
        Matcher number = NUMBER.matcher(content);
        if (number.lookingAt() && (isAfterBlank || isInList || number.group(1).equals("1"))) {
            isInList = true;
            return content.substring(number.end());
        }
        isInList &= !isAfterBlank || line.startsWith(" ");
        return content;
    }

    /** Leaves of {@code [words](address)} and {@code [words][name]} the words, and nothing of pictures' addresses. */
    private static String withoutTargets(String text) {
        StringBuilder left = new StringBuilder(text.length());
        int from = 0;
        int bracket = text.indexOf(']');
        while (bracket >= 0 && bracket + 1 < text.length()) {
            char opening = text.charAt(bracket + 1);
            int end = opening == '(' ? closing(text, bracket + 2, ')') : -1;
            end = opening == '[' ? closing(text, bracket + 2, ']') : end;
            if (end >= 0) {
                left.append(text, from, bracket + 1);
                from = end + 1;
            }
            bracket = text.indexOf(']', Math.max(bracket + 1, from));
        }
        return left.append(text, from, text.length()).toString();
    }

    /** Where the target ends, or -1: it holds no bracket and no empty line, so each character is looked at once. */
    private static int closing(String text, int from, char close) {
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == close && depth == 0) {
                return at;
            }
            if (c == '[' || c == ']' || c == '\n' && at > from && text.charAt(at - 1) == '\n') {
                return -1;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return -1;
    }
}
