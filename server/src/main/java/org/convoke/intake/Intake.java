package org.convoke.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.format.csv.CsvFile;
import org.convoke.intake.header.HeaderVocabulary;

/**
 * Reads files of any format that is understood, told by their bytes, never by their names. Immutable and safe for use by
 * many threads; each file is read on the calling thread, in memory that does not grow with its records.
 */
public final class Intake {

    private final TableIntake tables = new TableIntake(HeaderVocabulary.read());

    /**
     * Reads a file and hands each of its records to the sink, in the file's order. A file that cannot be read gives no
     * exception but a summary that says so.
     */
    public FileSummary read(Path file, IntakeOptions options, RecordSink sink) {
        try {
            CsvFile csv = CsvFile.of(() -> Files.newInputStream(file));
            return tables.read(new CsvRows(csv), csv.separator() == '\t' ? "tsv" : "csv", options, sink);
        } catch (IOException e) {
            return unreadable(file);
        }
    }

    private static FileSummary unreadable(Path file) {
        Warning why = Warning.of(0, null, WarningCode.UNREADABLE_FILE, String.valueOf(file.getFileName()));
        return new FileSummary("unknown", false, List.of(why));
    }
}
