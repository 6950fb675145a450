package org.convoke.format.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook on the disk. Its rows can be read as often as needed, one at a time; only the workbook's table of texts is
 * held in memory.
 */
public final class Workbook {

    /** As many columns as a sheet can have; a wider row is counted, not kept. */
    public static final int MOST_CELLS = 16_384;

    private final Path file;

    private Workbook(Path file) {
        this.file = file;
    }

    /**
     * Looks through the file once, without reading it.
     *
     * @throws UnsafeWorkbook when it is a trap
     * @throws IOException when it is no workbook
     */
    public static Workbook of(Path file) throws IOException {
        ZipGuard.check(file);
        return new Workbook(file);
    }

    /**
     * Reads all sheets, the hidden ones too, and all rows that are not blank.
     *
     * @throws IOException when the file cannot be read to its end; what stands before was visited
     */
    public void read(SheetVisitor visitor) throws IOException {
        // With formats, to tell days from numbers; broken cells count as errors, not as the end of the file.
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            CellTexts texts = new CellTexts(workbook.isDate1904());
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                visitor.sheet(sheet.getName());
                read(sheet, texts, visitor);
            }
        } catch (ExcelReaderException e) {
            throw broken(e);
        }
    }

    private static void read(Sheet sheet, CellTexts texts, SheetVisitor visitor) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getCellCount() > MOST_CELLS) {
                    visitor.tooWide(row.getRowNum());
                } else {
                    visit(row, texts, visitor);
                }
            }
        }
    }

    private static void visit(Row row, CellTexts texts, SheetVisitor visitor) {
        String[] cells = new String[row.getCellCount()];
        int filled = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = texts.text(row.getCell(i));
            filled = cells[i].isBlank() ? filled : i + 1;
        }
        if (filled > 0) {
            visitor.row(row.getRowNum(), filled == cells.length ? cells : Arrays.copyOf(cells, filled));
        }
    }

    private static IOException broken(ExcelReaderException e) {
        ZipException broken = new ZipException("the workbook is broken");
        broken.initCause(e);
        return broken;
    }
}
