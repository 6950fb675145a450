package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps what public events were before they changed, inside the transaction that changes them: sums as they were need it. */
final class BeforeStore implements AutoCloseable {

    private final PreparedStatement insert;

    private BeforeStore(PreparedStatement insert) {
        this.insert = insert;
    }

    static BeforeStore begin(Connection connection) throws SQLException {
        return new BeforeStore(connection.prepareStatement("""
                insert into event_before (until_index, status, is_online, first_date, last_date, country, region, locality,
                                          event, from_index, updated)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (select number from event where id = ?9),
                        (select log_index from event where id = ?9), ?10)
                """));
    }

    /**
     * Keeps an event, when it was public. To be stored before the event is overwritten.
     *
     * @param until the index of the entry that tells of the change
     */
    void keep(Event before, long until) throws SQLException {
        When when = before.content().when();
        if (!before.isPublic() || when == null) {
            return;
        }
        Address address = before.content().venue().address();
        insert.setLong(1, until);
        insert.setString(2, before.status().name());
        insert.setInt(3, before.content().isOnline() ? 1 : 0);
        insert.setString(4, when.date().toString());
        insert.setString(5, when.lastDate().toString());
        insert.setString(6, address.country());
        insert.setString(7, address.region());
        insert.setString(8, address.locality());
        insert.setString(9, before.id().value());
        insert.setLong(10, before.updated().toEpochMilli());
        insert.addBatch();
    }

    void store() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
