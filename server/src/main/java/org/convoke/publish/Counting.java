package org.convoke.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that are written through it. For one thread. */
final class Counting extends OutputStream {

    private final BufferedOutputStream out;
    private long count;

    Counting(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count += length;
    }

    /** How many bytes were written. */
    long count() {
        return count;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
