package org.convoke;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoke.event.ImportStore;
import org.convoke.intake.FileSummary;
import org.convoke.intake.Intake;
import org.convoke.intake.IntakeOptions;
import org.convoke.match.Matcher;

/** Brings files into the store: takes them in, matches, decides and stores, record by record. */
final class Import {

    private final ImportStore store;
    private final Intake intake;
    private final Clock clock;

    Import(ImportStore store, Intake intake, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.clock = clock;
    }

    ImportReport run(ImportRequest request, ImportProgress progress) {
        Map<String, Integer> filesLeft = new HashMap<>();
        request.files().forEach(file -> filesLeft.merge(request.sourceOf(file), 1, Integer::sum));
        Map<String, SourceTally> tallies = new HashMap<>();
        List<ImportReport.FileReport> reports = new ArrayList<>();
        for (Path file : request.files()) {
            String source = request.sourceOf(file);
            SourceTally tally = tallies.computeIfAbsent(
                    source,
                    name -> new SourceTally(
                            store.countEvents(request.call().slug(), name), filesLeft.getOrDefault(name, 1) > 1));
            boolean isLast = filesLeft.merge(source, -1, Integer::sum) == 0;
            progress.begin(file);
            try {
                Matcher matcher = matcher(request, source);
                FileImport target = new FileImport(store, request, source, tally, matcher, clock, progress);
                reports.add(read(file, target, isLast));
            } finally {
                progress.end();
            }
        }
        return new ImportReport(reports);
    }

    private Matcher matcher(ImportRequest request, String source) {
        IntakeOptions.Defaults defaults = request.defaults();
        Matcher.Defaults filled = new Matcher.Defaults(defaults.date() != null, defaults.town() != null);
        return new Matcher(request.call().slug(), source, filled, intake.gazetteer());
    }

    private ImportReport.FileReport read(Path file, FileImport target, boolean isLastOfSource) {
        FileSummary summary = intake.read(file, target.options(), target);
        target.finish();
        return target.report(file.toString(), summary, isLastOfSource);
    }
}
