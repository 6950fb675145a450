package org.convoke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.EndorsementTable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke endorsements import}. */
@CommandLine.Command(
        name = "import",
        description =
                "Reads endorsements from a CSV file: columns organization, version, language, name, role, authority,"
                        + " publish, at, document (a digest), or record and signature for signed ones. Known ones stay as they are.")
final class EndorsementsImportCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        CallSlug slug = Words.slug(call);
        EndorsementTable.Report report;
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            report = new EndorsementTable(
                            slug, pipeline.endorsements(), pipeline.versions().list(slug))
                    .read(() -> Files.newInputStream(file), console.clock().instant());
        } catch (IOException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, Message.of("cli.import.unreadable", file.toString()), e);
        }
        if (isJson) {
            print(console, report);
            return DONE;
        }
        for (EndorsementTable.Refusal refusal : report.refused()) {
            console.note(Message.of(
                    "cli.organization.warning",
                    file.toString(),
                    refusal.record(),
                    console.messages().text(refusal.reason())));
        }
        console.say(
                "cli.endorsements.imported",
                file.toString(),
                report.records(),
                report.added(),
                report.unchanged(),
                report.refused().size());
        return DONE;
    }

    private void print(Console console, EndorsementTable.Report report) {
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeStringField("file", file.toString());
            json.writeNumberField("records", report.records());
            json.writeNumberField("added", report.added());
            json.writeNumberField("unchanged", report.unchanged());
            json.writeNumberField("rejected", report.refused().size());
            json.writeArrayFieldStart("warnings");
            for (EndorsementTable.Refusal refusal : report.refused()) {
                json.writeStartObject();
                json.writeNumberField("record", refusal.record());
                json.writeStringField("code", refusal.reason().key().replaceFirst("^error\\.", ""));
                json.writeStringField("message", console.messages().text(refusal.reason()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
