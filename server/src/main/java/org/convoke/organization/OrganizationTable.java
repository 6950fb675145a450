package org.convoke.organization;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.convoke.format.ByteSource;
import org.convoke.format.Undecoded;
import org.convoke.format.csv.CsvFile;
import org.convoke.format.csv.CsvWriter;
import org.convoke.format.csv.ListCell;
import org.convoke.format.csv.RowVisitor;
import org.convoke.i18n.Message;

/**
 * Organizations as a table, one a row, with the columns of {@link OrganizationReader}: what is written is read as the same. The
 * contact is in it, because the table is for coordinators.
 */
public final class OrganizationTable {

    private static final List<String> COLUMNS = List.of(
            "slug",
            "domain",
            "kind",
            "name",
            "language",
            "country",
            "url",
            "contact",
            "belongs_to",
            "chapter_of",
            "allied_with");

    /** What people write over their columns. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("organization", "name"),
            Map.entry("organisation", "name"),
            Map.entry("homepage", "url"),
            Map.entry("home_page", "url"),
            Map.entry("website", "url"),
            Map.entry("web", "url"),
            Map.entry("type", "kind"),
            Map.entry("email", "contact"),
            Map.entry("e-mail", "contact"),
            Map.entry("parent", "belongs_to"),
            Map.entry("member_of", "belongs_to"));

    private OrganizationTable() {}

    /**
     * What became of a table.
     *
     * @param records rows that hold anything
     * @param rejected rows of which nothing was stored
     */
    public record Report(int records, int added, int updated, int unchanged, int rejected, List<Warning> warnings) {

