package org.convoke.intake;

import java.io.IOException;
import java.util.Optional;
import org.convoke.event.WarningCode;

/** The rows of a file of tables, whatever its format; they can be read as often as needed. */
interface TableRows {

    /** The format's name in reports. */
    String format();

    /**
     * The older encoding that the file as a whole was read in, known once it was read; empty when it was none, or when
     * only some rows were, which then say so themselves.
     */
    Optional<String> charset();

    /**
     * Reads all rows that are not blank.
     *
     * @throws IOException when the file cannot be read to its end; what stands before was visited
     */
    void read(Visitor visitor) throws IOException;

    /** Takes the rows in the file's order. */
    interface Visitor {

        /** The rows that follow are of this sheet; never called for a format without sheets. */
        void sheet(String name);

        /** A row with at least one cell that is not blank. */
        void row(Row row);

        /** A row of separated values with nothing in it; those of a workbook are not told. */
        void blank();

        /** A row that cannot be read, and why. */
        void broken(long line, WarningCode code);
    }

    /**
     * One row.
     *
     * @param line where it stands in its sheet, from 1
     * @param cells as written
     * @param charset the name of the encoding that was guessed for some of its bytes; empty when none was
     */
    record Row(long line, String[] cells, String charset) {}
}
