package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.format.ByteSource;
import org.convoke.format.Undecoded;
import org.convoke.format.csv.CsvFile;
import org.convoke.format.csv.CsvWriter;
import org.convoke.format.csv.PlainCell;
import org.convoke.format.csv.RowVisitor;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Endorsements as a table, one a row. A row with {@code record} and {@code signature} is checked like one that is posted; any
 * other stands on the word of the coordinators and names the digest of the letter that they hold.
 */
public final class EndorsementTable {

    private static final List<String> COLUMNS = List.of(
            "organization",
            "version",
            "language",
            "level",
            "name",
            "role",
            "authority",
            "publish",
            "at",
            "document",
            "digest",
            "record",
            "signature",
            "withdrawn",
            "withdrawal");

    private final CallSlug call;
    private final EndorsementStore store;
    private final History versions;

    public EndorsementTable(CallSlug call, EndorsementStore store, History versions) {
        this.call = call;
        this.store = store;
        this.versions = versions;
    }

    /**
     * What became of a table.
     *
     * @param records rows that hold anything
     * @param unchanged rows that were known
     */
    public record Report(int records, int added, int unchanged, List<Refusal> refused) {

        public Report {
            refused = List.copyOf(refused);
        }
    }

    /** A row that was not taken, by its number from 1, and why. */
    public record Refusal(int record, Message reason) {}

    /**
     * Reads a table into the store, each row in a transaction of its own.
     *
     * @throws IOException when the bytes cannot be read; nothing was stored
     */
    public Report read(ByteSource source, Instant now) throws IOException {
        Rows rows = new Rows();
        CsvFile.of(source).read(rows, new Undecoded());
        int added = 0;
        int unchanged = 0;
        List<Refusal> refused = new ArrayList<>();
        for (int i = 0; i < rows.rows.size(); i++) {
            try {
                take(rows.rows.get(i), now);
                added++;
            } catch (UserError e) {
                boolean isKnown = e.message().key().equals("error.endorsement.duplicate")
                        || e.message().key().equals("error.endorsement.replayed");
                if (isKnown) {
                    unchanged++;
                } else {
                    refused.add(new Refusal(i + 1, e.message()));
                }
            }
        }
        return new Report(rows.rows.size(), added, unchanged, refused);
    }

    private void take(Map<String, String> row, Instant now) {
        String signature = row.getOrDefault("signature", "");
        String json = row.getOrDefault("record", "");
        if (!json.isBlank()) {
            JsonNode node = CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(() -> UserError.unreadable("error.endorsement.json"));
            EndorsementRecord record = EndorsementRecord.parse(node);
            if (signature.isBlank()) {
                store.addConfirmed(call, record, versions, now);
            } else {
                store.add(call, record, signature, versions, now);
            }
            return;
        }
        EndorsementRecord record = EndorsementRecord.of(text(row), name(row), voice(row), terms(row, now));
        store.addConfirmed(call, record, versions, now);
    }

    private static EndorsementRecord.Terms terms(Map<String, String> row, Instant now) {
        Digest document = Optional.of(row.getOrDefault("document", "").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> Digest.parse(text).orElseThrow(() -> RecordJson.wrong("document")))
                .orElse(null);
        boolean isDomain = row.getOrDefault("level", "").strip().equalsIgnoreCase(Level.DOMAIN.name());
        return new EndorsementRecord.Terms(
                isPublic(row),
                at(row, now),
                document,
                isDomain && document == null ? EndorsementRecord.Channel.MAIL : null);
    }

    private Digest text(Map<String, String> row) {
        String number = row.getOrDefault("version", "").strip();
        if (!number.matches("[0-9]{1,6}")) {
            throw RecordJson.wrong("version");
        }
        Locale language = Locale.forLanguageTag(row.getOrDefault("language", "").strip());
        return versions.find(Integer.parseInt(number), language)
                .or(() -> versions.original(Integer.parseInt(number))
                        .filter(each -> language.toLanguageTag().equals("und")))
                .map(CallVersion::digest)
                .orElseThrow(() -> RecordJson.wrong("version"));
    }

    private static String name(Map<String, String> row) {
        String name = row.getOrDefault("organization", "").strip();
        return Domain.parse(name).map(Domain::name).orElse(name);
    }

    private static EndorsementRecord.Voice voice(Map<String, String> row) {
        String name = row.getOrDefault("name", "").strip();
        if (name.isEmpty()) {
            throw RecordJson.wrong("name");
        }
        return new EndorsementRecord.Voice(name, optional(row, "role"), optional(row, "authority"));
    }

    private static @Nullable String optional(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean isPublic(Map<String, String> row) {
        return switch (row.getOrDefault("publish", "").strip().toLowerCase(Locale.ROOT)) {
            case "", "yes", "true", "1", "y" -> true;
            case "no", "false", "0", "n" -> false;
            default -> throw RecordJson.wrong("publish");
        };
    }

    private static Instant at(Map<String, String> row, Instant now) {
        String at = row.getOrDefault("at", "").strip();
        try {
            return at.isEmpty() ? now : Instant.parse(at);
        } catch (DateTimeException e) {
            throw RecordJson.wrong("at");
        }
    }

    /** Gathers the rows, by the names of their columns. */
    private static final class Rows implements RowVisitor {

        private final List<String> header = new ArrayList<>();
        private final List<Map<String, String>> rows = new ArrayList<>();

        @Override
        public void row(long line, String[] cells) {
            if (header.isEmpty()) {
                for (String cell : cells) {
                    header.add(cell.strip().toLowerCase(Locale.ROOT));
                }
                return;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length && i < header.size(); i++) {
                row.put(header.get(i), PlainCell.restore(cells[i]));
            }
            rows.add(row);
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

    /** Writes endorsements in their order. */
    public static void write(List<Endorsements.Endorser> endorsers, History versions, OutputStream out)
            throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.write(COLUMNS);
            for (Endorsements.Endorser each : endorsers) {
                csv.write(cells(each.endorsement(), versions).stream()
                        .map(PlainCell::neutralize)
                        .toList());
            }
        }
    }

    private static List<String> cells(Endorsement endorsement, History versions) {
        EndorsementRecord record = endorsement.record();
        Optional<CallVersion> text = versions.find(record.text());
        Endorsement.Withdrawal withdrawal = endorsement.withdrawal();
        return List.of(
                record.organization(),
                text.map(each -> Integer.toString(each.version())).orElse(""),
                text.map(CallVersion::tag).orElse(""),
                endorsement.evidence().level().word(),
                record.voice().name(),
                cell(record.voice().role()),
                cell(record.voice().authority()),
                record.isPublic() ? "yes" : "no",
                record.at().toString(),
                cell(record.document()),
                record.digest().toString(),
                record.json(),
                cell(endorsement.evidence().signature()),
                withdrawal == null ? "" : withdrawal.at().toString(),
                withdrawal == null ? "" : withdrawal.json());
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
