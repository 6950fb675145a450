package org.convoke.log;

import java.util.Base64;
import java.util.Optional;

/** Hashes as text, in base64 with the one spelling that each has (RFC 4648, section 4). */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads 32 bytes; empty when it is anything else. */
    static Optional<byte[]> hash(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == TreeHash.LENGTH && of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
