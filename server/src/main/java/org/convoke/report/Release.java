package org.convoke.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoke.call.Call;
import org.convoke.format.csv.CsvWriter;
import org.convoke.format.csv.PlainCell;
import org.convoke.sign.Digest;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TotalsJson;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a call as open data: a folder of files that can be put into an archive as it is. The same state makes the same
 * bytes.
 *
 * @param creator who releases it
 * @param rows every published event, by date and id
 * @param reports every report that counts, by event and in the order in which they came
 */
record Release(Call call, String creator, Totals totals, List<ReleaseTables.Row> rows, List<TurnoutReport> reports) {

    private static final String EVENTS = "events";
    private static final String REPORTS = "reports";

    Release {
        rows = List.copyOf(rows);
        reports = List.copyOf(reports);
    }

    /** The files by name, the list of their digests last. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", bytes(ReleaseTexts.readme(this)));
        files.put(EVENTS + ".csv", csv(ReleaseTables.EVENTS, rows));
        files.put(EVENTS + ".json", json(ReleaseTables.EVENTS, rows));
        files.put(REPORTS + ".csv", csv(ReleaseTables.REPORTS, reports));
        files.put(REPORTS + ".json", json(ReleaseTables.REPORTS, reports));
        files.put("totals.json", TotalsJson.of(totals).raw("\n").toBytes());
        files.put("dictionary.csv", dictionary());
        files.put("CITATION.cff", bytes(ReleaseTexts.citationFile(this)));
        files.put(".zenodo.json", ReleaseTexts.zenodo(this));
        files.put("LICENSE.txt", bytes(ReleaseTexts.LICENSE));
        files.put("SHA256SUMS", bytes(sums(files)));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> byte[] csv(List<Column<T>> columns, List<T> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.write(Column.names(columns));
            for (T each : records) {
                csv.write(columns.stream().map(column -> cell(column, each)).toList());
            }
        }
        return out.toByteArray();
    }

    /** Numbers are of our own making: a minus sign before them is no formula. */
    private static <T> String cell(Column<T> column, T row) {
        Object value = column.value().apply(row);
        return switch (column.kind()) {
            case NUMBER, DEGREES -> Objects.toString(value, "");
            case IDENTIFIER, DATE, MOMENT, WORD, PLACE, LINK, YES_NO ->
                PlainCell.neutralize(Objects.toString(value, ""));
        };
    }

    private static <T> byte[] json(List<Column<T>> columns, List<T> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (T each : records) {
                json.writeRaw('\n');
                json.writeStartObject();
                for (Column<T> column : columns) {
                    json.writeFieldName(column.name());
                    write(json, column.value().apply(each));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }

    private static byte[] dictionary() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.write(List.of("file", "field", "kind", "meaning", "consortium_field"));
            for (Column<?> column : ReleaseTables.EVENTS) {
                csv.write(row(EVENTS, column));
            }
            for (Column<?> column : ReleaseTables.REPORTS) {
                csv.write(row(REPORTS, column));
            }
        }
        return out.toByteArray();
    }

    private static List<String> row(String file, Column<?> column) {
        return List.of(
                file,
                column.name(),
                column.kind().name(),
                column.meaning(),
                Objects.requireNonNullElse(column.consortium(), ""));
    }

    private static String sums(Map<String, byte[]> files) {
        List<String> lines = new ArrayList<>();
        files.forEach((name, content) ->
                lines.add(Digest.of(content).toString().replaceFirst("^sha256:", "") + "  " + name + "\n"));
        return String.join("", lines);
    }
}
