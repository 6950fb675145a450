package org.convoke.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.intake.header.HeaderReader;
import org.convoke.intake.header.HeaderVocabulary;

/** Reads a file of tables in two passes: the first finds its headers, the second makes a record of every row. */
final class TableIntake {

    private final HeaderVocabulary vocabulary;

    TableIntake(HeaderVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    FileSummary read(TableRows rows, String format, IntakeOptions options, RecordSink sink) throws IOException {
        Survey survey = new Survey(new HeaderReader(vocabulary, options.columns()));
        rows.read(survey);
        List<Table> tables = survey.tables();
        List<Warning> warnings = new ArrayList<>();
        tables.forEach(table -> warnUnknown(table, warnings));
        TableReading reading = new TableReading(tables, options, sink, warnings);
        rows.read(reading);
        return new FileSummary(format, true, warnings);
    }

    private static void warnUnknown(Table table, List<Warning> warnings) {
        for (int column : table.plan().unknown()) {
            String header = table.plan().headers().get(column);
            warnings.add(Warning.of(0, header, WarningCode.COLUMN_UNKNOWN, header));
        }
    }
}
