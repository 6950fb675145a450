package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.log.Salts;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/** Gives the events of one piece of work their entries in the log, inside the transaction that writes them. */
final class SealStore {

    private final Connection connection;
    private final long first;
    private final List<LogEntry> entries = new ArrayList<>();
    private final Salts salts = new Salts();

    private SealStore(Connection connection, long first) {
        this.connection = connection;
        this.first = first;
    }

    static SealStore begin(Connection connection) throws SQLException {
        return new SealStore(connection, LogStore.readSize(connection));
    }

    /** What is to be stored beside the revised event; empty when it is no business of the public. */
    Optional<EventSeal> seal(Revision revision, String content) {
        if (!revision.isPublicBusiness()) {
            return Optional.empty();
        }
        byte[] salt = salts.next();
        EventSeal seal = new EventSeal(salt, first + entries.size());
        entries.add(new LogEntry(type(revision), EventSeal.digest(salt, revision.event(), content)));
        return Optional.of(seal);
    }

    private static EntryType type(Revision revision) {
        if (revision.isTakenAway()) {
            return EntryType.EVENT_TAKEN_AWAY;
        }
        Event before = revision.before();
        if (before == null || !before.isPublic()) {
            return EntryType.EVENT_PUBLISHED;
        }
        boolean isNewlyCancelled =
                revision.event().status() == EventStatus.CANCELLED && before.status() != EventStatus.CANCELLED;
        return isNewlyCancelled ? EntryType.EVENT_CANCELLED : EntryType.EVENT_CHANGED;
    }

    /**
     * Compares every event that everyone may see with its entry in the log.
     *
     * @param altered hears of those that are not what the log says they were
     * @return how many there are, and how many were published before there was a log
     */
    static SealedEvents check(Connection connection, Consumer<EventId> altered) throws SQLException {
        long events = 0;
        long unsealed = 0;
        try (PreparedStatement select = connection.prepareStatement(EventRowStore.SELECT_SEALED
                        + "where e.state = 'PUBLISHED' and e.is_hidden = 0 order by e.number");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events++;
                Event event = EventRowStore.read(row);
                byte[] salt = row.getBytes(16);
                if (salt == null && row.getObject(17) == null) {
                    unsealed++;
                } else if (!isAsLogged(event, row, salt)) {
                    altered.accept(event.id());
                }
            }
        }
        return new SealedEvents(events, unsealed);
    }

    private static boolean isAsLogged(Event event, ResultSet row, byte @Nullable [] salt) throws SQLException {
        byte[] entry = row.getBytes(18);
        if (salt == null || entry == null) {
            return false;
        }
        Digest digest = EventSeal.digest(salt, event, row.getString(15));
        return LogEntry.parse(entry)
                .filter(logged -> logged.digest().equals(digest))
                .isPresent();
    }

    /** Appends the entries, once the events stand. Nobody else can have appended meanwhile: one writes at a time. */
    void append() throws SQLException {
        long index = LogStore.append(connection, entries);
        if (index != first) {
            throw new SQLException("the log grew from " + first + " to " + index + " inside a transaction");
        }
    }
}
