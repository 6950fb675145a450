package org.convoke.intake;

import java.io.IOException;

/** The rows of a file of tables, whatever its format; they can be read as often as needed. */
interface TableRows {

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

        /**
         * A row with at least one cell that is not blank.
         *
         * @param line where it stands in its sheet, from 1
         */
        void row(long line, String[] cells);

        /** A row that cannot be read, and why. */
        void broken(long line, org.convoke.event.WarningCode code);
    }
}
