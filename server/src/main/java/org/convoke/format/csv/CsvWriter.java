package org.convoke.format.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as CSV (RFC 4180): UTF-8 without byte order mark, commas, CRLF, quotes where needed. Rows go out as
 * they come; {@link #close} flushes and leaves the stream open. For one thread.
 */
public final class CsvWriter implements Closeable {

    private final Writer writer;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    public CsvWriter(OutputStream out) {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(writer);
    }

    /** Adds a row; an absent cell is an empty string. */
    public void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
