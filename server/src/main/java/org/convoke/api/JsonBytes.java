package org.convoke.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8 copied together from pieces, for answers whose parts are ready beforehand. That the pieces make one document
 * is for the caller to see to. For one thread.
 */
public final class JsonBytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    /** An empty document; it grows beyond the size when it must. */
    public JsonBytes(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    /** Adds characters of ASCII as they are. */
    public JsonBytes raw(String ascii) {
        int length = ascii.length();
        reserve(length);
        copyAscii(ascii, length);
        return this;
    }

    /** Adds bytes as they are. */
    public JsonBytes raw(byte[] from, int offset, int length) {
        reserve(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
        return this;
    }

    /** Adds bytes as they are. */
    public JsonBytes raw(byte[] from) {
        return raw(from, 0, from.length);
    }

    /** Adds a number: the shortest decimal that is read as the same double, without an exponent. */
    public JsonBytes number(double number) {
        String text = Double.toString(number);
        return raw(text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString());
    }

    /** Adds a whole number. */
    public JsonBytes number(long number) {
        return raw(Long.toString(number));
    }

    /** Adds a text in quotes, escaped as RFC 8259, section 7 asks; or {@code null}. */
    public JsonBytes text(@Nullable String text) {
        if (text == null) {
            return raw("null");
        }
        reserve(2);
        bytes[size++] = '"';
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escape(b);
        }
        reserve(1);
        bytes[size++] = '"';
        return this;
    }

    /** The document as an answer, without copying it; nothing may be added afterwards. */
    public Answer toAnswer(Media media) {
        return Answer.of(media, bytes, size);
    }

    /** The document, as an array of its own. */
    public byte[] toBytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    private void escape(byte b) {
        reserve(6);
        if (b == '"' || b == '\\') {
            bytes[size++] = '\\';
            bytes[size++] = b;
        } else if (b >= 0 && b < ' ') {
            copyAscii("\\u00", 4);
            bytes[size++] = HEX[b >> 4];
            bytes[size++] = HEX[b & 15];
        } else {
            bytes[size++] = b;
        }
    }

    private void copyAscii(String ascii, int length) {
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
