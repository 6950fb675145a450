package org.convoke.format.ical;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One property as it is written: name, parameters, value (RFC 5545, section 3.1).
 *
 * @param value escaped as its type asks; see {@link #ofText}
 */
public record ContentLine(String name, Map<String, String> parameters, String value) {

    /** Keeps the order of the parameters. */
    public ContentLine {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        value = withoutControls(value);
    }

    public ContentLine(String name, String value) {
        this(name, Map.of(), value);
    }

    /** Returns a property of type TEXT (section 3.3.11), its value escaped. */
    public static ContentLine ofText(String name, String text) {
        return new ContentLine(name, escaped(text));
    }

    /** Returns this line with one more parameter. */
    public ContentLine with(String parameter, String parameterValue) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, parameterValue);
        return new ContentLine(name, more, value);
    }

    /** The line as it stands in the file, neither folded nor ended. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(name);
        parameters.forEach(
                (key, each) -> line.append(';').append(key).append('=').append(quoted(each)));
        return line.append(':').append(value).toString();
    }

    /** Escapes a TEXT value: backslash, semicolon, comma and line break. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < unix.length(); i++) {
            char c = unix.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Quotes a parameter where it must be, and encodes what a quoted one cannot hold (RFC 6868). */
    private static String quoted(String value) {
        String encoded =
                withoutControls(value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'"));
        boolean isPlain = encoded.chars().noneMatch(c -> c == ':' || c == ';' || c == ',');
        return isPlain ? encoded : '"' + encoded + '"';
    }

    /** Control characters other than the tab are in no value (section 3.1, CONTROL). */
    private static String withoutControls(String value) {
        boolean isClean = value.chars().noneMatch(ContentLine::isControl);
        if (isClean) {
            return value;
        }
        StringBuilder clean = new StringBuilder(value.length());
        value.chars().filter(c -> !isControl(c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' || c == 0x7F;
    }
}
