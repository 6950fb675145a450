package org.convoke.turnout;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What holds of what was decided of one event. */
final class EventRulingsStore implements EventRowsStore.Taker {

    /** The first parameter is the size of the log. */
    static final String SELECT = """
            select d.event, d.kind, d.low, d.high, d.decided from turnout_decision d where d.log_index < ?1 {some}
             order by d.event, d.number
            """;

    private Range range = Range.NONE;
    private boolean isCounterEvent;
    private long lastMillis;

    @Override
    public void begin() {
        range = Range.NONE;
        isCounterEvent = false;
        lastMillis = Long.MIN_VALUE;
    }

    @Override
    public void take(ResultSet row) throws SQLException {
        lastMillis = Math.max(lastMillis, row.getLong(5));
        switch (Ruling.Kind.valueOf(row.getString(2))) {
            case RANGE -> range = RulingRowStore.range(row, 3);
            case NO_RANGE -> range = Range.NONE;
            case COUNTER_EVENT -> isCounterEvent = true;
            case NO_COUNTER_EVENT -> isCounterEvent = false;
        }
    }

    /** What is reported by decision; none when the reports speak for themselves. */
    Range range() {
        return range;
    }

    boolean isCounterEvent() {
        return isCounterEvent;
    }

    /** When the last one was made; {@link Long#MIN_VALUE} when there is none. */
    long lastMillis() {
        return lastMillis;
    }
}
