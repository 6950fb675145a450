package org.convoke.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address, and who answers it. All are read with GET; some take POST as well.
 *
 * @param pattern segments that begin with a slash each: a word, <code>{name}</code> for any text, <code>{name}.ics</code>
 *     for any text with that ending, or <code>v{name}</code> for any with that beginning
 * @param errors how errors are told
 * @param handler answers GET
 * @param post takes what is posted; absent where nothing is
 */
public record Route(
        String pattern,
        ErrorForm errors,
        Handler handler,
        @Nullable Post post) {

    /**
     * What may be posted to an address.
     *
     * @param maxBytes more is refused with 413
     */
    public record Post(int maxBytes, PostHandler handler) {}

    private static final Pattern FORM = Pattern.compile("/|(/([a-z0-9.-]+|[a-z]?\\{[a-z]+}(\\.[a-z.-]+)?))+");

    /** @throws IllegalArgumentException when the pattern has another form */
    public Route {
        if (!FORM.matcher(pattern).matches()) {
            throw new IllegalArgumentException("not a pattern: " + pattern);
        }
    }

    /** An address that is only read. */
    public Route(String pattern, ErrorForm errors, Handler handler) {
        this(pattern, errors, handler, null);
    }

    /** The same address, taking POST too. */
    public Route withPost(int maxBytes, PostHandler taker) {
        return new Route(pattern, errors, handler, new Post(maxBytes, taker));
    }

    /** The methods that do something here, as the Allow field lists them. */
    String methods() {
        return post == null ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS";
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
