package org.convoke.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.convoke.call.CallSlug;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;

/** The rows of endorsements with their entries of the log, read and written inside a transaction that is open. */
final class EndorsementRowStore {

    private static final String SELECT = """
            select e.organization, c.slug, e.text, e.digest, e.level, e.received, e.withdrawn,
                   exists (select 1 from call_version v where v.call = e.call and v.digest = e.text),
                   e.record, e.signature, e.log_index, l.entry,
                   e.withdrawal, e.withdrawal_signature, e.withdrawal_index, w.entry
              from endorsement e join organization o on o.number = e.organization join call c on c.number = e.call
              left join log_entry l on l.number = e.log_index
              left join log_entry w on w.number = e.withdrawal_index\s""";

    private EndorsementRowStore() {}

    /**
     * A row as it is stored, whether or not it still is what was stored.
     *
     * @param organization its number
     * @param given the endorsement
     * @param back its withdrawal; absent while there is none
     */
    record Row(
            long organization,
            CallSlug call,
            Columns columns,
            LoggedRecord given,
            @Nullable LoggedRecord back) {

        boolean holds() {
            return back == null;
        }
    }

    /**
     * What the row says beside the records.
     *
     * @param text the digest of the text
     * @param digest of the record
     * @param isOfCall whether the call has that text
     */
    record Columns(
            String text,
            String digest,
            String level,
            Instant received,
            @Nullable Instant withdrawn,
            boolean isOfCall) {}

    static List<Row> listAll(Connection connection) throws SQLException {
        return select(connection, "where ? is null", null);
    }

    static List<Row> listOfCall(Connection connection, CallSlug call) throws SQLException {
        return select(connection, "where c.slug = ?", call.value());
    }

    static List<Row> listBy(Connection connection, OrganizationSlug organization) throws SQLException {
        return select(connection, "where o.slug = ?", organization.value());
    }

    /** Those of one text, given by its digest. */
    static List<Row> listOfText(Connection connection, String text) throws SQLException {
        return select(connection, "where e.text = ?", text);
    }

    /** The one whose record has this digest, or none. */
    static List<Row> find(Connection connection, String digest) throws SQLException {
        return select(connection, "where e.digest = ?", digest);
    }

    private static List<Row> select(Connection connection, String where, @Nullable String value) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where + " order by e.number")) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
        }
        return rows;
    }

    private static Row read(ResultSet row) throws SQLException {
        Columns columns = new Columns(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                OrganizationRowStore.instant(row, 7),
                row.getBoolean(8));
        LoggedRecord back = KeyRowStore.logged(row, 13);
        boolean isBack = !back.isNone() || columns.withdrawn != null;
        return new Row(
                row.getLong(1),
                new CallSlug(row.getString(2)),
                columns,
                KeyRowStore.logged(row, 9),
                isBack ? back : null);
    }

    /** @throws UserError when there is no such call */
    static void insert(Connection connection, long organization, Endorsement endorsement) throws SQLException {
        EndorsementRecord record = endorsement.record();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into endorsement (organization, text, digest, level, record, signature, received, log_index, call)
                    select ?, ?, ?, ?, ?, ?, ?, ?, number from call where slug = ?
                """)) {
            insert.setLong(1, organization);
            insert.setString(2, record.text().toString());
            insert.setString(3, record.digest().toString());
            insert.setString(4, endorsement.evidence().level().name());
            insert.setString(5, record.json());
            insert.setString(6, endorsement.evidence().signature());
            insert.setLong(7, endorsement.received().toEpochMilli());
            insert.setLong(8, endorsement.logIndex());
            insert.setString(9, endorsement.call().value());
            if (insert.executeUpdate() == 0) {
                throw UserError.notFound(
                        "error.call.unknown", endorsement.call().value());
            }
        }
    }

    static void withdraw(Connection connection, WithdrawalRecord record, Endorsement.Withdrawal withdrawal)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update endorsement set withdrawal = ?, withdrawal_signature = ?, withdrawn = ?, withdrawal_index = ?
                 where digest = ?
                """)) {
            update.setString(1, withdrawal.json());
            update.setString(2, withdrawal.signature());
            update.setLong(3, withdrawal.at().toEpochMilli());
            update.setLong(4, withdrawal.logIndex());
            update.setString(5, record.endorsement().toString());
            update.executeUpdate();
        }
    }
}
