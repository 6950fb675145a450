package org.convoke.sign;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The lines of a small signed file, and the bytes that they spell in base64 (RFC 4648, section 4). */
final class Lines {

    private Lines() {}

    /** The lines, which end in LF or CRLF: files travel by mail and by clipboard. */
    static List<String> of(String text) {
        return text.lines().toList();
    }

    static Optional<byte[]> bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // The decoder passes over stray bits in the last digit; a signature has one spelling only.
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<byte[]> bytes(String base64, int length) {
        return bytes(base64).filter(bytes -> bytes.length == length);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] slice(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }
}
