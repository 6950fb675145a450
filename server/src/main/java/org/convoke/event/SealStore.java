package org.convoke.event;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;

/** Gives the events of one piece of work their entries in the log, inside the transaction that writes them. */
final class SealStore {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;
    private final long first;
    private final List<LogEntry> entries = new ArrayList<>();
    private byte[] salts = new byte[0];
    private int used;

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
        byte[] salt = nextSalt();
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

    /** Asks the system for many at once: a call for each would cost more than all the rest. */
    private byte[] nextSalt() {
        if (used == salts.length) {
            salts = new byte[EventSeal.SALT_LENGTH * Math.min(1024, Math.max(1, entries.size()))];
            RANDOM.nextBytes(salts);
            used = 0;
        }
        used += EventSeal.SALT_LENGTH;
        return Arrays.copyOfRange(salts, used - EventSeal.SALT_LENGTH, used);
    }

    /** Appends the entries, once the events stand. Nobody else can have appended meanwhile: one writes at a time. */
    void append() throws SQLException {
        long index = LogStore.append(connection, entries);
        if (index != first) {
            throw new SQLException("the log grew from " + first + " to " + index + " inside a transaction");
        }
    }
}
