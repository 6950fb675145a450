package org.convoke.format.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one row after the other. The cells beyond {@link CsvFile#MAX_CELLS} are counted, not kept. */
final class RowCollector extends AbstractBaseCsvCallbackHandler<RowCollector> {

    private final long linesBefore;
    private String[] cells = new String[16];
    private int count;
    private boolean isBlank;

    /** @param linesBefore how many lines of the file the parser was not shown */
    RowCollector(long linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** The number of the line that the current row begins on. */
    long line() {
        return linesBefore + Math.max(1, getStartingLineNumber());
    }

    /** A copy of the row's cells; null when there are too many. */
    String @Nullable [] cells() {
        return count > CsvFile.MAX_CELLS ? null : Arrays.copyOf(cells, count);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        isBlank = true;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean isQuoted) {
        count = index + 1;
        if (index >= CsvFile.MAX_CELLS) {
            return;
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, Math.min(2 * index, CsvFile.MAX_CELLS));
        }
        cells[index] = length == 0 ? "" : new String(buffer, offset, length);
        isBlank &= length == 0 || cells[index].isBlank();
    }

    /** Whether no cell holds anything. */
    boolean isBlank() {
        return isBlank;
    }

    /** Returns itself, or null for an empty line, which the parser then passes over. */
    @Override
    protected @Nullable RowCollector buildRecord() {
        return isBlank && count <= 1 ? null : this;
    }
}
