package org.convoke.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** The whole content of a store as text, to compare two. */
final class Dump {

    private static final List<String> TABLES =
            List.of("call", "source", "event", "decision", "deleted", "outbox", "consumer", "epoch");

    /** What differs between two runs: times, and chance. */
    private static final Set<String> TIMES = Set.of("updated", "published", "changed", "decided", "deleted", "salt");

    private Dump() {}

    static String of(Path folder) {
        return of(folder, true);
    }

    /** Leaves out when things happened, which differs between two runs of the same import. */
    static String withoutTimes(Path folder) {
        return of(folder, false);
    }

    private static String of(Path folder, boolean hasTimes) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("convoke.db"));
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                append(text.append(table).append('\n'), statement, "select * from " + table + " order by 1", hasTimes);
            }
            append(text, statement, "pragma integrity_check", hasTimes);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Statement statement, String sql, boolean hasTimes)
            throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    boolean isTime = TIMES.contains(row.getMetaData().getColumnName(i));
                    text.append(isTime && !hasTimes ? "" : row.getString(i)).append('|');
                }
                text.append('\n');
            }
        }
    }
}
