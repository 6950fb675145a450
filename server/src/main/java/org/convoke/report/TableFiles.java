package org.convoke.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.convoke.format.csv.CsvWriter;
import org.convoke.format.csv.PlainCell;
import org.jspecify.annotations.Nullable;

/**
 * A table of released data that is written as CSV and as JSON at once, row by row, so that no more than one is held. For one
 * thread.
 */
final class TableFiles<T> implements Closeable {

    private final List<Column<T>> columns;
    private final OutputStream csvFile;
    private final CsvWriter csv;
    private final JsonGenerator json;

    /** Begins the files {@code name.csv} and {@code name.json} in a folder. */
    TableFiles(Path folder, String name, List<Column<T>> columns) throws IOException {
        this.columns = columns;
        csvFile = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".csv")));
        csv = new CsvWriter(csvFile);
        csv.write(Column.names(columns));
        json = new JsonFactory()
                .createGenerator(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".json"))));
        json.writeStartArray();
    }

    void write(T row) throws IOException {
        csv.write(columns.stream().map(column -> cell(column, row)).toList());
        json.writeRaw('\n');
        json.writeStartObject();
        for (Column<T> column : columns) {
            json.writeFieldName(column.name());
            writeValue(column.value(row));
        }
        json.writeEndObject();
    }

    /** Numbers are of our own making: a minus sign before them is no formula. */
    private static <T> String cell(Column<T> column, T row) {
        String text = Objects.toString(column.value(row), "");
        return switch (column.kind()) {
            case NUMBER, DEGREES -> text;
            case IDENTIFIER, DATE, MOMENT, WORD, PLACE, PUBLISHER, YES_NO -> PlainCell.neutralize(text);
        };
    }

    private void writeValue(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        try (csvFile;
                json) {
            csv.close();
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }
}
