package org.convoke.format.ical;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes iCalendar content lines (RFC 5545, section 3.1) in UTF-8 with CRLF, folded after at most 75 octets and never
 * within a character. Holds one line at a time; {@link #close} flushes and leaves the stream open. For one thread.
 */
public final class ContentLineWriter implements Closeable {

    /** Octets of a line without its CRLF. */
    private static final int MAX_OCTETS = 75;

    private final OutputStream out;

    public ContentLineWriter(OutputStream out) {
        this.out = out;
    }

    public void begin(String component) throws IOException {
        write(new ContentLine("BEGIN", component));
    }

    public void end(String component) throws IOException {
        write(new ContentLine("END", component));
    }

    /** Writes a property whose value needs no escaping: a date, number, address or keyword. */
    public void value(String name, String value) throws IOException {
        write(new ContentLine(name, value));
    }

    /** Writes a property of type TEXT. */
    public void text(String name, String text) throws IOException {
        write(ContentLine.ofText(name, text));
    }

    /** Writes a property with parameters. */
    public void write(ContentLine line) throws IOException {
        byte[] octets = line.toString().getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int room = MAX_OCTETS;
        while (octets.length - from > room) {
            int until = characterStart(octets, from + room);
            out.write(octets, from, until - from);
            out.write('\r');
            out.write('\n');
            out.write(' ');
            from = until;
            // The blank that marks a continuation counts.
            room = MAX_OCTETS - 1;
        }
        out.write(octets, from, octets.length - from);
        out.write('\r');
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    /** The index at or before the given one where a UTF-8 sequence begins. */
    private static int characterStart(byte[] octets, int index) {
        int start = index;
        while ((octets[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }
}