        public Report {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Something wrong with a row.
     *
     * @param record number of the row, from 1; 0 for the table as a whole
     */
    public record Warning(int record, String field, Message message) {}

    /**
     * Reads a table into the store, all of it in one transaction.
     *
     * @throws IOException when the bytes cannot be read; nothing was stored
     */
    public static Report read(ByteSource source, OrganizationStore store, Instant now) throws IOException {
        Reading reading = new Reading();
        CsvFile.of(source).read(reading, new Undecoded());
        return new Import(store, reading).run(now);
    }

    /** Gathers the rows, by the names of their columns. */
    private static final class Reading implements RowVisitor {

        private final List<String> header = new ArrayList<>();
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();

        @Override
        public void row(long line, String[] cells) {
            if (header.isEmpty()) {
                readHeader(cells);
                return;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length && i < header.size(); i++) {
                if (!header.get(i).isEmpty()) {
                    row.put(header.get(i), cells[i]);
                }
            }
            rows.add(row);
        }

        private void readHeader(String[] cells) {
            for (String cell : cells) {
                String name = cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
                String column = SYNONYMS.getOrDefault(name, name);
                if (column.startsWith(OrganizationReader.NAME_IN)) {
                    header.add(column);
                } else if (COLUMNS.contains(column) && !header.contains(column)) {
                    header.add(column);
                } else {
                    header.add("");
                    warnings.add(new Warning(0, cell, Message.of("error.organization.column", cell)));
                }
            }
        }

        @Override
        public void blank() {
            // Spreadsheets end in blank rows, which hold nothing to store.
        }

        @Override
        public void broken(long line, Fault fault) {
            rows.add(Map.of());
        }
    }

    /** One import. */
    private static final class Import {

        private final OrganizationStore store;
        private final Reading reading;
        private final List<Warning> warnings;
        private final Map<String, OrganizationRecord> known = new HashMap<>();
        private final Map<String, OrganizationSlug> slugs = new HashMap<>();

        Import(OrganizationStore store, Reading reading) {
            this.store = store;
            this.reading = reading;
            this.warnings = new ArrayList<>(reading.warnings);
        }

        Report run(Instant now) {
            store.listRecords().forEach(this::know);
            reading.rows.forEach(this::noteSlug);
            OrganizationReader reader =
                    new OrganizationReader(name -> Optional.ofNullable(known.get(key(name))), this::slug);
            List<OrganizationRecord> records = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < reading.rows.size(); i++) {
                OrganizationReader.Reading read = reader.read(reading.rows.get(i));
                int number = i + 1;
                read.faults().forEach(fault -> warnings.add(new Warning(number, fault.field(), fault.message())));
                if (read.record() != null) {
                    records.add(read.record());
                    numbers.add(number);
                    know(read.record());
                }
            }
            return report(store.save(records, now), numbers);
        }

        private void know(OrganizationRecord record) {
            known.put(record.organization().slug().value(), record);
            record.organization().domain().ifPresent(domain -> {
                known.put(domain.name(), record);
                slugs.put(domain.name(), record.organization().slug());
            });
        }

        private void noteSlug(Map<String, String> row) {
            Optional<Domain> domain = Domain.parse(row.getOrDefault("domain", ""));
            String slug = row.getOrDefault("slug", "").strip();
            if (domain.isPresent() && OrganizationSlug.isValid(slug)) {
                slugs.putIfAbsent(domain.get().name(), new OrganizationSlug(slug));
            }
        }

        private OrganizationSlug slug(String name) {
            Optional<Domain> domain = Domain.parse(name);
            return domain.map(each -> slugs.getOrDefault(each.name(), OrganizationSlug.of(each)))
                    .orElseGet(() -> new OrganizationSlug(name));
        }

        private static String key(String name) {
            return Domain.parse(name).map(Domain::name).orElse(name);
        }

        private Report report(List<Saved> saved, List<Integer> numbers) {
            Map<Saved.Outcome, Integer> counts = new HashMap<>();
            for (int i = 0; i < saved.size(); i++) {
                Saved each = saved.get(i);
                int number = numbers.get(i);
                counts.merge(each.outcome(), 1, Integer::sum);
                if (!each.outcome().isStored()) {
                    warnings.add(new Warning(
                            number,
                            "domain",
                            Message.of(each.outcome().error(), each.slug().value())));
                }
                each.unknown().forEach(tie -> warn(number, tie, "error.organization.unknown"));
                each.circular().forEach(tie -> warn(number, tie, "error.organization.circular"));
            }
            int stored = (int)
                    saved.stream().filter(each -> each.outcome().isStored()).count();
            return new Report(
                    reading.rows.size(),
                    counts.getOrDefault(Saved.Outcome.ADDED, 0),
                    counts.getOrDefault(Saved.Outcome.UPDATED, 0),
                    counts.getOrDefault(Saved.Outcome.UNCHANGED, 0),
                    reading.rows.size() - stored,
                    warnings);
        }

        private void warn(int number, Organization.Tie tie, String key) {
            warnings.add(new Warning(
                    number, tie.relation().column(), Message.of(key, tie.other().value())));
        }
    }

    /** Writes organizations in their order. */
    public static void write(List<OrganizationRecord> records, OutputStream out) throws IOException {
        SortedSet<String> languages = records.stream()
                .flatMap(record -> record.organization().names().others().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> header = new ArrayList<>(COLUMNS);
        languages.forEach(tag -> header.add(OrganizationReader.NAME_IN + tag));
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.write(header);
            for (OrganizationRecord record : records) {
                csv.write(cells(record, languages));
            }
        }
    }

    private static List<String> cells(OrganizationRecord record, SortedSet<String> languages) {
        Organization organization = record.organization();
        Organization.Seat seat = organization.seat();
        Names names = organization.names();
        List<String> cells = new ArrayList<>(List.of(
                organization.slug().value(),
                organization.domain().map(Domain::name).orElse(""),
                organization.kind().word(),
                names.main(),
                Optional.ofNullable(names.language()).orElse(""),
                Optional.ofNullable(seat.country()).orElse(""),
                Optional.ofNullable(seat.homePage()).map(Object::toString).orElse(""),
                record.findContact().orElse("")));
        for (Relation relation : Relation.values()) {
            cells.add(ListCell.join(organization.ties().stream()
                    .filter(tie -> tie.relation() == relation)
                    .map(tie -> tie.other().value())
                    .toList()));
        }
        languages.forEach(tag -> cells.add(names.others().getOrDefault(tag, "")));
        return cells;
    }
}
