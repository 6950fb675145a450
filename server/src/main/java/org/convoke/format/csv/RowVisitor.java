package org.convoke.format.csv;

/** Takes the rows of a file in their order. */
public interface RowVisitor {

    /**
     * A row with at least one cell that is not blank.
     *
     * @param line the number of the line it begins on, from 1
     * @param cells as written, without the quotes; the visitor may keep the array
     */
    void row(long line, String[] cells);

    /** A row of separators with nothing between them; a line without any is no row. */
    void blank();

    /** A row that cannot be read; reading goes on behind it. */
    void broken(long line, Fault fault);

    /** What can be wrong with a row. */
    enum Fault {
        /** A quote is opened and never closed. */
        UNCLOSED_QUOTE,
        /** A cell is longer than {@link CsvFile#MAX_CELL_CHARS}. */
        CELL_TOO_LONG,
        /** There are more cells than {@link CsvFile#MAX_CELLS}. */
        TOO_MANY_CELLS
    }
}
