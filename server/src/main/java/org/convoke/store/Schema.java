package org.convoke.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
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
 * to date costs one statement to recognize. A new store gets all of them at once; Flyway, which takes half a second to
 * start, runs only when there is an older store to upgrade.
 */
final class Schema {

    /** The files in {@code migration}, in order; a test holds them together. */
    private static final List<String> FILES = List.of(
            "V1__calls_and_events.sql",
            "V2__looks_and_earlier_plans.sql",
            "V3__log.sql",
            "V4__versions.sql",
            "V5__organizations.sql",
            "V6__keys_in_the_log.sql",
            "V7__turnout.sql",
            "V8__carriages.sql",
            "V9__subscriptions.sql",
            "V10__kept_sums.sql");

    /** The number of the last of them. */
    static final int VERSION = FILES.size();

    /** Everything a backup holds, each table after those it refers to. The epoch is the store's own. */
    static final List<String> TABLES = List.of(
            "call",
            "source",
            "event",
            "decision",
            "deleted",
            "outbox",
            "consumer",
            "look",
            "earlier_plan",
            "call_version",
            "organization",
            "organization_name",
            "organization_tie",
            "organization_look_alike",
            "organization_logo",
            "organization_key",
            "recovery_key",
            "endorsement",
            "endorsement_deadline",
            "turnout_report",
            "turnout_decision",
            "event_before",
            "carriage",
            "subscription",
            "subscription_request");

    /** The log, which a restore does not put back. */
    static final List<String> LOG_TABLES = List.of("log_entry", "log_hash", "log_origin");

    private static final String MIGRATIONS = "classpath:org/convoke/store/migration";

    /** What the tables of a file are like. */
    private enum State {
        EMPTY,
        OLDER,
        UP_TO_DATE
    }

    private Schema() {}

    /** @throws UserError when the file is not ours or from a newer version */
    static void bringUpToDate(Path file) throws SQLException {
        if (state(file) == State.UP_TO_DATE) {
            return;
        }
        // Two processes may open a new folder at once, and file locks do not hold between threads of one process.
        synchronized (Schema.class) {
            Path lockFile = file.resolveSibling("convoke.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    switch (state(file)) {
                        case EMPTY -> create(file);
                        case OLDER -> upgrade(file, MIGRATIONS);
                        case UP_TO_DATE -> {} // by another process, while this one waited
                    }
                }
            } catch (IOException e) {
                throw Dialect.unavailable("error.store.read-only", file, e);
            }
        }
    }

    /** Creates an empty file when there is none. */
    private static State state(Path file) throws SQLException {
        try (Connection connection = Dialect.openWriter(file);
                Statement statement = connection.createStatement()) {
            if (number(statement, "select count(*) from sqlite_schema") == 0) {
                return State.EMPTY;
            }
            return ownVersion(statement, file) == VERSION ? State.UP_TO_DATE : State.OLDER;
        }
    }

    /** Gives an empty file its tables, all or none. */
    private static void create(Path file) throws SQLException {
        StringBuilder script = new StringBuilder();
        FILES.forEach(name -> script.append(read(name)).append('\n'));
        try (Connection connection = Dialect.openWriter(file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(script.toString());
            connection.commit();
        }
    }

    private static String read(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("migration/" + name)) {
            if (in == null) {
                throw new IOException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a migration", e);
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

    /** Runs the migrations that are newer than the file. One that was created at once has no history of them yet. */
    static void upgrade(Path file, String... migrations) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(Dialect.url(file), null, null)
                    .locations(migrations)
                    .baselineOnMigrate(true)
                    .baselineVersion(String.valueOf(version(file)))
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

    private static int version(Path file) throws SQLException {
        try (Connection connection = Dialect.openReader(file);
                Statement statement = connection.createStatement()) {
            return number(statement, "pragma user_version");
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }
}
