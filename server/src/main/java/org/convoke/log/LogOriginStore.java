package org.convoke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** What the log calls itself, once others rely on it: whatever the site is called later, its name stays. */
public final class LogOriginStore {

    private LogOriginStore() {}

    /**
     * Fixes the name inside a transaction that is open; one that is fixed stays.
     *
     * @param site where readers reach the site, as {@code https://call.example.org}
     */
    public static void fix(Connection connection, String site) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log_origin (only_one, origin) values (1, ?) on conflict (only_one) do nothing")) {
            insert.setString(1, Log.originOf(site));
            insert.executeUpdate();
        }
    }

    static Optional<String> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select origin from log_origin")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
