package org.convoke.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * What a reader filled into a page's form and sent: in the way of addresses (WHATWG URL, application/x-www-form-urlencoded) or
 * in parts, as forms with files are sent (RFC 7578). Immutable.
 *
 * @param parts in the order in which they came
 */
public record Form(List<Part> parts) {

    /** No form here has more than five fields. */
    private static final int MAX_PARTS = 50;

    private static final int MAX_HEAD_BYTES = 4 * 1024;

    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data\\s*;.*?boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    /**
     * One field.
     *
     * @param content of a file as it is; of text in UTF-8, with the line ends that the browser made of those that were typed
     */
    public record Part(String name, byte[] content) {}

    public Form {
        parts = List.copyOf(parts);
    }

    /** @throws UserError when it is neither form, or broken */
    public static Form of(Posted posted) {
        String type = posted.contentType();
        Matcher boundary = BOUNDARY.matcher(type);
        if (boundary.matches()) {
            String word = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
            return new Form(parts(posted.bytes(), ("--" + word).getBytes(StandardCharsets.UTF_8)));
        }
        if (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return new Form(fields(posted.text()));
        }
        throw UserError.unreadable("error.form.type");
    }

    /** The first part of that name that is not empty. */
    public Optional<byte[]> find(String name) {
        return parts.stream()
                .filter(part -> part.name.equals(name) && part.content.length > 0)
                .map(Part::content)
                .findFirst();
    }

    /** The text of that field as it was typed, with line feeds; empty when it is not there or blank. */
    public Optional<String> text(String name) {
        return find(name)
                .map(content -> new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .filter(text -> !text.isBlank());
    }

    private static List<Part> fields(String body) {
        List<Part> fields = new ArrayList<>();
        for (String pair : body.split("&", MAX_PARTS + 1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            add(fields, new Part(name, value.getBytes(StandardCharsets.UTF_8)));
        }
        return fields;
    }

    /** Unlike addresses, fields may hold line ends and other control characters. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("error.address.encoding"), e);
        }
    }

    private static List<Part> parts(byte[] body, byte[] boundary) {
        List<Part> parts = new ArrayList<>();
        byte[] between = joined(LINE_END, boundary);
        int at = startsWith(body, 0, boundary) ? boundary.length : indexOf(body, between, 0) + between.length;
        if (at < boundary.length) {
            throw broken();
        }
        while (!startsWith(body, at, "--".getBytes(StandardCharsets.US_ASCII))) {
            int headEnd = indexOf(body, HEAD_END, at);
            int end = headEnd < 0 ? -1 : indexOf(body, between, headEnd + 2);
            if (end < 0 || headEnd - at > MAX_HEAD_BYTES) {
                throw broken();
            }
            String head = new String(body, at, headEnd - at, StandardCharsets.UTF_8);
            int from = Math.min(headEnd + HEAD_END.length, end);
            add(parts, new Part(name(head), Arrays.copyOfRange(body, from, end)));
            at = end + between.length;
        }
        return parts;
    }

    private static String name(String head) {
        for (String line : head.split("\r\n")) {
            Matcher name = NAME.matcher(line);
            if (line.regionMatches(true, 0, "content-disposition:", 0, 20) && name.find()) {
                return name.group(1) == null ? name.group(2) : name.group(1);
            }
        }
        throw broken();
    }

    private static void add(List<Part> parts, Part part) {
        if (parts.size() == MAX_PARTS) {
            throw UserError.unreadable("error.parameter.many", MAX_PARTS);
        }
        parts.add(part);
    }

    private static UserError broken() {
        return UserError.unreadable("error.request.malformed");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return at + start.length <= bytes.length && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0] && startsWith(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }
}
