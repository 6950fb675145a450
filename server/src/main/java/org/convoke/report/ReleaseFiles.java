package org.convoke.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.event.Address;
import org.convoke.event.EventId;
import org.convoke.event.EventStore;
import org.convoke.event.PublicEvent;
import org.convoke.format.csv.CsvWriter;
import org.convoke.place.Gazetteer;
import org.convoke.sign.Digest;
import org.convoke.store.Store;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Line;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TotalsJson;
import org.convoke.turnout.Town;
import org.convoke.turnout.Turnout;
import org.convoke.turnout.TurnoutFollower;
import org.convoke.turnout.TurnoutReport;
import org.convoke.turnout.TurnoutStore;

/**
 * The files of one release, written into a folder. The same state makes the same bytes. Events are held while they are put in
 * order, reports go through one by one.
 */
record ReleaseFiles(Store store, Gazetteer gazetteer, Path folder) {

    private static final String EVENTS = "events";
    private static final String REPORTS = "reports";
    private static final String RECIPE = "derive.sql";
    private static final String DIGESTS = "SHA256SUMS";

    /** Writes all of them, those of an earlier attempt anew; gives back the state that the sums are of. */
    Totals.AsOf write(Call call, String creator, Publishers publishers) throws IOException {
        try (TurnoutFollower turnout = new TurnoutFollower(store)) {
            Totals totals = turnout.totals(call.slug());
            writeEvents(call, turnout);
            writeReports(call, turnout, publishers);
            writeAround(new Release(call, creator, totals));
            return totals.asOf();
        }
    }

    private void writeEvents(Call call, Turnout turnout) throws IOException {
        Set<EventId> counterEvents = new TurnoutStore(store).listCounterEvents(call.slug());
        List<ReleasedEvent> rows = new ArrayList<>();
        Numbering<Town> towns = new Numbering<>();
        new EventStore(store).readPublic(call.slug(), event -> {
            Address address = event.venue().address();
            int town = towns.of(new Town(address.country(), address.region(), address.locality()));
            rows.add(new ReleasedEvent(
                    event.id(),
                    plan(event, counterEvents.contains(event.id())),
                    town,
                    Whereabouts.of(event.venue(), gazetteer),
                    turnout.find(event.id()).orElse(null)));
        });
        rows.sort(ReleasedEvent.ORDER);
        try (TableFiles<ReleasedEvent> files = new TableFiles<>(folder, EVENTS, ReleaseTables.EVENTS)) {
            for (ReleasedEvent row : rows) {
                files.write(row);
            }
        }
    }

    private static ReleasedEvent.Plan plan(PublicEvent event, boolean isCounterEvent) {
        return new ReleasedEvent.Plan(
                event.when().date(),
                event.when().lastDate(),
                event.status(),
                event.isOnline(),
                Line.of(event.status(), event.isOnline(), isCounterEvent));
    }

    private void writeReports(Call call, Turnout turnout, Publishers publishers) throws IOException {
        Numbering<String> lists = new Numbering<>();
        Numbering<String> stories = new Numbering<>();
        try (TableFiles<ReleasedReport> files = new TableFiles<>(folder, REPORTS, ReleaseTables.REPORTS)) {
            turnout.readAccepted(call.slug(), report -> {
                try {
                    files.write(row(report, lists, stories, publishers));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static ReleasedReport row(
            TurnoutReport report, Numbering<String> lists, Numbering<String> stories, Publishers publishers) {
        Evidence evidence = report.evidence();
        return new ReleasedReport(
                report,
                lists.ofAny(report.handling().list()),
                stories.ofAny(evidence.story()),
                publishers.of(evidence.link()));
    }

    private void writeAround(Release release) throws IOException {
        write("README.md", ReleaseTexts.readme(release));
        write("CITATION.cff", ReleaseTexts.citationFile(release));
        write("LICENSE.txt", ReleaseTexts.LICENSE);
        write(RECIPE, recipe());
        Files.write(folder.resolve(".zenodo.json"), ReleaseTexts.zenodo(release));
        Files.write(
                folder.resolve("totals.json"),
                TotalsJson.of(release.totals()).raw("\n").toBytes());
        writeDictionary();
        write(DIGESTS, digests());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String recipe() throws IOException {
        try (InputStream in = ReleaseFiles.class.getResourceAsStream(RECIPE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RECIPE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void writeDictionary() throws IOException {
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(folder.resolve("dictionary.csv")))) {
            csv.write(List.of("file", "field", "kind", "meaning", "consortium_field"));
            for (Column<?> column : ReleaseTables.EVENTS) {
                csv.write(column.entry(EVENTS));
            }
            for (Column<?> column : ReleaseTables.REPORTS) {
                csv.write(column.entry(REPORTS));
            }
            for (List<String> line : SumsDictionary.lines()) {
                csv.write(line);
            }
        }
    }

    /** As {@code sha256sum --check} reads them. */
    private String digests() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(DIGESTS)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        lines.append(Digest.of(in).hex())
                                .append("  ")
                                .append(name)
                                .append('\n');
                    }
                }
            }
        }
        return lines.toString();
    }
}
