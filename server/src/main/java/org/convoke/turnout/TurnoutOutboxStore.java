package org.convoke.turnout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import org.convoke.event.EventId;

/** Tells those who follow the outbox that something is different with an event. */
final class TurnoutOutboxStore {

    private TurnoutOutboxStore() {}

    static void announce(Connection connection, Collection<EventId> events, Instant now) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (changed, event) values (?, (select number from event where id = ?))")) {
            for (EventId event : events) {
                insert.setLong(1, now.toEpochMilli());
                insert.setString(2, event.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
