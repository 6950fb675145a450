package org.convoke.organization;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.convoke.i18n.UserError;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/** The rows of organizations' keys with their entries of the log, read and written inside a transaction that is open. */
final class KeyRowStore {

    private static final String SELECT = """
            select k.line, k.is_held, k.since, k.until, k.record, k.signatures, k.log_index, l.entry,
                   k.revocation, k.revocation_signatures, k.revocation_index, r.entry
              from organization_key k
              left join log_entry l on l.number = k.log_index
              left join log_entry r on r.number = k.revocation_index
             where k.organization = ? order by k.number
            """;

    private KeyRowStore() {}

    /**
     * A row as it is stored, whether or not it still is what was stored.
     *
     * @param start what brought the key into use
     * @param end what revoked it; absent while nothing did
     */
    record Row(
            String line,
            boolean isHeld,
            Instant since,
            @Nullable Instant until,
            LoggedRecord start,
            @Nullable LoggedRecord end) {}

    /** The organization's rows, the oldest first. */
    static List<Row> list(Connection connection, long organization) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, organization);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(read(connection, row));
                }
            }
        }
        return rows;
    }

    private static Row read(Connection connection, ResultSet row) throws SQLException {
        String line = row.getString(1);
        LoggedRecord start = logged(row, 5);
        if (start.index() == null) {
            String said = start.json() == null ? line : start.json();
            start = found(connection, start, Digest.of(said.getBytes(StandardCharsets.UTF_8)));
        }
        LoggedRecord end = logged(row, 9);
        return new Row(
                line,
                row.getBoolean(2),
                Instant.ofEpochMilli(row.getLong(3)),
                OrganizationRowStore.instant(row, 4),
                start,
                end.isNone() ? null : end);
    }

    /** Reads record, signatures, index and entry from this column on. */
    static LoggedRecord logged(ResultSet row, int column) throws SQLException {
        long index = row.getLong(column + 2);
        Long number = row.wasNull() ? null : index;
        return new LoggedRecord(
                row.getString(column), row.getString(column + 1), number, entry(row.getBytes(column + 3)));
    }

    private static @Nullable LogEntry entry(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes).flatMap(LogEntry::parse).orElse(null);
    }

    /** A row from before it knew its entry: the log knows it still. */
    private static LoggedRecord found(Connection connection, LoggedRecord logged, Digest digest) throws SQLException {
        OptionalLong index = LogStore.find(connection, digest);
        if (index.isEmpty()) {
            return logged;
        }
        try (PreparedStatement select = connection.prepareStatement("select entry from log_entry where number = ?")) {
            select.setLong(1, index.getAsLong());
            try (ResultSet row = select.executeQuery()) {
                LogEntry entry = row.next() ? entry(row.getBytes(1)) : null;
                return new LoggedRecord(logged.json(), logged.signatures(), index.getAsLong(), entry);
            }
        }
    }

    /** @throws UserError when any organization has the key, or had it */
    static void insert(Connection connection, long organization, Row key) throws SQLException {
        try (PreparedStatement taken = connection.prepareStatement("select 1 from organization_key where line = ?");
                PreparedStatement insert = connection.prepareStatement("""
                insert into organization_key (organization, line, is_held, since, record, signatures, log_index)
                    values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            taken.setString(1, key.line);
            try (ResultSet row = taken.executeQuery()) {
                if (row.next()) {
                    throw UserError.conflict("error.key.taken");
                }
            }
            insert.setLong(1, organization);
            insert.setString(2, key.line);
            insert.setBoolean(3, key.isHeld);
            insert.setLong(4, key.since.toEpochMilli());
            insert.setString(5, key.start.json());
            insert.setString(6, key.start.signatures());
            insert.setObject(7, key.start.index());
            insert.executeUpdate();
        }
    }

    /**
     * Ends the key in use.
     *
     * @param by absent when another takes its place
     */
    static void end(Connection connection, long organization, Instant until, @Nullable LoggedRecord by)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update organization_key set until = ?, revocation = ?, revocation_signatures = ?, revocation_index = ?
                 where organization = ? and until is null
                """)) {
            update.setLong(1, until.toEpochMilli());
            update.setString(2, by == null ? null : by.json());
            update.setString(3, by == null ? null : by.signatures());
            update.setObject(4, by == null ? null : by.index());
            update.setLong(5, organization);
            update.executeUpdate();
        }
    }

    /** The recovery keys that are named now. */
    static Set<PublicKey> recovery(Connection connection, long organization) throws SQLException {
        return recovery(
                connection, "select line from recovery_key where until is null and organization = ?", organization);
    }

    /** All that ever were named. */
    static Set<PublicKey> everRecovery(Connection connection, long organization) throws SQLException {
        return recovery(connection, "select line from recovery_key where organization = ?", organization);
    }

    private static Set<PublicKey> recovery(Connection connection, String sql, long organization) throws SQLException {
        Set<PublicKey> keys = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, organization);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    PublicKey.parse(row.getString(1)).ifPresent(keys::add);
                }
            }
        }
        return keys;
    }

    /** Puts these in the place of those that are named. */
    static void setRecovery(Connection connection, long organization, Set<PublicKey> keys, Instant now)
            throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(
                        "update recovery_key set until = ? where organization = ? and until is null");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into recovery_key (organization, line) values (?, ?)
                            on conflict (organization, line) do update set until = null
                        """)) {
            end.setLong(1, now.toEpochMilli());
            end.setLong(2, organization);
            end.executeUpdate();
            for (PublicKey key : keys) {
                insert.setLong(1, organization);
                insert.setString(2, key.line());
                insert.executeUpdate();
            }
        }
    }
}
