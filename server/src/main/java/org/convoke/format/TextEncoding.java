package org.convoke.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes become characters, as far as its first bytes tell.
 *
 * @param charset what it is read as; UTF-8 tolerates other bytes ({@link MixedReader})
 * @param bomBytes the length of the byte order mark to skip
 */
public record TextEncoding(Charset charset, int bomBytes) {

    /** How many bytes should be looked at. */
    public static final int SAMPLE_BYTES = 1 << 16;

    /**
     * UTF-16 without a mark is told by its zero bytes: in text that is at least partly ASCII, nearly all of them stand
     * on one side of the pairs. A third of all pairs is more than stray NULs in a broken file give.
     */
    private static final int UTF16_ZERO_SHARE = 3;

    /** Returns the encoding of a text that begins with these bytes. */
    public static TextEncoding of(byte[] head) {
        int length = head.length;
        if (startsWith(head, length, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, length, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, length, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(withoutMark(head, length), 0);
    }

    /**
     * Opens the text behind the mark.
     *
     * @param undecoded takes the bytes that are not UTF-8
     */
    public Reader reader(InputStream bytes, Undecoded undecoded) throws IOException {
        bytes.skipNBytes(bomBytes);
        return charset.equals(StandardCharsets.UTF_8)
                ? new MixedReader(bytes, undecoded)
                : new InputStreamReader(bytes, charset);
    }

    private static Charset withoutMark(byte[] head, int length) {
        int pairs = length / 2;
        int[] zeros = new int[2];
        for (int i = 0; i < 2 * pairs; i++) {
            if (head[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (zeros[1] * UTF16_ZERO_SHARE > pairs && zeros[0] * 10 < zeros[1]) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] * UTF16_ZERO_SHARE > pairs && zeros[1] * 10 < zeros[0]) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] head, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
