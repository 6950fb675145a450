package org.convoke.web;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What a handler is asked: the parts of the path, the parameters and the reader. Immutable.
 *
 * @param path the path as it was sent, still encoded
 * @param variables the parts of the path that its pattern names, decoded
 * @param origin where the site is: scheme, host and port, as {@code https://call.example.org}
 */
public record Request(String path, Map<String, String> variables, Query query, Reader reader, String origin) {

    public Request {
        variables = Map.copyOf(variables);
    }

    /** The part of the path that the route's pattern names. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new NoSuchElementException("no {" + name + "} in the pattern of " + path);
        }
        return value;
    }

    /** The same with another query. */
    public Request with(Query other) {
        return new Request(path, variables, other, reader, origin);
    }
}
