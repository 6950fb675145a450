package org.convoke.publish;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one compact JSON object whose fields are known, in their order: no more of JSON (RFC 8259) than our own
 * writer makes. Whatever else stands there is a fault of the program and ends in an {@link IllegalStateException}.
 */
final class JsonFields {

    private final byte[] json;
    private int at;

    JsonFields(byte[] json) {
        this.json = json;
    }

    /** The next field's text; null when it is {@code null}. */
    @Nullable
    String text(String name) {
        pass(name);
        if (json[at] == 'n') {
            at += 4;
            return null;
        }
        return string();
    }

    /** The next field's text. */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw fault(name);
        }
        return text;
    }

    /** Whether the next field is {@code true}. */
    boolean isTrue(String name) {
        pass(name);
        boolean isTrue = json[at] == 't';
        skipWord();
        return isTrue;
    }

    /** Passes the next field, which is a number or a word. */
    void skip(String name) {
        pass(name);
        skipWord();
    }

    private void skipWord() {
        while (json[at] != ',' && json[at] != '}') {
            at++;
        }
    }

    /** Goes into the next field's array or object. */
    void open(String name, char bracket) {
        pass(name);
        if (json[at++] != bracket) {
            throw fault(name);
        }
    }

    /** Goes out of the array or object if it ends here. */
    boolean closes(char bracket) {
        if (json[at] != bracket) {
            return false;
        }
        at++;
        return true;
    }

    /** The next text inside an array or object, be it a name or a value. */
    String element() {
        if (json[at] == ',' || json[at] == ':') {
            at++;
        }
        return string();
    }

    private void pass(String name) {
        // A brace or comma, the name in its quotes, a colon.
        int end = at + name.length() + 3;
        if (end >= json.length || json[at + 1] != '"' || json[end] != ':' || json[end - 1] != '"') {
            throw fault(name);
        }
        for (int i = 0; i < name.length(); i++) {
            if (json[at + 2 + i] != name.charAt(i)) {
                throw fault(name);
            }
        }
        at = end + 1;
    }

    private String string() {
        int from = ++at;
        boolean isEscaped = false;
        while (json[at] != '"') {
            isEscaped |= json[at] == '\\';
            at += json[at] == '\\' ? 2 : 1;
        }
        String text = new String(json, from, at - from, StandardCharsets.UTF_8);
        at++;
        return isEscaped ? unescaped(text) : text;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            if (escape == 'u') {
                plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                i += 4;
            } else {
                plain.append(meaning(escape));
            }
        }
        return plain.toString();
    }

    private static char meaning(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    private IllegalStateException fault(String name) {
        return new IllegalStateException("no field " + name + " at byte " + at + " of an event's form");
    }
}
