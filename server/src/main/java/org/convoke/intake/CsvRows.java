package org.convoke.intake;

import java.io.IOException;
import java.util.Optional;
import org.convoke.event.WarningCode;
import org.convoke.format.Undecoded;
import org.convoke.format.csv.CsvFile;
import org.convoke.format.csv.RowVisitor;

/** The one table, or the tables one below the other, of a file of separated values. */
final class CsvRows implements TableRows {

    private final CsvFile file;
    private final Undecoded undecoded = new Undecoded();

    CsvRows(CsvFile file) {
        this.file = file;
    }

    @Override
    public String format() {
        return file.separator() == '\t' ? "tsv" : "csv";
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        file.read(
                new RowVisitor() {
                    @Override
                    public void row(long line, String[] cells) {
                        boolean isGuessed = undecoded.bytes() > 0 && decode(cells);
                        visitor.row(new Row(line, cells, isGuessed ? charsetName() : ""));
                    }

                    @Override
                    public void blank() {
                        visitor.blank();
                    }

                    @Override
                    public void broken(long line, Fault fault) {
                        visitor.broken(line, codeOf(fault));
                    }
                },
                undecoded);
    }

    @Override
    public Optional<String> charset() {
        boolean isOlder = undecoded.bytes() > 0 && !undecoded.isMixed();
        return isOlder ? Optional.of(charsetName()) : Optional.empty();
    }

    private String charsetName() {
        return file.olderCharset().name();
    }

    private boolean decode(String[] cells) {
        boolean isGuessed = false;
        for (int i = 0; i < cells.length; i++) {
            if (Undecoded.isIn(cells[i])) {
                cells[i] = Undecoded.decode(cells[i], file.olderCharset());
                isGuessed = true;
            }
        }
        return isGuessed;
    }

    private static WarningCode codeOf(RowVisitor.Fault fault) {
        return switch (fault) {
            case UNCLOSED_QUOTE -> WarningCode.MALFORMED_RECORD;
            case CELL_TOO_LONG, TOO_MANY_CELLS -> WarningCode.TOO_LARGE;
        };
    }
}
