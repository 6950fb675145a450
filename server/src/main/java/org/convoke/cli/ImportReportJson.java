package org.convoke.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.convoke.ImportReport;
import org.convoke.ImportReport.FileReport;
import org.convoke.event.Warning;
import org.convoke.i18n.Messages;

/** The report of an import as the contract has it. */
final class ImportReportJson {

    private ImportReportJson() {}

    static void write(JsonGenerator json, ImportReport report, Messages messages) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("files");
        for (FileReport file : report.files()) {
            write(json, file, messages);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FileReport file, Messages messages) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("format", file.format());
        json.writeNumberField("records", file.records().total());
        json.writeNumberField("published", file.records().published());
        json.writeNumberField("merged", file.records().merged());
        json.writeNumberField("held", file.records().held());
        json.writeNumberField("rejected", file.records().rejected());
        json.writeNumberField("events", file.events().total());
        json.writeNumberField("new", file.events().created());
        json.writeNumberField("updated", file.events().updated());
        json.writeNumberField("unchanged", file.events().unchanged());
        json.writeNumberField("gone", file.events().gone());
        json.writeArrayFieldStart("warnings");
        for (Warning warning : file.warnings()) {
            json.writeStartObject();
            json.writeNumberField("record", warning.record());
            json.writeStringField("field", warning.field());
            json.writeStringField("code", warning.code().code());
            json.writeStringField("message", messages.text(warning.message()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
