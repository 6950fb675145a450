package org.convoke.turnout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.convoke.event.EventId;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/** Compares what is stored of reports and rulings with the log. */
final class SealCheckStore {

    private SealCheckStore() {}

    static void reports(Connection connection, Consumer<ReportId> altered) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ReportRowStore.SELECT
                        + "where r.log_index is not null or r.state = 'ACCEPTED' order by r.number");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Long index = ReportRowStore.number(row, 22);
                byte[] salt = row.getBytes(ReportRowStore.SALT_COLUMN);
                if (salt == null || !isLogged(connection, index, digest(row, salt))) {
                    altered.accept(new ReportId(row.getString(1)));
                }
            }
        }
    }

    /** Absent when what is stored can no longer be read. */
    private static @Nullable Digest digest(ResultSet row, byte[] salt) throws SQLException {
        try {
            return ReportSeal.digest(salt, ReportRowStore.read(row));
        } catch (IllegalArgumentException e) {
            // Someone wrote into the store what no version of this program writes: that is an answer, not a failure.
            return null;
        }
    }

    static void rulings(Connection connection, Consumer<EventId> altered) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RulingRowStore.SELECT + "order by d.number");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!isLogged(connection, row.getLong(9), rulingDigest(row))) {
                    altered.accept(new EventId(row.getString(1)));
                }
            }
        }
    }

    private static @Nullable Digest rulingDigest(ResultSet row) throws SQLException {
        try {
            return ReportSeal.digest(row.getBytes(8), RulingRowStore.read(row));
        } catch (IllegalArgumentException e) {
            // As above.
            return null;
        }
    }

    private static boolean isLogged(Connection connection, @Nullable Long index, @Nullable Digest digest)
            throws SQLException {
        if (index == null || digest == null) {
            return false;
        }
        try (PreparedStatement select = connection.prepareStatement("select entry from log_entry where number = ?")) {
            select.setLong(1, index);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        && LogEntry.parse(row.getBytes(1))
                                .filter(entry -> entry.digest().equals(digest) && isOfTurnout(entry.type()))
                                .isPresent();
            }
        }
    }

    private static boolean isOfTurnout(EntryType type) {
        return type == EntryType.TURNOUT_ACCEPTED || type == EntryType.TURNOUT_CORRECTED;
    }
}
