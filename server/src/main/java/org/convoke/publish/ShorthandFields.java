package org.convoke.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the fields of one event in {@link Shorthand}, in their order, without writing it out first: a field begins
 * with the byte of its name and ends at that of the next. What does not stand there so is a fault of the program and ends in
 * an exception. For one thread.
 */
final class ShorthandFields {

    private final byte[] bytes;

    /** Behind the name of the field that is read next. */
    private int at;

    /** Whether the field passed last has neither words nor escapes in it. */
    private boolean isPlain;

    /** @param first the name of the first field */
    ShorthandFields(byte[] bytes, byte first) {
        this.bytes = bytes;
        if (bytes[at++] != first) {
            throw new IllegalStateException("an event's form begins with byte " + bytes[0]);
        }
    }

    /** The field's text; null when it is {@code null}.
     *
     * @param next the name of the field after it, whose turn it is then
     */
    @Nullable
    String text(byte next) {
        int from = at;
        pass(next);
        int end = at - 1;
        if (isPlain) {
            // The quotes around it are ASCII, so they can be left out before decoding.
            return new String(bytes, from + 1, end - from - 2, StandardCharsets.UTF_8);
        }
        String json = json(from, end);
        return json.equals("null") ? null : unescaped(json, 1, json.length() - 1);
    }

    /** The field's text, where its quotes are part of the names. */
    String bare(byte next) {
        int from = at;
        pass(next);
        int end = at - 1;
        if (isPlain) {
            return new String(bytes, from, end - from, StandardCharsets.UTF_8);
        }
        String json = json(from, end);
        return unescaped(json, 0, json.length());
    }

    /** Passes the field. */
    void skip(byte next) {
        while (bytes[at] != next) {
            at++;
        }
        at++;
    }

    /** The texts in an array or object, names and values alike. */
    List<String> texts(byte next) {
        int start = at;
        pass(next);
        if (start == at - 1) {
            return List.of();
        }
        String json = json(start, at - 1);
        List<String> texts = new ArrayList<>(4);
        for (int from = json.indexOf('"') + 1; from > 0; from = json.indexOf('"', from) + 1) {
            int end = from;
            while (json.charAt(end) != '"') {
                end += json.charAt(end) == '\\' ? 2 : 1;
            }
            texts.add(unescaped(json, from, end));
            from = end + 1;
        }
        return texts;
    }

    /** Goes behind the name of the next field, and sees whether what is passed can be taken as it is. */
    private void pass(byte next) {
        boolean plain = true;
        byte each = bytes[at];
        while (each != next) {
            plain &= !Shorthand.isWord(each) && each != '\\';
            each = bytes[++at];
        }
        at++;
        isPlain = plain;
    }

    /** What stands there in JSON. */
    private String json(int from, int end) {
        return end - from == 1 && Shorthand.isWord(bytes[from])
                ? Shorthand.word(bytes[from])
                : Shorthand.spelledOut(bytes, from, end);
    }

    private static String unescaped(String json, int from, int end) {
        int escape = json.indexOf('\\', from);
        if (escape < 0 || escape >= end) {
            return json.substring(from, end);
        }
        StringBuilder plain = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char meaning = json.charAt(++i);
            if (meaning == 'u') {
                plain.append((char) Integer.parseInt(json, i + 1, i + 5, 16));
                i += 4;
            } else {
                plain.append(meaning(meaning));
            }
        }
        return plain.toString();
    }

    /** RFC 8259, section 7. */
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
}
