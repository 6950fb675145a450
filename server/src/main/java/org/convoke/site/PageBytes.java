package org.convoke.site;

import gg.jte.TemplateOutput;
import java.util.Arrays;
import org.convoke.web.Answer;
import org.convoke.web.Media;

/** A page in the making, in UTF-8: one array that becomes the answer as it is. For one thread. */
final class PageBytes implements TemplateOutput {

    /** Most pages fit, and few leave much of it empty. */
    private static final int USUAL_BYTES = 12 * 1024;

    /** Of one char; a pair of them takes four. */
    private static final int MOST_BYTES = 3;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int size;

    /** The page as an answer; nothing may be written afterwards. */
    Answer toAnswer() {
        return Answer.of(Media.PAGE, bytes, size);
    }

    /** A copy of what was written. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        reserve((to - from) * MOST_BYTES);
        byte[] into = bytes;
        int at = size;
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                break;
            }
            into[at++] = (byte) c;
        }
        size = at;
        if (i < to) {
            writeOther(text, i, to);
        }
    }

    /** RFC 3629, section 3. Half a pair is a question mark, as Java writes it. */
    private void writeOther(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xc0 | c >> 6);
                bytes[size++] = (byte) (0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                bytes[size++] = (byte) (0xe0 | c >> 12);
                bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[size++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                writeSupplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                bytes[size++] = '?';
            }
        }
    }

    private void writeSupplementary(int c) {
        bytes[size++] = (byte) (0xf0 | c >> 18);
        bytes[size++] = (byte) (0x80 | c >> 12 & 0x3f);
        bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[size++] = (byte) (0x80 | c & 0x3f);
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
