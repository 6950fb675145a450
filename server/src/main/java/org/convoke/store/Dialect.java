package org.convoke.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is SQLite's own: how a connection is set up, how a transaction begins, what its error codes mean. */
final class Dialect {

    /** {@code CNVK}: marks the file as ours. The first migration writes it. */
    static final int APPLICATION_ID = 0x434E564B;

    /** How long a busy store is waited for: longer than the largest import's transaction and a restore. */
    private static final int BUSY_MILLIS = 60_000;

    static final String BEGIN_WRITING = "begin immediate";
    static final String BEGIN_READING = "begin";

    private Dialect() {}

    static String url(Path file) {
        return JDBC.PREFIX + file.toAbsolutePath();
    }

    /**
     * Opens a connection that writes. In WAL mode {@code synchronous=FULL} syncs the log at every commit, so that what is
     * acknowledged survives a loss of power.
     */
    static Connection openWriter(Path file) throws SQLException {
        Connection connection = JDBC.createConnection(url(file), settings());
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
            statement.execute("pragma cache_size=-65536");
            // As large as the log may stay, 64 MB: an import writes the same pages of the index on ids with every
            // batch.
            statement.execute("pragma wal_autocheckpoint=16384");
            statement.execute("pragma journal_size_limit=67108864");
            statement.execute("pragma temp_store=memory");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Opens a connection that cannot write. */
    static Connection openReader(Path file) throws SQLException {
        Connection connection = JDBC.createConnection(url(file), settings());
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only=on");
            statement.execute("pragma cache_size=-8192");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static Properties settings() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config.toProperties();
    }

    /** Whether the error ended the whole transaction, not one statement in it. */
    static boolean endsTransaction(SQLException error) {
        return switch (code(error)) {
            case "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_NOMEM", "SQLITE_BUSY", "SQLITE_INTERRUPT", "SQLITE_CORRUPT" ->
                true;
            default -> false;
        };
    }

    /** Turns an error of the database into one with a sentence, where a person can mend it, or into a fault of ours. */
    static RuntimeException translate(SQLException error, String doing, Path file) {
        String key = userKey(code(error));
        if (key == null) {
            return new StoreException("store.failed", doing, error);
        }
        return new UserError(UserError.Kind.UNAVAILABLE, Message.of(key, file.toString()), error);
    }

    static UserError unavailable(String key, Path file, IOException cause) {
        return new UserError(UserError.Kind.UNAVAILABLE, Message.of(key, file.toString()), cause);
    }

    private static @Nullable String userKey(String code) {
        return switch (code) {
            case "SQLITE_FULL" -> "error.store.full";
            case "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN" -> "error.store.read-only";
            case "SQLITE_NOTADB" -> "error.store.not-a-database";
            case "SQLITE_CORRUPT" -> "error.store.damaged";
            case "SQLITE_BUSY", "SQLITE_LOCKED" -> "error.store.busy";
            case "SQLITE_IOERR" -> "error.store.disk";
            default -> null;
        };
    }

    /** The primary code's name: the low byte of SQLite's extended codes (sqlite.org/rescode.html). */
    private static String code(SQLException error) {
        int number = error instanceof SQLiteException sqlite ? sqlite.getResultCode().code : error.getErrorCode();
        return SQLiteErrorCode.getErrorCode(number & 0xff).name();
    }
}
