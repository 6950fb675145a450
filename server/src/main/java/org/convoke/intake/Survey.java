package org.convoke.intake;

import java.util.ArrayList;
import java.util.List;
import org.convoke.event.WarningCode;
import org.convoke.intake.header.HeaderReader;
import org.jspecify.annotations.Nullable;

/** The first reading of a file: finds its tables, so that the second one can read every row by the right header. */
final class Survey implements TableRows.Visitor {

    private final HeaderReader headers;
    private final List<Table> tables = new ArrayList<>();
    private int sheet;
    private @Nullable String sheetName;
    private boolean isFirstSheet = true;
    /** The first row of the sheet with two cells or more: its header, should no row be a better one. */
    private String @Nullable [] firstRow;

    private long firstLine;

    Survey(HeaderReader headers) {
        this.headers = headers;
    }

    /** The tables in the file's order, once it was read. */
    List<Table> tables() {
        endSheet();
        return List.copyOf(tables);
    }

    @Override
    public void sheet(String name) {
        endSheet();
        if (!isFirstSheet) {
            sheet++;
        }
        isFirstSheet = false;
        sheetName = name;
    }

    @Override
    public void row(long line, String[] cells) {
        if (headers.isHeader(cells)) {
            tables.add(new Table(sheet, sheetName, line, headers.plan(cells)));
        } else if (firstRow == null) {
            firstRow = cells;
            firstLine = line;
        }
    }

    @Override
    public void broken(long line, WarningCode code) {
        // The second reading tells of it.
    }

    private void endSheet() {
        boolean hasTable = !tables.isEmpty() && tables.getLast().sheet() == sheet;
        if (!hasTable && firstRow != null) {
            tables.add(new Table(sheet, sheetName, firstLine, headers.plan(firstRow)));
        }
        firstRow = null;
    }
}
