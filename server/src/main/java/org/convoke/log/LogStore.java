package org.convoke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.convoke.sign.Digest;

/**
 * The entries of the log and the hashes of its full tiles, written inside the transaction of whatever they tell of. As there
 * is one writer at a time, the order of entries is the order of commits, and what was never committed never had a number.
 */
public final class LogStore {

    private LogStore() {}

    /** Appends entries inside a transaction that is open and gives back the index of the first; the others follow it. */
    public static long append(Connection connection, LogEntry... entries) throws SQLException {
        return append(connection, List.of(entries));
    }

    /** The same for many: costs about two microseconds each. */
    public static long append(Connection connection, List<LogEntry> entries) throws SQLException {
        long first = readSize(connection);
        if (entries.isEmpty()) {
            return first;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into log_entry (number, entry) values (?, ?)")) {
            long number = first;
            for (LogEntry entry : entries) {
                insert.setLong(1, number++);
                insert.setBytes(2, entry.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        long until = first + entries.size();
        for (long tile = first / TreeHash.TILE_WIDTH; tile < until / TreeHash.TILE_WIDTH; tile++) {
            addHash(connection, 1, tile);
        }
        return first;
    }

    /** How many entries there are, which is the index of the next one. */
    public static long readSize(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(number) + 1, 0) from log_entry")) {
            return row.getLong(1);
        }
    }

    /** The indexes of the entries of some types, in order. Reads the whole log. */
    public static List<Long> readIndexes(Connection connection, Set<EntryType> types) throws SQLException {
        List<Long> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, entry from log_entry order by number")) {
            while (row.next()) {
                Optional<LogEntry> entry = LogEntry.parse(row.getBytes(2));
                if (entry.isPresent() && types.contains(entry.get().type())) {
                    indexes.add(row.getLong(1));
                }
            }
        }
        return indexes;
    }

    /** The index of the first entry with this digest, whatever its type. Reads the log until there. */
    public static OptionalLong find(Connection connection, Digest digest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select number from log_entry where substr(entry, 3) = ? order by number limit 1")) {
            select.setBytes(1, digest.bytes());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Keeps the hash of a tile that has just become full, and of the one above when this fills it. */
    private static void addHash(Connection connection, int level, long number) throws SQLException {
        int width = TreeHash.TILE_WIDTH;
        byte[] below = new TileStore(connection).read(level - 1, number * width, width);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into log_hash (level, number, hash) values (?, ?, ?)")) {
            insert.setInt(1, level);
            insert.setLong(2, number);
            insert.setBytes(3, new TreeHash().above(below, 0, width));
            insert.executeUpdate();
        }
        if ((number + 1) % width == 0) {
            addHash(connection, level + 1, number / width);
        }
    }
}
