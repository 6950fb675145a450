package org.convoke.format.ical;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts logical lines that are too long, so that what unfolds them needs bounded memory: everything beyond the limit is
 * left out up to the next line that is no continuation. Also leaves out a byte order mark and blank lines at the
 * beginning, and NUL characters. For one thread.
 */
final class BoundedLines extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final int maxChars;
    private final char[] buffer = new char[1 << 13];
    private int position;
    private int limit;
    private boolean hasBegun;
    private boolean isAfterBreak;
    /** What stood before the last line break: {@code =} continues a quoted-printable line. */
    private char last;

    private int lineChars;
    private int cutLines;

    BoundedLines(Reader in, int maxChars) {
        this.in = in;
        this.maxChars = maxChars;
    }

    /** How many logical lines were cut so far. */
    int cutLines() {
        return cutLines;
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
        int count = 0;
        while (count == 0 && length > 0) {
            if (position == limit && !fill()) {
                return -1;
            }
            while (count < length && position < limit) {
                char c = buffer[position++];
                if (passes(c)) {
                    out[offset + count++] = c;
                }
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private boolean passes(char c) {
        if (c == 0) {
            return false;
        }
        if (!hasBegun && (c == BYTE_ORDER_MARK || Character.isWhitespace(c))) {
            return false;
        }
        hasBegun = true;
        if (c == '\r' || c == '\n') {
            isAfterBreak = true;
            return true;
        }
        if (isAfterBreak) {
            isAfterBreak = false;
            if (c != ' ' && c != '\t' && last != '=') {
                lineChars = 0;
            }
        }
        last = c;
        lineChars++;
        if (lineChars == maxChars + 1) {
            cutLines++;
        }
        return lineChars <= maxChars;
    }
}
