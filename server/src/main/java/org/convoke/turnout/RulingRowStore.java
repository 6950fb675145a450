package org.convoke.turnout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;

/** Turns rows of the table {@code turnout_decision} into rulings. */
final class RulingRowStore {

    /** Begins every query that {@link #read} reads. */
    static final String SELECT = """
            select e.id, d.kind, d.low, d.high, d.report, d.reason, d.decided, d.salt, d.log_index
              from turnout_decision d join event e on e.number = d.event\s""";

    private RulingRowStore() {}

    static List<Ruling> list(Connection connection, EventId event) throws SQLException {
        List<Ruling> rulings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + "where e.id = ? order by d.number")) {
            select.setString(1, event.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rulings.add(read(row));
                }
            }
        }
        return rulings;
    }

    static Set<EventId> counterEvents(Connection connection, CallSlug call) throws SQLException {
        Set<EventId> events = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select e.id, d.kind from turnout_decision d join event e on e.number = d.event join call c on c.number = e.call
                 where c.slug = ? and d.kind in ('COUNTER_EVENT', 'NO_COUNTER_EVENT') order by d.number
                """)) {
            select.setString(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    EventId event = new EventId(row.getString(1));
                    if (row.getString(2).equals(Ruling.Kind.COUNTER_EVENT.name())) {
                        events.add(event);
                    } else {
                        events.remove(event);
                    }
                }
            }
        }
        return events;
    }

    static Ruling read(ResultSet row) throws SQLException {
        String report = row.getString(5);
        return new Ruling(
                new EventId(row.getString(1)),
                Ruling.Kind.valueOf(row.getString(2)),
                range(row, 3),
                report == null ? null : new ReportId(report),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }

    /** The range in a column of lows and the column of highs after it. */
    static Range range(ResultSet row, int column) throws SQLException {
        Long low = ReportRowStore.number(row, column);
        Long high = ReportRowStore.number(row, column + 1);
        if (low == null) {
            return high == null ? Range.NONE : Range.atMost(high);
        }
        return Range.of(low, high == null ? low : high);
    }
}
