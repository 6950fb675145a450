package org.convoke.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.format.OlderCharset;
import org.convoke.format.TextEncoding;
import org.convoke.format.Undecoded;
import org.convoke.format.csv.CsvFile;
import org.convoke.format.xlsx.Workbook;
import org.convoke.intake.header.HeaderVocabulary;
import org.convoke.place.Gazetteer;

/**
 * Reads files of any format that is understood, told by their bytes, never by their names. Immutable and safe for use by
 * many threads; each file is read on the calling thread, in memory that does not grow with its records.
 */
public final class Intake {

    private final Gazetteer gazetteer;
    private final TableIntake tables;

    /** @param gazetteer finds the places that records name, and their time zones */
    public Intake(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.tables = new TableIntake(HeaderVocabulary.read(), gazetteer);
    }

    /** What finds the places that records name. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /**
     * Reads a file and hands each of its records to the sink, in the file's order. A file that cannot be read gives no
     * exception but a summary that says so.
     */
    public FileSummary read(Path file, IntakeOptions options, RecordSink sink) {
        try {
            InputFile input = InputFile.of(file);
            byte[] head = input.head();
            return switch (FileFormat.of(head)) {
                case CALENDAR -> calendar(input, head, options, sink);
                case SEPARATED_VALUES -> tables.read(new CsvRows(CsvFile.of(input::open)), options, sink);
                case WORKBOOK -> workbook(input, options, sink);
                case UNKNOWN ->
                    unreadable(Warning.of(0, null, WarningCode.UNREADABLE_FILE, "it is no table and no calendar"));
            };
        } catch (IOException e) {
            return unreadable(Unreadable.warning(e));
        }
    }

    /** A workbook is read from a file of its own, as its parts are needed in another order than they stand. */
    private FileSummary workbook(InputFile input, IntakeOptions options, RecordSink sink) throws IOException {
        Path unpacked = input.unpacked();
        try {
            return tables.read(new WorkbookRows(Workbook.of(unpacked)), options, sink);
        } finally {
            if (input.isPacked()) {
                Files.deleteIfExists(unpacked);
            }
        }
    }

    private FileSummary calendar(InputFile input, byte[] head, IntakeOptions options, RecordSink sink)
            throws IOException {
        TextEncoding encoding = TextEncoding.of(head);
        CalendarIntake calendars = new CalendarIntake(gazetteer);
        String name = String.valueOf(input.path().getFileName());
        CalendarSource text = () -> encoding.reader(input.open(), new Undecoded(OlderCharset.WINDOWS_1252));
        return calendars.read(name, text, options, sink);
    }

    private static FileSummary unreadable(Warning why) {
        return new FileSummary("unknown", false, List.of(why));
    }
}
