package org.convoke.format.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** The lines of a text, ended by LF, CR or CRLF, counted as the parser counts them. */
final class Lines {

    private final PushbackReader text;

    Lines(Reader text) {
        this.text = new PushbackReader(new BufferedReader(text), 1);
    }

    /** Passes over some lines. */
    void skip(long lines) throws IOException {
        for (long i = 0; i < lines && skipLine() >= 0; i++) {
            continue;
        }
    }

    /** Passes over one line, however long. Returns its length in characters, −1 when there is none left. */
    long skipLine() throws IOException {
        long length = 0;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n') {
                return length;
            }
            if (c == '\r') {
                passLineFeed();
                return length;
            }
            length++;
        }
        return length == 0 ? -1 : length;
    }

    /** The text behind the lines passed over. */
    Reader rest() {
        return text;
    }

    private void passLineFeed() throws IOException {
        int c = text.read();
        if (c >= 0 && c != '\n') {
            text.unread(c);
        }
    }
}
