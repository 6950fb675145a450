package org.convoke.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the route of a path. A word goes before a beginning or ending and those before any text, segment by segment from the left;
 * the order in which the routes are given means nothing. Immutable.
 */
final class Router {

    /** Longer paths than any pattern are not worth decoding. */
    private static final int MAX_SEGMENTS = 12;

    private final Map<String, Route> literal;

    /** The others by how many segments they have, each in the order in which they are tried. */
    private final Map<Integer, List<Pattern>> bySegments;

    /** A route with its segments taken apart. */
    private record Pattern(Route route, List<String> segments) {

        Pattern(Route route) {
            this(route, route.segments());
        }
    }

    /** A route with the values for its pattern. */
    record Match(Route route, Map<String, String> variables) {}

    Router(List<Route> routes) {
        literal =
                routes.stream().filter(Route::isLiteral).collect(Collectors.toMap(Route::pattern, Function.identity()));
        bySegments = routes.stream()
                .filter(route -> !route.isLiteral())
                .sorted(Comparator.comparing(Router::precedence))
                .map(Pattern::new)
                .collect(Collectors.groupingBy(pattern -> pattern.segments().size()));
    }

    /**
     * Returns the route that answers the path, still encoded, or empty.
     *
     * @throws org.convoke.i18n.UserError when a segment is encoded wrongly
     */
    Optional<Match> find(String rawPath) {
        Route exact = literal.get(rawPath);
        if (exact != null) {
            return Optional.of(new Match(exact, Map.of()));
        }
        List<String> segments = segments(rawPath);
        for (Pattern pattern : bySegments.getOrDefault(segments.size(), List.of())) {
            Optional<Match> match = match(pattern, segments);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String raw : rawPath.substring(1).split("/", MAX_SEGMENTS)) {
            segments.add(Percent.decodeSegment(raw));
        }
        return segments;
    }

    private static Optional<Match> match(Pattern pattern, List<String> segments) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!matches(pattern.segments().get(i), segments.get(i), variables)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(pattern.route(), variables));
    }

    private static boolean matches(String pattern, String segment, Map<String, String> variables) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return pattern.equals(segment);
        }
        int close = pattern.indexOf('}');
        String ending = pattern.substring(close + 1);
        int end = segment.length() - ending.length();
        if (end <= open || !segment.startsWith(pattern.substring(0, open)) || !segment.endsWith(ending)) {
            return false;
        }
        variables.put(pattern.substring(open + 1, close), segment.substring(open, end));
        return true;
    }

    /** Sorts words (0) before beginnings and endings (1) before any text (2), the first segment first. */
    private static String precedence(Route route) {
        return route.segments().stream()
                .map(segment ->
                        segment.indexOf('{') < 0 ? "0" : segment.startsWith("{") && segment.endsWith("}") ? "2" : "1")
                .collect(Collectors.joining());
    }
}
