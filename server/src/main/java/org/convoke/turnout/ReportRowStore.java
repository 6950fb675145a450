package org.convoke.turnout;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.log.Salts;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/** Turns rows of the table {@code turnout_report} into versions of reports and back. */
final class ReportRowStore {

    /** Begins every query that {@link #read} reads. */
    static final String SELECT = """
            select r.id, r.version, e.id, s.name, r.state, r.door, r.basis, r.source_class, r.method, r.low, r.high, r.words,
                   r.phrase_table, r.counted, r.measure, r.link, r.file, r.role, r.area_square_meters, r.reason, r.made,
                   r.log_index, r.salt
              from turnout_report r join event e on e.number = r.event left join source s on s.number = r.list\s""";

    /** Leaves only the last version of each report. */
    static final String LAST = " r.version = (select max(x.version) from turnout_report x where x.id = r.id) ";

    /** The column of the salt in {@link #SELECT}. */
    static final int SALT_COLUMN = 23;

    /**
     * With values: a query of rows in their place opens a journal for each statement, whose end walks through all that the
     * transaction has changed, so that an import takes time with the square of its size.
     */
    private static final String INSERT = """
            insert into turnout_report (id, version, state, door, basis, source_class, method, low, high, words, phrase_table,
                                        counted, measure, link, file, role, area_square_meters, reason, made, log_index, salt,
                                        event, list)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                    (select number from event where id = ?23),
                    (select s.number from source s join event e on e.call = s.call where e.id = ?23 and s.name = ?22))
            """;

    private ReportRowStore() {}

    /** Reads what a query finds, in its order. */
    static List<TurnoutReport> list(Connection connection, String where, Object... values) throws SQLException {
        List<TurnoutReport> reports = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reports.add(read(row));
                }
            }
        }
        return reports;
    }

    static TurnoutReport read(ResultSet row) throws SQLException {
        String method = row.getString(9);
        Figure figure = new Figure(number(row, 10), number(row, 11), row.getString(12), row.getString(13));
        Claim claim = new Claim(
                Basis.valueOf(row.getString(7)),
                SourceClass.valueOf(row.getString(8)),
                method == null ? null : CountMethod.valueOf(method),
                figure);
        Handling handling = new Handling(
                ReportState.valueOf(row.getString(5)),
                Door.valueOf(row.getString(6)),
                row.getString(4),
                row.getString(20),
                Instant.ofEpochMilli(row.getLong(21)),
                number(row, 22));
        return new TurnoutReport(
                new ReportId(row.getString(1)),
                new EventId(row.getString(3)),
                row.getInt(2),
                claim,
                evidence(row),
                handling);
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        Long counted = number(row, 14);
        String measure = row.getString(15);
        String link = row.getString(16);
        String file = row.getString(17);
        String role = row.getString(18);
        return new Evidence(
                counted == null ? null : Instant.ofEpochMilli(counted),
                measure == null ? null : Measure.valueOf(measure),
                link == null ? null : URI.create(link),
                file == null ? null : Digest.parse(file).orElse(null),
                role == null ? null : Role.valueOf(role),
                number(row, 19));
    }

    static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /**
     * Stores new versions, in the order given, with an entry in the log for each that is the public's business: the first
     * accepted version of a report and all after it.
     *
     * @return them as they are stored
     */
    static List<TurnoutReport> insert(Connection connection, List<TurnoutReport> reports) throws SQLException {
        if (reports.isEmpty()) {
            return reports;
        }
        List<TurnoutReport> stored = new ArrayList<>(reports.size());
        List<LogEntry> entries = new ArrayList<>(reports.size());
        Salts salts = new Salts();
        long first = LogStore.readSize(connection);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (TurnoutReport report : reports) {
                Optional<EntryType> type = entryType(report);
                byte[] salt = type.isPresent() ? salts.next() : null;
                Long index = type.isPresent() ? first + entries.size() : null;
                if (type.isPresent() && salt != null) {
                    entries.add(new LogEntry(type.get(), ReportSeal.digest(salt, report)));
                }
                TurnoutReport sealed = report.withLogIndex(index);
                bind(insert, sealed, salt);
                insert.addBatch();
                stored.add(sealed);
            }
            insert.executeBatch();
        }
        LogStore.append(connection, entries);
        return stored;
    }

    /** A report that was never accepted, and is not now, is nobody's business; one that was is corrected from then on. */
    private static Optional<EntryType> entryType(TurnoutReport report) {
        if (report.handling().logIndex() != null) {
            return Optional.of(EntryType.TURNOUT_CORRECTED);
        }
        return report.isAccepted() ? Optional.of(EntryType.TURNOUT_ACCEPTED) : Optional.empty();
    }

    private static void bind(PreparedStatement insert, TurnoutReport report, byte @Nullable [] salt)
            throws SQLException {
        Claim claim = report.claim();
        Figure figure = claim.figure();
        Evidence evidence = report.evidence();
        Handling handling = report.handling();
        insert.setString(1, report.id().value());
        insert.setInt(2, report.version());
        insert.setString(3, handling.state().name());
        insert.setString(4, handling.door().name());
        insert.setString(5, claim.basis().name());
        insert.setString(6, claim.source().name());
        insert.setString(7, text(claim.method()));
        insert.setObject(8, figure.low());
        insert.setObject(9, figure.high());
        insert.setString(10, figure.words());
        insert.setString(11, figure.table());
        insert.setObject(
                12, evidence.counted() == null ? null : evidence.counted().toEpochMilli());
        insert.setString(13, text(evidence.measure()));
        insert.setString(14, text(evidence.link()));
        insert.setString(15, text(evidence.file()));
        insert.setString(16, text(evidence.role()));
        insert.setObject(17, evidence.areaSquareMeters());
        insert.setString(18, handling.reason());
        insert.setLong(19, handling.at().toEpochMilli());
        insert.setObject(20, handling.logIndex());
        insert.setBytes(21, salt);
        insert.setString(22, handling.list());
        insert.setString(23, report.event().value());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
