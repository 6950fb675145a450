package org.convoke.intake;

import java.util.Iterator;
import java.util.List;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.jspecify.annotations.Nullable;

/** The second reading of a file: every row below a header becomes a record. */
final class TableReading implements TableRows.Visitor {

    private final Iterator<Table> upcoming;
    private final IntakeOptions options;
    private final RecordSink sink;
    private final List<Warning> fileWarnings;
    private int sheet = -1;
    private int records;
    private @Nullable Table next;
    private @Nullable RowReader reader;

    TableReading(List<Table> tables, IntakeOptions options, RecordSink sink, List<Warning> fileWarnings) {
        this.upcoming = tables.iterator();
        this.options = options;
        this.sink = sink;
        this.fileWarnings = fileWarnings;
        this.next = upcoming.hasNext() ? upcoming.next() : null;
    }

    @Override
    public void sheet(String name) {
        sheet++;
        reader = null;
    }

    @Override
    public void row(long line, String[] cells) {
        if (next != null && next.sheet() == Math.max(0, sheet) && next.headerLine() == line) {
            reader = new RowReader(next.plan(), options);
            next = upcoming.hasNext() ? upcoming.next() : null;
        } else if (reader == null) {
            fileWarnings.add(Warning.of(
                    0,
                    null,
                    WarningCode.PREAMBLE_SKIPPED,
                    String.join(" ", cells).strip()));
        } else {
            sink.accept(reader.read(++records, cells));
        }
    }

    @Override
    public void broken(long line, WarningCode code) {
        records++;
        sink.accept(new IntakeRecord(records, List.of(), List.of(Warning.of(records, null, code, line))));
    }
}
