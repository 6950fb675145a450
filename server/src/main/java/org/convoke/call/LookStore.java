package org.convoke.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/** The colors and pictures of one folder's calls. */
public final class LookStore implements Pictures {

    private final Store store;

    public LookStore(Store store) {
        this.store = store;
    }

    /**
     * Gives the call this color, or takes its own away.
     *
     * @throws UserError when there is no such call
     */
    public void setColor(CallSlug call, @Nullable Color color) {
        store.write(connection -> {
            long number = rowOf(connection, call);
            try (PreparedStatement update = connection.prepareStatement("update look set color = ? where call = ?")) {
                update.setString(1, color == null ? null : color.toString());
                update.setLong(2, number);
                update.executeUpdate();
            }
            CallStore.announce(connection);
            return true;
        });
    }

    /**
     * Gives the call this picture, or takes its own away.
     *
     * @param text what it shows; absent when it is an ornament
     * @throws UserError when there is no such call
     */
    public void setPicture(CallSlug call, @Nullable PictureFile picture, @Nullable String text) {
        store.write(connection -> {
            long number = rowOf(connection, call);
            try (PreparedStatement update = connection.prepareStatement("""
                    update look set picture_version = ?, picture_width = ?, picture_height = ?, picture = ?,
                                    picture_small = ?, picture_text = ?
                     where call = ?
                    """)) {
                bind(update, picture);
                update.setString(6, picture == null ? null : text);
                update.setLong(7, number);
                update.executeUpdate();
            }
            CallStore.announce(connection);
            return true;
        });
    }

    /** An absent picture leaves every column empty. */
    private static void bind(PreparedStatement update, @Nullable PictureFile picture) throws SQLException {
        if (picture == null) {
            for (int column = 1; column <= 5; column++) {
                update.setObject(column, null);
            }
            return;
        }
        update.setString(1, picture.version());
        update.setInt(2, picture.widthPixels());
        update.setInt(3, picture.heightPixels());
        update.setBytes(4, picture.large());
        update.setBytes(5, picture.small());
    }

    /** The number of the call, whose look has a row from then on. */
    private static long rowOf(Connection connection, CallSlug call) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                        insert into look (call) select number from call where slug = ? on conflict (call) do nothing
                        """);
                PreparedStatement select = connection.prepareStatement("select number from call where slug = ?")) {
            insert.setString(1, call.value());
            insert.executeUpdate();
            select.setString(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw CallStore.unknown(call);
                }
                return row.getLong(1);
            }
        }
    }

    @Override
    public Optional<byte[]> find(CallSlug call, Look.Size size) {
        String column = switch (size) {
            case LARGE -> "picture";
            case SMALL -> "picture_small";
        };
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select l." + column + " from look l join call c on c.number = l.call where c.slug = ?")) {
                select.setString(1, call.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** Reads five columns, of which the first is given: color, and the picture's version, width, height and text. */
    static Look read(ResultSet row, int first) throws SQLException {
        String color = row.getString(first);
        String version = row.getString(first + 1);
        Look.Picture picture = version == null
                ? null
                : new Look.Picture(version, row.getInt(first + 2), row.getInt(first + 3), row.getString(first + 4));
        return color == null && picture == null
                ? Look.PLAIN
                : new Look(color == null ? null : Color.parse(color).orElse(null), picture);
    }
}
