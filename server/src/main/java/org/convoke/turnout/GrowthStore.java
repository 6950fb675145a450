package org.convoke.turnout;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.convoke.call.CallSlug;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/** Reads how a call's total grew, event by event, holding the versions of one event at a time. */
final class GrowthStore {

    private static final String REPORTS = """
            select r.event, e.id, r.made, r.id, r.state, r.source_class, r.low, r.high, r.method is not null, r.list, r.link,
                   r.file
              from call c join event e on e.call = c.number join turnout_report r on r.event = e.number
             where c.slug = ? and r.log_index is not null and r.basis = 'COUNTED' order by r.event, r.number
            """;

    private static final String RULINGS = """
            select d.event, e.id, d.decided, d.low, d.high
              from call c join event e on e.call = c.number join turnout_decision d on d.event = e.number
             where c.slug = ? and d.kind in ('RANGE', 'NO_RANGE') order by d.number
            """;

    private final Store store;

    GrowthStore(Store store) {
        this.store = store;
    }

    /** @param isWanted whether an event is in the total, and reported */
    Growth read(CallSlug call, Predicate<EventId> isWanted) {
        return store.read(connection -> {
            Growth growth = new Growth();
            Map<Long, List<Growth.Change>> rulings = rulings(connection, call, isWanted);
            try (PreparedStatement select = connection.prepareStatement(REPORTS)) {
                select.setString(1, call.value());
                try (ResultSet row = select.executeQuery()) {
                    readReports(row, rulings, isWanted, growth);
                }
            }
            // Events with a ruling and no report.
            rulings.values().forEach(growth::add);
            return growth;
        });
    }

    private static Map<Long, List<Growth.Change>> rulings(
            Connection connection, CallSlug call, Predicate<EventId> isWanted) throws SQLException {
        Map<Long, List<Growth.Change>> rulings = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(RULINGS)) {
            select.setString(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (isWanted.test(new EventId(row.getString(2)))) {
                        rulings.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                                .add(new Growth.Change(
                                        row.getLong(3), Growth.Change.RULING, null, RulingRowStore.range(row, 4)));
                    }
                }
            }
        }
        return rulings;
    }

    /** Takes the rulings of each event that it finds. */
    private static void readReports(
            ResultSet row, Map<Long, List<Growth.Change>> rulings, Predicate<EventId> isWanted, Growth growth)
            throws SQLException {
        List<Growth.Change> changes = new ArrayList<>();
        long event = -1;
        boolean isEventWanted = false;
        while (row.next()) {
            if (row.getLong(1) != event) {
                growth.add(changes);
                event = row.getLong(1);
                isEventWanted = isWanted.test(new EventId(row.getString(2)));
                List<Growth.Change> decided = rulings.remove(event);
                changes = decided == null ? new ArrayList<>() : decided;
            }
            if (isEventWanted) {
                changes.add(new Growth.Change(row.getLong(3), row.getString(4), stated(row), Range.NONE));
            }
        }
        growth.add(changes);
    }

    /** What a version says; absent when it does not count, or has no number. */
    private static @Nullable Stated stated(ResultSet row) throws SQLException {
        Range range = RulingRowStore.range(row, 7);
        if (range.isEmpty() || !row.getString(5).equals(ReportState.ACCEPTED.name())) {
            return null;
        }
        String link = row.getString(11);
        return new Stated(
                SourceClass.valueOf(row.getString(6)),
                range,
                row.getBoolean(9),
                row.getString(10),
                link == null ? row.getString(12) : StoryAddress.of(URI.create(link)));
    }
}
