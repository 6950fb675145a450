package org.convoke.event;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/** Turns rows of the table {@code event} into events and back. */
final class EventRowStore {

    private static final String COLUMNS = """
            select e.number, e.id, c.slug, s.name, e.source_id, e.source_url, e.state, e.hold_reason, e.is_moved,
                   e.is_cancelled, e.is_hidden, e.sequence, e.published, e.updated, e.content
            """;

    private static final String NAMES = " join call c on c.number = e.call join source s on s.number = e.source ";

    /** Begins every query that {@link #read} reads. */
    static final String SELECT = COLUMNS + " from event e" + NAMES;

    /** The same by outbox row, whose sequence is the last column; cross join: SQLite shall walk the outbox. */
    static final String SELECT_CHANGED =
            COLUMNS + ", o.sequence from outbox o cross join event e on e.number = o.event" + NAMES;

    /** The same with salt, index and entry in the log, which are the last columns. */
    static final String SELECT_SEALED = COLUMNS + ", e.salt, e.log_index, l.entry from event e" + NAMES
            + " left join log_entry l on l.number = e.log_index ";

    /** The column of the sequence in {@link #SELECT_CHANGED}. */
    static final int SEQUENCE_COLUMN = 16;

    private static final String INSERT = """
            insert into event (call, source, source_id, source_url, state, hold_reason, is_moved, first_date, last_date,
                               sequence, published, updated, content, is_cancelled, is_hidden, salt, log_index, number,
                               id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private static final String UPDATE = """
            update event set source_id = ?, source_url = ?, state = ?, hold_reason = ?, is_moved = ?, first_date = ?,
                             last_date = ?, sequence = ?, published = ?, updated = ?, content = ?, is_cancelled = ?,
                             is_hidden = ?, salt = coalesce(?, salt), log_index = coalesce(?, log_index)
             where id = ?
            """;

    private EventRowStore() {}

    static Event read(ResultSet row) throws SQLException {
        SourceRef source = new SourceRef(row.getString(4), row.getString(5), url(row.getString(6)));
        String reason = row.getString(8);
        Standing standing = new Standing(
                ModerationState.valueOf(row.getString(7)),
                reason == null ? null : HoldReason.valueOf(reason),
                instant(row, 13),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11));
        return new Event(
                new EventId(row.getString(2)),
                new CallSlug(row.getString(3)),
                ContentJson.read(row.getString(15)),
                List.of(source),
                standing,
                row.getInt(12),
                Instant.ofEpochMilli(row.getLong(14)));
    }

    static PreparedStatement prepareInsert(Connection connection) throws SQLException {
        return connection.prepareStatement(INSERT);
    }

    static PreparedStatement prepareUpdate(Connection connection) throws SQLException {
        return connection.prepareStatement(UPDATE);
    }

    static void addInsert(PreparedStatement insert, Written event, Place place) throws SQLException {
        insert.setLong(1, place.call());
        insert.setLong(2, place.source());
        int next = bind(insert, event, 3);
        insert.setLong(next, place.number());
        insert.setString(next + 1, event.event().id().value());
        insert.addBatch();
    }

    /** An event without a seal keeps the one it has. */
    static void addUpdate(PreparedStatement update, Written event) throws SQLException {
        int next = bind(update, event, 1);
        update.setString(next, event.event().id().value());
        update.addBatch();
    }

    /** The numbers under which a new row is stored. */
    record Place(long call, long source, long number) {}

    /**
     * An event with what only the store has of it.
     *
     * @param content as JSON
     * @param seal absent when the public has nothing to do with it
     */
    record Written(Event event, String content, @Nullable EventSeal seal) {

        static Written of(Revision revision, SealStore seals) {
            String content = ContentJson.write(revision.event().content());
            return new Written(
                    revision.event(), content, seals.seal(revision, content).orElse(null));
        }
    }

    private static int bind(PreparedStatement statement, Written written, int first) throws SQLException {
        Event event = written.event();
        SourceRef source = event.sources().getFirst();
        Standing standing = event.standing();
        When when = event.content().when();
        int at = first;
        statement.setString(at++, source.id());
        statement.setString(at++, text(source.url()));
        statement.setString(at++, standing.state().name());
        statement.setString(at++, text(standing.reason()));
        statement.setInt(at++, standing.isMoved() ? 1 : 0);
        statement.setString(at++, when == null ? null : when.date().toString());
        statement.setString(at++, when == null ? null : when.lastDate().toString());
        statement.setInt(at++, event.sequence());
        if (standing.published() == null) {
            statement.setNull(at++, Types.INTEGER);
        } else {
            statement.setLong(at++, standing.published().toEpochMilli());
        }
        statement.setLong(at++, event.updated().toEpochMilli());
        statement.setString(at++, written.content());
        statement.setInt(at++, standing.isCancelled() ? 1 : 0);
        statement.setInt(at++, standing.isHidden() ? 1 : 0);
        if (written.seal() == null) {
            statement.setNull(at++, Types.BLOB);
            statement.setNull(at++, Types.INTEGER);
        } else {
            statement.setBytes(at++, written.seal().salt());
            statement.setLong(at++, written.seal().index());
        }
        return at;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable URI url(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
