package org.convoke.i18n;

import java.util.List;

/**
 * Something to tell a person, not yet in any language: the key of a message pattern and the values for its places.
 *
 * @param key names a pattern in the message files, for example {@code error.call.unknown}
 * @param arguments values for {@code {0}}, {@code {1}} …: strings, numbers, dates
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
