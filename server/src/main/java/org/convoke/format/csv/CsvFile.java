package org.convoke.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.convoke.format.ByteSource;
import org.convoke.format.OlderCharset;
import org.convoke.format.TextEncoding;
import org.convoke.format.Undecoded;

/**
 * A file of separated values: its encoding and separator are found from its beginning; its rows can be read as often as
 * needed, one at a time. RFC 4180 with what occurs besides: other separators, lone CR as line end, text behind a closing
 * quote, rows of different length. Memory is bounded by the longest cell, whatever the file holds.
 */
public final class CsvFile {

    /** Excel cells hold at most 32,767 characters; texts exported from databases may be longer, whole files are not. */
    public static final int MAX_CELL_CHARS = 1 << 20;

    /** As many as a row of a spreadsheet can have (XFD). */
    public static final int MAX_CELLS = 16_384;

    /** A file with more broken rows than this is not separated values; each costs reading the file up to it again. */
    private static final int MAX_BROKEN_ROWS = 100;

    private final ByteSource source;
    private final TextEncoding encoding;
    private final char separator;
    private final Charset olderCharset;

    private CsvFile(ByteSource source, TextEncoding encoding, char separator, Charset olderCharset) {
        this.source = source;
        this.encoding = encoding;
        this.separator = separator;
        this.olderCharset = olderCharset;
    }

    /** Looks at the beginning of the file. */
    public static CsvFile of(ByteSource source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(TextEncoding.SAMPLE_BYTES);
        }
        TextEncoding encoding = TextEncoding.of(head);
        Undecoded undecoded = new Undecoded();
        try (Reader reader = encoding.reader(source.open(), undecoded)) {
            char separator = Separator.of(beginning(reader));
            return new CsvFile(source, encoding, separator, OlderCharset.of(head, undecoded));
        }
    }

    /** What parts the cells: a comma, semicolon, tab or vertical bar. */
    public char separator() {
        return separator;
    }

    /** The older encoding that the beginning of the file looks like, for the bytes in it that are not UTF-8. */
    public Charset olderCharset() {
        return olderCharset;
    }

    /**
     * Reads all rows that are not blank.
     *
     * @param undecoded gathers what is not UTF-8; such bytes stand in the cells as it says
     * @throws IOException when the bytes cannot be read to their end; the rows before were visited
     */
    public void read(RowVisitor visitor, Undecoded undecoded) throws IOException {
        long brokenLine = read(visitor, undecoded, 0);
        for (int broken = 1; brokenLine > 0 && broken <= MAX_BROKEN_ROWS; broken++) {
            brokenLine = read(visitor, undecoded, brokenLine);
        }
        if (brokenLine > 0) {
            throw new IOException("more than " + MAX_BROKEN_ROWS + " broken rows");
        }
    }

    /** Reads behind a broken line, after naming it. Returns the number of the next broken line, 0 when there is none. */
    private long read(RowVisitor visitor, Undecoded undecoded, long brokenLine) throws IOException {
        RowCollector collector = new RowCollector(brokenLine);
        try (Reader text = encoding.reader(source.open(), undecoded);
                CsvReader<RowCollector> rows = parser(collector, behind(brokenLine, text, visitor))) {
            for (Iterator<RowCollector> each = rows.iterator(); hasNext(each); ) {
                visit(each.next(), visitor);
            }
            return 0;
        } catch (CsvParseException e) {
            return collector.line();
        }
    }

    private static Reader behind(long brokenLine, Reader text, RowVisitor visitor) throws IOException {
        if (brokenLine == 0) {
            return text;
        }
        Lines lines = new Lines(text);
        lines.skip(brokenLine - 1);
        boolean isTooLong = lines.skipLine() > MAX_CELL_CHARS;
        visitor.broken(brokenLine, isTooLong ? RowVisitor.Fault.CELL_TOO_LONG : RowVisitor.Fault.UNCLOSED_QUOTE);
        return lines.rest();
    }

    /** Text behind a closing quote is deprecated in the parser, but unescaped quotes are what people type. */
    @SuppressWarnings("removal")
    private CsvReader<RowCollector> parser(RowCollector collector, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(MAX_CELL_CHARS)
                .build(collector, text);
    }

    /** The parser throws what the stream threw in another wrapping. */
    private static boolean hasNext(Iterator<RowCollector> rows) throws IOException {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void visit(RowCollector row, RowVisitor visitor) {
        if (row.isBlank()) {
            visitor.blank();
            return;
        }
        String[] cells = row.cells();
        if (cells == null) {
            visitor.broken(row.line(), RowVisitor.Fault.TOO_MANY_CELLS);
        } else {
            visitor.row(row.line(), cells);
        }
    }

    private static String beginning(Reader reader) throws IOException {
        CharBuffer sample = CharBuffer.allocate(TextEncoding.SAMPLE_BYTES);
        while (sample.hasRemaining() && reader.read(sample) >= 0) {
            continue;
        }
        return sample.flip().toString();
    }
}
