package org.convoke.format.xlsx;

/** Takes the sheets and rows of a workbook in their order. */
public interface SheetVisitor {

    /** The rows that follow are of this sheet. */
    void sheet(String name);

    /**
     * A row with at least one cell that is not blank.
     *
     * @param number the row's number in the sheet, from 1
     * @param cells texts as written; days and times in ISO form; numbers plain, with a point
     */
    void row(long number, String[] cells);

    /** A row with more cells than a sheet can have. */
    void tooWide(long number);
}
