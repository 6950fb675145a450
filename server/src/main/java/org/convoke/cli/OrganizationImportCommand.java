package org.convoke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.OrganizationTable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke organization import}. */
@CommandLine.Command(
        name = "import",
        description =
                "Reads organizations from CSV files: columns slug, domain, kind, name, name:xx, language, country, url,"
                        + " contact, belongs_to, chapter_of, allied_with. Known ones are brought up to date.")
final class OrganizationImportCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    /** A file and what became of it. */
    private record Read(Path file, OrganizationTable.Report report) {}

    @Override
    public int run(Console console) {
        List<Read> all = new ArrayList<>();
        try (Pipeline pipeline = data.openOrCreate(console)) {
            for (Path file : files) {
                all.add(new Read(file, read(file, pipeline, console)));
            }
        }
        if (isJson) {
            print(console, all);
        } else {
            all.forEach(each -> say(console, each));
        }
        return DONE;
    }

    private static OrganizationTable.Report read(Path file, Pipeline pipeline, Console console) {
        try {
            return OrganizationTable.read(
                    () -> Files.newInputStream(file),
                    pipeline.organizations(),
                    console.clock().instant());
        } catch (IOException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, Message.of("cli.import.unreadable", file.toString()), e);
        }
    }

    private static void say(Console console, Read read) {
        OrganizationTable.Report report = read.report;
        for (OrganizationTable.Warning warning : report.warnings()) {
            console.note(Message.of(
                    "cli.organization.warning",
                    read.file.toString(),
                    warning.record(),
                    console.messages().text(warning.message())));
        }
        console.say(
                "cli.organization.imported",
                read.file.toString(),
                report.records(),
                report.added(),
                report.updated(),
                report.unchanged(),
                report.rejected());
    }

    private static void print(Console console, List<Read> all) {
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (Read each : all) {
                OrganizationTable.Report report = each.report;
                json.writeStartObject();
                json.writeStringField("file", each.file.toString());
                json.writeNumberField("records", report.records());
                json.writeNumberField("added", report.added());
                json.writeNumberField("updated", report.updated());
                json.writeNumberField("unchanged", report.unchanged());
                json.writeNumberField("rejected", report.rejected());
                json.writeArrayFieldStart("warnings");
                for (OrganizationTable.Warning warning : report.warnings()) {
                    json.writeStartObject();
                    json.writeNumberField("record", warning.record());
                    json.writeStringField("field", warning.field());
                    json.writeStringField("code", warning.message().key().replaceFirst("^error\\.", ""));
                    json.writeStringField("message", console.messages().text(warning.message()));
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
