package org.convoke.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoke.ImportProgress;
import org.convoke.ImportReport;
import org.convoke.ImportRequest;
import org.convoke.Pipeline;
import org.convoke.count.PhraseTable;
import org.convoke.i18n.UserError;
import org.convoke.intake.IntakeOptions;
import org.convoke.intake.header.CountHeaders;
import org.convoke.intake.header.Field;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke import}. */
@CommandLine.Command(
        name = "import",
        description = {
            "Brings the events of spreadsheets and calendars into a call. The same source again is its newer state:",
            "known events keep their ids, what changed is updated, and nothing is deleted."
        })
final class ImportCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call that the events are for.")
    private String call = "";

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to read; the format is found by its content.")
    private List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Where the records come from; else the file's name without folder and extensions.")
    private @Nullable String source;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Names the column of a field when its header is not understood. May be given again.")
    private List<String> columns = List.of();

    @Option(
            names = "--phrases",
            paramLabel = "TABLE",
            defaultValue = "ccc-2017",
            description = "Gives words such as \"hundreds\" their number: ccc-2017 (200) or countlove-2017 (100).")
    private String phrases = "";

    @Mixin
    private RecordDefaults defaults = new RecordDefaults();

    @Option(names = "--dry-run", description = "Reports what would happen and changes nothing.")
    private boolean isDryRun;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        Map<String, String> byField = columnsByField();
        IntakeOptions.Defaults said = defaults.read();
        PhraseTable table = Words.phrases("--phrases", phrases);
        try (Pipeline pipeline = data.open(console)) {
            ImportRequest request = new ImportRequest(
                    pipeline.calls().get(Words.slug(call)),
                    files,
                    source == null ? null : Words.present("--source", source),
                    byField,
                    said,
                    table,
                    isDryRun);
            ImportReport report = pipeline.importFiles(request, progress(console));
            if (isJson) {
                Json.print(console, json -> ImportReportJson.write(json, report, console.messages()));
            } else {
                ImportReportText.print(console, report, isDryRun);
            }
            return report.isAnyReadable() ? DONE : FAILED;
        }
    }

    private static ImportProgress progress(Console console) {
        return console.isTerminal() ? new TerminalProgress(console) : ImportProgress.SILENT;
    }

    private Map<String, String> columnsByField() {
        Map<String, String> byField = new HashMap<>();
        for (String each : columns) {
            int equals = each.indexOf('=');
            if (equals < 1 || equals == each.length() - 1) {
                throw UserError.unreadable("error.option.map", each);
            }
            String field = each.substring(0, equals).strip();
            if (CountHeaders.fieldOf(field).isEmpty()) {
                throw unknownField(field);
            }
            String key = Field.ofKey(field).map(Field::key).orElse(field);
            byField.put(key, each.substring(equals + 1).strip());
        }
        return byField;
    }

    private static UserError unknownField(String field) {
        String known = Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", "))
                + ", low, high, officialLow, officialHigh, announcedLow …";
        return UserError.unreadable("error.option.map-field", field.toLowerCase(Locale.ROOT), known);
    }
}
