package org.convoke.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.api.JsonBytes;

/**
 * EVENT in fewer bytes: its field names and commonest values, which are more than half of it, stand as one byte each. Those
 * bytes occur in no compact JSON in UTF-8 otherwise (control characters are escaped, and C0, C1 and F5 to FF are in no UTF-8),
 * so what is left needs no escaping. With a hundred thousand events it saves about 30 MB; spelling ten events out again takes
 * some microseconds.
 *
 * <p>Idea graveyard: DEFLATE with a preset dictionary saves a little more and takes ten times as long; fields in binary must
 * be written as JSON again for every answer.
 */
final class Shorthand {

    /** The distance: its place is kept, its value is not. */
    static final byte DISTANCE = 0;

    private static final List<String> WORDS = Stream.of(
                    "{\"id\":\"",
                    "\",\"call\":\"",
                    "\",\"title\":\"",
                    "\",\"start\":",
                    ",\"end\":",
                    ",\"timeZone\":",
                    ",\"date\":\"",
                    "\",\"status\":\"",
                    "\",\"online\":",
                    ",\"lat\":",
                    ",\"lon\":",
                    ",\"precision\":",
                    ",\"distanceMeters\":",
                    ",\"venue\":",
                    ",\"address\":",
                    ",\"locality\":",
                    ",\"region\":",
                    ",\"postalCode\":",
                    ",\"country\":",
                    ",\"languages\":[",
                    "],\"accessibility\":{",
                    "},\"organizers\":[",
                    "],\"url\":",
                    ",\"sources\":[{\"name\":\"",
                    "\",\"url\":",
                    ",\"id\":",
                    "}],\"updated\":\"",
                    "null",
                    "false",
                    "CONFIRMED",
                    "\"EXACT\"",
                    "\"TOWN\"",
                    "https://",
                    "\"Europe/",
                    "\"America/",
                    "\"Asia/",
                    "\"Africa/",
                    "{\"name\":\"",
                    "\"YES\"",
                    "00Z\"}")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final byte[][] BYTES =
            WORDS.stream().map(word -> word.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);

    /** The words that begin with a byte, by that byte, the longest first; none for most bytes. */
    private static final int[][] BY_FIRST_BYTE = byFirstByte();

    private static final byte[] CODES = codes();

    /** The word of a byte, for all that stand for one. */
    private static final byte[][] BY_CODE = byCode();

    /** The same as text. */
    private static final String[] TEXT_BY_CODE = textByCode();

    private Shorthand() {}

    private static int[][] byFirstByte() {
        int[][] byFirst = new int[256][];
        for (int first = 0; first < byFirst.length; first++) {
            int wanted = first;
            byFirst[first] = IntStream.range(0, BYTES.length)
                    .filter(word -> BYTES[word][0] == wanted)
                    .toArray();
        }
        return byFirst;
    }

    private static byte[] codes() {
        byte[] codes = new byte[44];
        int count = 0;
        for (int code = 0x01; code < 0x20; code++) {
            codes[count++] = (byte) code;
        }
        for (int code : new int[] {0xc0, 0xc1, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff}) {
            codes[count++] = (byte) code;
        }
        return codes;
    }

    private static byte[][] byCode() {
        byte[][] byCode = new byte[256][];
        for (int i = 0; i < BYTES.length; i++) {
            byCode[CODES[i] & 0xff] = BYTES[i];
        }
        return byCode;
    }

    private static String[] textByCode() {
        String[] texts = new String[BY_CODE.length];
        for (int i = 0; i < WORDS.size(); i++) {
            texts[CODES[i] & 0xff] = WORDS.get(i);
        }
        return texts;
    }

    /** Returns the JSON with a byte for each word, the longest words first. The distance's byte stays as it is. */
    static byte[] shorten(byte[] json) {
        byte[] shorter = new byte[json.length];
        int size = 0;
        for (int at = 0; at < json.length; ) {
            int word = wordAt(json, at);
            shorter[size++] = word < 0 ? json[at] : CODES[word];
            at += word < 0 ? 1 : BYTES[word].length;
        }
        return Arrays.copyOf(shorter, size);
    }

    private static int wordAt(byte[] json, int at) {
        int[] words = BY_FIRST_BYTE[json[at] & 0xff];
        for (int word : words) {
            byte[] bytes = BYTES[word];
            if (at + bytes.length <= json.length
                    && bytes[1] == json[at + 1]
                    && Arrays.equals(bytes, 0, bytes.length, json, at, at + bytes.length)) {
                return word;
            }
        }
        return -1;
    }

    /** Writes the JSON out in full, with this in the distance's place. */
    static void write(byte[] shorter, byte[] distance, JsonBytes json) {
        int from = 0;
        for (int at = 0; at < shorter.length; at++) {
            byte code = shorter[at];
            byte[] word = code == DISTANCE ? distance : BY_CODE[code & 0xff];
            if (word != null) {
                json.raw(shorter, from, at - from).raw(word);
                from = at + 1;
            }
        }
        json.raw(shorter, from, shorter.length - from);
    }

    /** The byte of a word. */
    static byte code(String word) {
        int index = WORDS.indexOf(word);
        if (index < 0) {
            throw new IllegalArgumentException("no word: " + word);
        }
        return CODES[index];
    }

    /** Whether the byte stands for a word or for the distance. */
    static boolean isWord(byte code) {
        return BY_CODE[code & 0xff] != null || code == DISTANCE;
    }

    /** The word of a byte that stands for one. */
    static String word(byte code) {
        return TEXT_BY_CODE[code & 0xff];
    }

    /** Returns some of the JSON in full. */
    static String spelledOut(byte[] shorter, int from, int end) {
        JsonBytes json = new JsonBytes(4 * (end - from));
        for (int at = from; at < end; at++) {
            byte[] word = BY_CODE[shorter[at] & 0xff];
            if (word == null) {
                json.raw(shorter, at, 1);
            } else {
                json.raw(word);
            }
        }
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Writes the value of a field that has a word of its own, and so has the field after it.
     *
     * @param field the word: a comma, the name in quotes and a colon
     */
    static void writeValue(byte[] shorter, String field, JsonBytes json) {
        byte code = code(field);
        int at = 0;
        while (shorter[at] != code) {
            at++;
        }
        int from = at + 1;
        for (at = from; !isField(shorter[at]); at++) {
            byte[] word = BY_CODE[shorter[at] & 0xff];
            if (word == null) {
                json.raw(shorter, at, 1);
            } else {
                json.raw(word);
            }
        }
    }

    /** Whether the byte stands for a comma and the name of a field: no text has a comma before a quote that is not escaped. */
    private static boolean isField(byte code) {
        byte[] word = BY_CODE[code & 0xff];
        return word != null && word[0] == ',' && word[1] == '"';
    }
}
