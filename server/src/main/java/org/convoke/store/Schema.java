package org.convoke.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The form of the tables. Every migration writes its number into {@code pragma user_version}, so that a store that is up
 * to date costs one statement to recognize; Flyway, which takes half a second to start, runs only when there is
 * something to do.
 */
final class Schema {

    /** The number of the last file in {@code migration}; a test holds them together. */
    static final int VERSION = 1;

    /** Everything a backup holds, each table after those it refers to. The epoch is the store's own. */
    static final List<String> TABLES = List.of("call", "source", "event", "decision", "deleted", "outbox", "consumer");

    private static final String MIGRATIONS = "classpath:org/convoke/store/migration";

    private Schema() {}

    /** @throws UserError when the file is not ours or from a newer version */
    static void bringUpToDate(Path file) throws SQLException {
        if (isUpToDate(file)) {
            return;
        }
        // Two processes may open a new folder at once, and file locks do not hold between threads of one process.
        synchronized (Schema.class) {
            Path lockFile = file.resolveSibling("convoke.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !isUpToDate(file)) {
                    migrate(file);
                }
            } catch (IOException e) {
                throw Dialect.unavailable("error.store.read-only", file, e);
            }
        }
    }

    /** Whether the tables have this version's form. Creates an empty file when there is none. */
    private static boolean isUpToDate(Path file) throws SQLException {
        try (Connection connection = Dialect.openWriter(file);
                Statement statement = connection.createStatement()) {
            boolean isEmpty = number(statement, "select count(*) from sqlite_schema") == 0;
            return !isEmpty && ownVersion(statement, file) == VERSION;
        }
    }

    private static int ownVersion(Statement statement, Path file) throws SQLException {
        if (number(statement, "pragma application_id") != Dialect.APPLICATION_ID) {
            throw UserError.conflict("error.store.not-a-database", file.toString());
        }
        int version = number(statement, "pragma user_version");
        if (version > VERSION) {
            throw UserError.conflict("error.store.newer", file.toString());
        }
        return version;
    }

    /** @throws UserError when the file is not ours, from a newer version, or damaged */
    static void checkBackup(Path file) throws SQLException {
        try (Connection connection = Dialect.openReader(file);
                Statement statement = connection.createStatement()) {
            ownVersion(statement, file);
            try (ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
                if (!row.next() || !row.getString(1).equals("ok")) {
                    throw UserError.conflict("error.store.damaged", file.toString());
                }
            }
        }
    }

    private static void migrate(Path file) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(Dialect.url(file), null, null)
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException reason) {
                    throw reason;
                }
            }
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.store.not-migrated", file.toString()), e);
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }
}
