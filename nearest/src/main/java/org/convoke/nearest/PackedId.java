package org.convoke.nearest;

import java.nio.charset.StandardCharsets;

/**
 * An id of up to 13 characters {@code [0-9a-z]} in nine bytes whose numeric order is the ids' byte order.
 *
 * <p>Each character is a digit to base 37, where 0 stands for the end, so that a shorter id comes before a longer one that
 * begins with it. Twelve digits fit a positive long (37¹² &lt; 2⁶³), the thirteenth is a byte.
 */
final class PackedId {

    static final int MAX_LENGTH = 13;

    private static final int BASE = 37;
    private static final int HEAD_LENGTH = 12;
    private static final byte[] CHARACTERS =
            " 0123456789abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

    private static final int PAIRS = BASE * BASE;
    private static final byte[] FIRST_OF_PAIR = pairs(true);
    private static final byte[] SECOND_OF_PAIR = pairs(false);

    /** 37⁶: half a head, to take the two halves apart independently. */
    private static final long HALF_HEAD = 2_565_726_409L;

    private PackedId() {}

    /** The first twelve characters. */
    static long head(String id) {
        long head = 0;
        for (int i = 0; i < HEAD_LENGTH; i++) {
            head = head * BASE + digit(id, i);
        }
        return head;
    }

    /** The thirteenth character, 0 if there is none. */
    static byte tail(String id) {
        return (byte) digit(id, HEAD_LENGTH);
    }

    /** Byte order of two ids. */
    static int compare(long head, byte tail, long otherHead, byte otherTail) {
        int order = Long.compare(head, otherHead);
        return order != 0 ? order : Byte.compare(tail, otherTail);
    }

    /** The id again. */
    static String unpack(long head, byte tail) {
        byte[] text = new byte[MAX_LENGTH];
        write(head / HALF_HEAD, text, 0);
        write(head % HALF_HEAD, text, HEAD_LENGTH / 2);
        text[HEAD_LENGTH] = CHARACTERS[tail];
        int length = MAX_LENGTH;
        while (text[length - 1] == CHARACTERS[0]) {
            length--;
        }
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Writes six characters, two at a time. */
    private static void write(long half, byte[] text, int start) {
        int first = (int) (half / PAIRS / PAIRS);
        int rest = (int) (half - (long) first * PAIRS * PAIRS);
        writePair(first, text, start);
        writePair(rest / PAIRS, text, start + 2);
        writePair(rest % PAIRS, text, start + 4);
    }

    private static void writePair(int pair, byte[] text, int start) {
        text[start] = FIRST_OF_PAIR[pair];
        text[start + 1] = SECOND_OF_PAIR[pair];
    }

    /** The first, or else the second character of every pair. */
    private static byte[] pairs(boolean isFirst) {
        byte[] characters = new byte[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            characters[pair] = CHARACTERS[isFirst ? pair / BASE : pair % BASE];
        }
        return characters;
    }

    private static int digit(String id, int index) {
        if (index >= id.length()) {
            return 0;
        }
        char c = id.charAt(index);
        return c <= '9' ? c - '0' + 1 : c - 'a' + 11;
    }
}
