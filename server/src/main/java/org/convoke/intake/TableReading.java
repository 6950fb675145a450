package org.convoke.intake;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.convoke.event.RecordWarnings;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.jspecify.annotations.Nullable;

/** The second reading of a file: every row below a header becomes a record. */
final class TableReading implements TableRows.Visitor {

    /** A line of a preamble is quoted up to here. */
    private static final int LONGEST_QUOTE_CHARS = 200;

    private final Iterator<Table> upcoming;
    private final RowReaders readers;
    private final RecordSink sink;
    private final List<Warning> fileWarnings;
    private final boolean isGuessToldOnce;
    private int sheet = -1;
    private int records;
    /** Blank rows since the last record. */
    private int blanks;

    private @Nullable Table next;
    private @Nullable RowReader reader;

    /** @param isGuessToldOnce whether the file's encoding was guessed as a whole, so that rows need not say it */
    TableReading(
            List<Table> tables,
            RowReaders readers,
            RecordSink sink,
            List<Warning> fileWarnings,
            boolean isGuessToldOnce) {
        this.upcoming = tables.iterator();
        this.readers = readers;
        this.sink = sink;
        this.fileWarnings = fileWarnings;
        this.isGuessToldOnce = isGuessToldOnce;
        this.next = upcoming.hasNext() ? upcoming.next() : null;
    }

    @Override
    public void sheet(String name) {
        sheet++;
        blanks = 0;
        reader = null;
        if (next != null && next.sheet() == sheet && next.headerLine() == 0) {
            begin(next);
        }
    }

    @Override
    public void row(TableRows.Row row) {
        if (next != null && next.sheet() == Math.max(0, sheet) && next.headerLine() == row.line()) {
            begin(next);
        } else if (reader == null) {
            fileWarnings.add(Warning.of(0, null, WarningCode.PREAMBLE_SKIPPED, quote(row.cells())));
        } else {
            rejectBlanks();
            records++;
            RecordWarnings warnings = new RecordWarnings(records);
            if (!row.charset().isEmpty() && !isGuessToldOnce) {
                warnings.add(null, WarningCode.ENCODING_GUESSED, row.charset());
            }
            sink.accept(reader.read(row.cells(), warnings));
        }
    }

    /** A blank row between records is one that says nothing; behind the last it is how spreadsheets end. */
    @Override
    public void blank() {
        blanks += reader == null ? 0 : 1;
    }

    private void rejectBlanks() {
        for (; blanks > 0; blanks--) {
            records++;
            Warning empty = Warning.of(records, null, WarningCode.EMPTY_RECORD);
            sink.accept(new IntakeRecord(records, List.of(), List.of(empty)));
        }
    }

    @Override
    public void broken(long line, WarningCode code) {
        rejectBlanks();
        records++;
        sink.accept(new IntakeRecord(records, List.of(), List.of(Warning.of(records, null, code, line))));
    }

    private void begin(Table table) {
        blanks = 0;
        reader = readers.of(table);
        next = upcoming.hasNext() ? upcoming.next() : null;
    }

    private static String quote(String[] cells) {
        String text = Arrays.stream(cells).filter(cell -> !cell.isBlank()).collect(Collectors.joining(" "));
        return text.length() <= LONGEST_QUOTE_CHARS ? text : text.substring(0, LONGEST_QUOTE_CHARS) + "…";
    }
}
