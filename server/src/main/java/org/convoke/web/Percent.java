package org.convoke.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * Percent-decoding (RFC 3986, section 2.1) of what must be UTF-8. Nothing is repaired: an address that is read in two ways
 * by two programs is a hole, so a stray {@code %}, bytes that are no UTF-8 and control characters are the user's error.
 */
final class Percent {

    private Percent() {}

    /** Returns the segment of a path, decoded; {@code +} stays {@code +}. */
    static String decodeSegment(String raw) {
        return decode(raw, false);
    }

    /** Returns the name or value of a query, decoded; {@code +} is a blank, as forms write it. */
    static String decodeQuery(String raw) {
        return decode(raw, true);
    }

    private static String decode(String raw, boolean plusIsBlank) {
        return isPlain(raw) ? raw : decodeBytes(raw, plusIsBlank);
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%' || c == '+' || c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String decodeBytes(String raw, boolean plusIsBlank) {
        byte[] bytes = new byte[raw.length()];
        int size = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes[size++] = (byte) (hexDigit(raw, i + 1) << 4 | hexDigit(raw, i + 2));
                i += 2;
            } else if (c == '+' && plusIsBlank) {
                bytes[size++] = ' ';
            } else if (c <= 0xff) {
                // The server reads the request line as Latin-1, so a byte sent bare is this character.
                bytes[size++] = (byte) c;
            } else {
                throw UserError.unreadable("error.address.encoding");
            }
        }
        return utf8(bytes, size);
    }

    private static int hexDigit(String raw, int at) {
        int digit = at < raw.length() ? Character.digit(raw.charAt(at), 16) : -1;
        if (digit < 0) {
            throw UserError.unreadable("error.address.encoding");
        }
        return digit;
    }

    private static String utf8(byte[] bytes, int size) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, size))
                    .toString();
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw UserError.unreadable("error.address.control");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("error.address.encoding"), e);
        }
    }
}
