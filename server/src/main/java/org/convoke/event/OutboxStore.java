package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convoke.store.Store;

/**
 * The changes of events in the order of their commits. Each durable consumer keeps its position here; one that lives in
 * memory keeps its own and reads everything again when it fell behind.
 */
public final class OutboxStore {

    /** How long rows stay for followers in memory that were away, all durable consumers having passed. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final Store store;

    public OutboxStore(Store store) {
        this.store = store;
    }

    /**
     * Where the outbox ends.
     *
     * @param epoch another one than yesterday's means: everything may be different, read it all again
     * @param sequence of the last change; 0 when there was none
     * @param calls grows with every change of a call's title, days or language
     */
    public record Head(long epoch, long sequence, long calls) {}

    /** Returns where the outbox ends now. Costs a few microseconds: it may be asked several times a second. */
    public Head head() {
        return store.read(OutboxStore::readHead);
    }

    /** The same inside a transaction that is open. */
    public static Head readHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select number from epoch),
                               coalesce((select seq from sqlite_sequence where name = 'outbox'), 0), (select calls from epoch)
                        """)) {
            return new Head(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /**
     * Lists the changes after a position, oldest first, at most so many. An event that changed several times is listed as often.
     *
     * @return empty when changes after the position were trimmed, or the epoch is another: read everything again
     */
    public Optional<List<Change>> listAfter(Head position, int limit) {
        return store.read(connection -> {
            Head head = readHead(connection);
            if (head.epoch() != position.epoch() || head.sequence() < position.sequence()) {
                return Optional.empty();
            }
            List<Change> changes = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    EventRowStore.SELECT_CHANGED + "where o.sequence > ? order by o.sequence limit ?")) {
                select.setLong(1, position.sequence());
                select.setInt(2, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        changes.add(Change.of(row.getLong(EventRowStore.SEQUENCE_COLUMN), EventRowStore.read(row)));
                    }
                }
            }
            long next =
                    changes.isEmpty() ? head.sequence() + 1 : changes.getFirst().sequence();
            return next == position.sequence() + 1 ? Optional.of(changes) : Optional.empty();
        });
    }

    /**
     * Events that changed.
     *
     * @param events their numbers in the store, each once
     * @param until the position of the last change
     */
    public record Touched(List<Long> events, Head until) {

        public Touched {
            events = List.copyOf(events);
        }
    }

    /**
     * Names the events that changed after a position, for those who read what they need of them by themselves.
     *
     * @return empty as {@link #listAfter} is
     */
    public Optional<Touched> touchedAfter(Head position, int limit) {
        return store.read(connection -> {
            Head head = readHead(connection);
            if (head.epoch() != position.epoch() || head.sequence() < position.sequence()) {
                return Optional.empty();
            }
            Set<Long> events = new LinkedHashSet<>();
            long first = head.sequence() + 1;
            long last = position.sequence();
            try (PreparedStatement select = connection.prepareStatement(
                    "select sequence, event from outbox where sequence > ? order by sequence limit ?")) {
                select.setLong(1, position.sequence());
                select.setInt(2, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        first = Math.min(first, last);
                        events.add(row.getLong(2));
                    }
                }
            }
            return first == position.sequence() + 1
                    ? Optional.of(new Touched(List.copyOf(events), new Head(head.epoch(), last, head.calls())))
                    : Optional.empty();
        });
    }

    /** Tells everyone who follows to read everything again, without any change of an event. */
    public void startNewEpoch() {
        store.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("update epoch set number = number + 1");
            }
        });
    }

    /** Deletes rows that every durable consumer has passed and that are older than a day; gives back how many. */
    public int trim(Instant now) {
        return store.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("""
                    delete from outbox where changed < ?
                       and sequence <= coalesce((select min(sequence) from consumer), 9223372036854775807)
                    """)) {
                delete.setLong(1, now.minus(KEPT).toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }
}
