package org.convoke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/** Reads hashes and entries of the log inside a transaction that is open. */
record TileStore(Connection connection) {

    /** The same as {@link Tiles}, while the transaction is open. */
    static Tiles tiles(Connection connection) {
        TileStore store = new TileStore(connection);
        return (level, first, count) -> {
            try {
                return store.read(level, first, count);
            } catch (SQLException e) {
                throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("log.error.unreadable"), e);
            }
        };
    }

    /** As {@link Tiles#read}. The hashes of entries are made anew, which costs less than keeping them: 50 microseconds a tile. */
    byte[] read(int level, long first, int count) throws SQLException {
        byte[] hashes = new byte[count * TreeHash.LENGTH];
        TreeHash hash = new TreeHash();
        int at = 0;
        for (byte[] value : values(level, first, count)) {
            byte[] each = level == 0 ? hash.leaf(value) : value;
            if (each.length != TreeHash.LENGTH) {
                throw new SQLException("log_hash holds " + each.length + " bytes at level " + level);
            }
            System.arraycopy(each, 0, hashes, at, TreeHash.LENGTH);
            at += TreeHash.LENGTH;
        }
        if (at < hashes.length) {
            throw new SQLException("the log lacks hashes at level " + level + " from " + first);
        }
        return hashes;
    }

    /** The entries from this index on, as the log commits to them. */
    List<byte[]> entries(long first, int count) throws SQLException {
        return values(0, first, count);
    }

    private List<byte[]> values(int level, long first, int count) throws SQLException {
        String sql = level == 0
                ? "select entry from log_entry where number >= ? and number < ? order by number"
                : "select hash from log_hash where number >= ? and number < ? and level = ? order by number";
        List<byte[]> values = new ArrayList<>(count);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, first);
            select.setLong(2, first + count);
            if (level > 0) {
                select.setInt(3, level);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getBytes(1));
                }
            }
        }
        return values;
    }
}
