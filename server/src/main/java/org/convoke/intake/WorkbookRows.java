package org.convoke.intake;

import java.io.IOException;
import java.util.Optional;
import org.convoke.event.WarningCode;
import org.convoke.format.xlsx.SheetVisitor;
import org.convoke.format.xlsx.Workbook;

/** The tables of a workbook's sheets. */
final class WorkbookRows implements TableRows {

    private final Workbook workbook;

    WorkbookRows(Workbook workbook) {
        this.workbook = workbook;
    }

    @Override
    public String format() {
        return "xlsx";
    }

    /** A workbook is UTF-8 by its standard. */
    @Override
    public Optional<String> charset() {
        return Optional.empty();
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        workbook.read(new SheetVisitor() {
            @Override
            public void sheet(String name) {
                visitor.sheet(name);
            }

            @Override
            public void row(long number, String[] cells) {
                visitor.row(new Row(number, cells, ""));
            }

            @Override
            public void tooWide(long number) {
                visitor.broken(number, WarningCode.TOO_LARGE);
            }
        });
    }
}
