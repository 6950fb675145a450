package org.convoke.intake;

import java.io.IOException;
import org.convoke.event.WarningCode;
import org.convoke.format.csv.CsvFile;
import org.convoke.format.csv.RowVisitor;

/** The one table, or the tables one below the other, of a file of separated values. */
final class CsvRows implements TableRows {

    private final CsvFile file;

    CsvRows(CsvFile file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        file.read(new RowVisitor() {
            @Override
            public void row(long line, String[] cells) {
                visitor.row(line, cells);
            }

            @Override
            public void broken(long line, Fault fault) {
                visitor.broken(line, codeOf(fault));
            }
        });
    }

    private static WarningCode codeOf(RowVisitor.Fault fault) {
        return switch (fault) {
            case UNCLOSED_QUOTE -> WarningCode.MALFORMED_RECORD;
            case CELL_TOO_LONG, TOO_MANY_CELLS -> WarningCode.TOO_LARGE;
        };
    }
}
