package org.convoke.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One address, and who answers it. All are read with GET.
 *
 * @param pattern segments that begin with a slash each: a word, <code>{name}</code> for any text, or <code>{name}.ics</code>
 *     for any text with that ending
 * @param errors how errors are told
 */
public record Route(String pattern, ErrorForm errors, Handler handler) {

    private static final Pattern FORM = Pattern.compile("/|(/([a-z0-9.-]+|\\{[a-z]+}(\\.[a-z.]+)?))+");

    /** @throws IllegalArgumentException when the pattern has another form */
    public Route {
        if (!FORM.matcher(pattern).matches()) {
            throw new IllegalArgumentException("not a pattern: " + pattern);
        }
    }

    /** The segments of the pattern, none for the root. */
    List<String> segments() {
        return pattern.equals("/") ? List.of() : List.of(pattern.substring(1).split("/"));
    }

    /** Whether the pattern names one path only. */
    boolean isLiteral() {
        return pattern.indexOf('{') < 0;
    }
}
