package org.convoke.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the whole store, as it was at one moment. Others may read and write meanwhile: a backup is one long read, and
 * a restore is one transaction, after which everyone who follows the outbox reads all events again.
 */
public final class Backup {

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Backup() {}

    /**
     * Writes a backup and gives back its size in bytes. A file that is there is replaced when the new one is whole and on
     * the disk.
     *
     * @throws UserError when the file cannot be written
     */
    public static long write(Store store, Path file) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target) || isSameFile(target, store.file())) {
            throw UserError.conflict("error.backup.target", file.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            copy(store.file(), part);
            sync(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolderOf(target);
            return Files.size(target);
        } catch (IOException e) {
            throw Dialect.unavailable("error.backup.write", file, e);
        } catch (SQLException e) {
            deleteLeftover(part);
            throw Dialect.translate(e, "writing a backup", file);
        }
    }

    /** @throws UserError when the file is no backup of ours, is damaged, or is from a newer version */
    public static void check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw UserError.notFound("error.backup.missing", file.toString());
        }
        try {
            Schema.checkBackup(file);
        } catch (SQLException e) {
            throw Dialect.translate(e, "reading the backup", file);
        }
    }

    /**
     * Puts the backup's content in the place of the store's, in one transaction. What the store held, if it had a call, is
     * kept aside in the same folder.
     *
     * @return where it is kept
     * @throws UserError when the file is no backup of ours or the folder cannot be written
     */
    public static Optional<Path> restore(Store store, Path file, Instant now) {
        check(file);
        Path copy = store.folder().resolve("convoke-restoring.db");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Schema.bringUpToDate(copy);
            Optional<Path> aside = keepAside(store, now);
            replace(store.file(), copy);
            return aside;
        } catch (IOException e) {
            throw Dialect.unavailable("error.store.read-only", store.folder(), e);
        } catch (SQLException e) {
            throw Dialect.translate(e, "restoring a backup", file);
        } finally {
            for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
                deleteLeftover(Path.of(copy + suffix));
            }
        }
    }

    private static Optional<Path> keepAside(Store store, Instant now) {
        boolean isEmpty = store.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from call")) {
                return row.getInt(1) == 0;
            }
        });
        if (isEmpty) {
            return Optional.empty();
        }
        Path aside = store.folder().resolve("convoke-before-restore-" + STAMP.format(now) + ".db");
        write(store, aside);
        return Optional.of(aside);
    }

    private static void copy(Path from, Path to) throws SQLException {
        try (Connection connection = Dialect.openReader(from);
                Statement statement = connection.createStatement();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            // The copy counts as written by this connection, although the store is not.
            statement.execute("pragma query_only=off");
            vacuum.setString(1, to.toString());
            vacuum.execute();
        }
    }

    private static void replace(Path file, Path copy) throws SQLException {
        try (Connection connection = Dialect.openWriter(file);
                PreparedStatement attach = connection.prepareStatement("attach database ? as backup");
                Statement statement = connection.createStatement()) {
            attach.setString(1, copy.toString());
            attach.execute();
            statement.execute(Dialect.BEGIN_WRITING);
            try {
                statement.execute("pragma defer_foreign_keys = on");
                // What refers to others goes first and comes last: SQLite does not forgive a reference that was
                // broken in between when it copies whole tables.
                for (String table : Schema.TABLES.reversed()) {
                    statement.execute("delete from main." + table);
                }
                for (String table : Schema.TABLES) {
                    statement.execute("insert into main." + table + " select * from backup." + table);
                }
                replaceLog(statement);
                statement.execute("update epoch set number = number + 1, calls = calls + 1");
                statement.execute("commit");
            } catch (SQLException e) {
                statement.execute("rollback");
                throw e;
            }
        }
    }

    /**
     * The log is never put back: when one of the two began as the other, the longer one stays. Only when they differ is the
     * backup's taken, and then nothing is signed until somebody says so.
     */
    private static void replaceLog(Statement statement) throws SQLException {
        boolean isOther;
        try (ResultSet row = statement.executeQuery("""
                select exists (select 1 from main.log_entry m join backup.log_entry b on b.number = m.number
                                where m.entry <> b.entry)
                """)) {
            isOther = row.getBoolean(1);
        }
        for (String table : Schema.LOG_TABLES) {
            if (isOther) {
                statement.execute("delete from main." + table);
            }
            statement.execute("insert or ignore into main." + table + " select * from backup." + table);
        }
    }

    private static boolean isSameFile(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The new name is safe only when its folder is on the disk, too. */
    private static void syncFolderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void deleteLeftover(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("left over file={}", file, e);
        }
    }
}
