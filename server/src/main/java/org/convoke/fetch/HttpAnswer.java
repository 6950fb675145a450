package org.convoke.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a server said (RFC 9112), read strictly: whatever could be understood in two ways is not understood.
 *
 * @param fields by name in lower case; of several, the first
 */
record HttpAnswer(int status, Map<String, String> fields, byte[] body) {

    /** No server that means well sends more. */
    private static final int MAX_HEAD_BYTES = 64 * 1024;

    private static final int MAX_INTERIM_ANSWERS = 5;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,8})\\s*(?:;.*)?");

    /** The field's value, empty when there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** @throws TooLarge when the body, unpacked, is longer than it may be */
    static HttpAnswer read(InputStream in, int maxBytes) throws IOException {
        for (int interim = 0; interim <= MAX_INTERIM_ANSWERS; interim++) {
            Lines lines = new Lines(in, MAX_HEAD_BYTES);
            Matcher status = STATUS.matcher(lines.next());
            if (!status.matches()) {
                throw new ProtocolException("no answer of HTTP");
            }
            Map<String, String> fields = fields(lines);
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                byte[] body = code == 204 || code == 304 ? new byte[0] : body(in, fields, maxBytes);
                return new HttpAnswer(code, Map.copyOf(fields), body);
            }
        }
        throw new ProtocolException("no end of interim answers");
    }

    private static Map<String, String> fields(Lines lines) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || line.charAt(0) <= ' ') {
                throw new ProtocolException("a broken field");
            }
            fields.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static byte[] body(InputStream in, Map<String, String> fields, int maxBytes) throws IOException {
        byte[] sent = sent(in, fields, maxBytes);
        String encoding = fields.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity", "" -> sent;
            case "gzip", "x-gzip" -> {
                try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                    yield atMost(unpacked, maxBytes);
                }
            }
            default -> throw new ProtocolException("an encoding that was not asked for");
        };
    }

    private static byte[] sent(InputStream in, Map<String, String> fields, int maxBytes) throws IOException {
        String transfer = fields.getOrDefault("transfer-encoding", "");
        if (transfer.equalsIgnoreCase("chunked")) {
            return chunks(in, maxBytes);
        }
        if (!transfer.isEmpty()) {
            throw new ProtocolException("a transfer encoding that was not asked for");
        }
        String length = fields.get("content-length");
        if (length == null) {
            return atMost(in, maxBytes);
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new ProtocolException("a broken length");
        }
        if (Long.parseLong(length) > maxBytes) {
            throw new TooLarge();
        }
        int size = Integer.parseInt(length);
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer ends too early");
        }
        return bytes;
    }

    private static byte[] atMost(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new TooLarge();
        }
        return bytes;
    }

    /** RFC 9112, section 7.1. What follows the last chunk is of no concern. */
    private static byte[] chunks(InputStream in, int maxBytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            Matcher size = SIZE.matcher(new Lines(in, MAX_HEAD_BYTES).next());
            if (!size.matches()) {
                throw new ProtocolException("a broken chunk");
            }
            long bytes = Long.parseLong(size.group(1), 16);
            if (bytes == 0) {
                return all.toByteArray();
            }
            if (all.size() + bytes > maxBytes) {
                throw new TooLarge();
            }
            byte[] chunk = in.readNBytes((int) bytes);
            if (chunk.length < bytes || !new Lines(in, 2).next().isEmpty()) {
                throw new EOFException("the answer ends too early");
            }
            all.write(chunk);
        }
    }

    /** Reads lines of a head. */
    private static final class Lines {

        private final InputStream in;
        private int left;

        Lines(InputStream in, int maxBytes) {
            this.in = in;
            this.left = maxBytes;
        }

        String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(80);
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("the answer ends too early");
                }
                if (left-- <= 0) {
                    throw new ProtocolException("a head without end");
                }
                line.write(b);
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
