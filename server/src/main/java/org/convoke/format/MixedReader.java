package org.convoke.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Reads UTF-8 (RFC 3629: no overlong forms, no surrogates) and hands every other byte to {@link Undecoded} instead of
 * losing it. Files joined from several sources hold both.
 */
final class MixedReader extends Reader {

    private final InputStream in;
    private final Undecoded undecoded;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean atEnd;
    /** The second half of a character beyond the basic plane that found no room; 0 when there is none. */
    private char pendingLow;

    MixedReader(InputStream in, Undecoded undecoded) {
        this.in = in;
        this.undecoded = undecoded;
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        if (pendingLow != 0 && at < end) {
            out[at++] = pendingLow;
            pendingLow = 0;
        }
        while (at < end && fill()) {
            int ascii = copyAscii(out, at, end);
            at += ascii;
            if (at < end && position < limit) {
                at = decodeOne(out, at, end);
            }
            if (at > offset && limit - position < 4 && !atEnd) {
                break;
            }
        }
        return at == offset && length > 0 ? -1 : at - offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Whether there is a byte; keeps four of them in the buffer as long as the file has them. */
    private boolean fill() throws IOException {
        if (limit - position >= 4 || atEnd) {
            return position < limit;
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < 4 && !atEnd) {
            int count = in.read(buffer, limit, buffer.length - limit);
            if (count < 0) {
                atEnd = true;
            } else {
                limit += count;
            }
        }
        return position < limit;
    }

    private int copyAscii(char[] out, int at, int end) {
        int most = Math.min(end - at, limit - position);
        int count = 0;
        while (count < most && buffer[position + count] >= 0) {
            out[at + count] = (char) buffer[position + count];
            count++;
        }
        position += count;
        return count;
    }

    private int decodeOne(char[] out, int at, int end) {
        int sequence = sequenceLength();
        if (sequence > limit - position && !atEnd) {
            return at;
        }
        int codePoint = sequence == 0 ? -1 : codePoint(sequence);
        if (codePoint < 0) {
            out[at] = undecoded.add(buffer[position++]);
            return at + 1;
        }
        undecoded.addSequence();
        position += sequence;
        if (codePoint < 0x10000) {
            out[at] = (char) codePoint;
            return at + 1;
        }
        out[at] = Character.highSurrogate(codePoint);
        if (at + 1 < end) {
            out[at + 1] = Character.lowSurrogate(codePoint);
            return at + 2;
        }
        pendingLow = Character.lowSurrogate(codePoint);
        return at + 1;
    }

    /** The length that the first byte promises, 0 when it cannot begin a sequence. */
    private int sequenceLength() {
        int first = buffer[position] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    /** The code point of the sequence, −1 when its bytes are not one. */
    private int codePoint(int length) {
        if (length > limit - position) {
            return -1;
        }
        int value = buffer[position] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = buffer[position + i] & 0xFF;
            if (next >> 6 != 2) {
                return -1;
            }
            value = value << 6 | next & 0x3F;
        }
        boolean isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000;
        boolean isSurrogate = value >= 0xD800 && value <= 0xDFFF;
        return isOverlong || isSurrogate || value > 0x10FFFF ? -1 : value;
    }
}
