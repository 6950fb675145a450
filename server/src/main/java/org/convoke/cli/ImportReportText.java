package org.convoke.cli;

import java.util.EnumMap;
import java.util.Map;
import org.convoke.ImportReport;
import org.convoke.ImportReport.FileReport;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.i18n.Message;

/** The report of an import for people: what happened on standard output, what was odd on standard error. */
final class ImportReportText {

    /** What fits a screen; {@code --json} has them all. */
    private static final int SHOWN_PER_CODE = 5;

    private ImportReportText() {}

    static void print(Console console, ImportReport report, boolean isDryRun) {
        for (FileReport file : report.files()) {
            printWarnings(console, file);
            printCounts(console, file);
        }
        if (isDryRun) {
            console.say("cli.import.dry-run");
        }
    }

    private static void printWarnings(Console console, FileReport file) {
        Map<WarningCode, Integer> counts = new EnumMap<>(WarningCode.class);
        for (Warning warning : file.warnings()) {
            if (counts.merge(warning.code(), 1, Integer::sum) <= SHOWN_PER_CODE) {
                console.note(Message.of(
                        "cli.import.warning",
                        file.file(),
                        warning.record(),
                        warning.field() == null ? "" : warning.field(),
                        console.messages().text(warning.message())));
            }
        }
        counts.forEach((code, count) -> {
            if (count > SHOWN_PER_CODE) {
                console.note(Message.of("cli.import.more", file.file(), code.code(), count - SHOWN_PER_CODE));
            }
        });
    }

    private static void printCounts(Console console, FileReport file) {
        if (!file.isReadable()) {
            console.say("cli.import.unreadable", file.file());
            return;
        }
        ImportReport.Records records = file.records();
        console.say(
                "cli.import.records",
                file.file(),
                file.format(),
                records.total(),
                records.published(),
                records.merged(),
                records.held(),
                records.rejected());
        ImportReport.Events events = file.events();
        console.say(
                "cli.import.events",
                events.total(),
                events.created(),
                events.updated(),
                events.unchanged(),
                events.gone());
    }
}
