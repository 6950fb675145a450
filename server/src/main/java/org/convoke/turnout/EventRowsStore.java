package org.convoke.turnout;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a query in the order of the events' numbers, which its first column is, walked in step with the events. */
final class EventRowsStore {

    /** Takes the rows of one event after the other. */
    interface Taker {

        /** Forgets what belonged to the event before. */
        void begin();

        void take(ResultSet row) throws SQLException;
    }

    private final ResultSet row;
    private final Taker taker;
    private boolean isThere;

    EventRowsStore(ResultSet row, Taker taker) throws SQLException {
        this.row = row;
        this.taker = taker;
        this.isThere = row.next();
    }

    /** Hands over what belongs to an event; rows of events before it belong to none that is asked for. */
    void moveTo(long event) throws SQLException {
        taker.begin();
        while (isThere) {
            long here = row.getLong(1);
            if (here > event) {
                return;
            }
            if (here == event) {
                taker.take(row);
            }
            isThere = row.next();
        }
    }
}
