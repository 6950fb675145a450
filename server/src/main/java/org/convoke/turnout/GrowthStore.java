package org.convoke.turnout;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convoke.call.CallSlug;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How one call's total grew, kept: the first time all versions of its reports are read, one event's at a time; from then on
 * only those of events of which something changed, or which came into the total or left it. Safe for use by many threads, one
 * after another.
 */
final class GrowthStore {

    /** More are found by looking at all: a list in a query has its limit. */
    private static final int MOST_LISTED = 1_000;

    private static final String REPORTS = """
            select r.event, r.number, r.made, r.id, r.state, r.source_class, r.low, r.high, r.method is not null, r.list, r.link,
                   r.file
              from call c join event e on e.call = c.number join turnout_report r on r.event = e.number
             where c.slug = ? and r.log_index is not null and r.basis = 'COUNTED' {some} order by r.event, r.number
            """;

    private static final String RULINGS = """
            select d.event, d.number, d.decided, d.low, d.high
              from call c join event e on e.call = c.number join turnout_decision d on d.event = e.number
             where c.slug = ? and d.kind in ('RANGE', 'NO_RANGE') order by d.number
            """;

    /** Numbers of rows grow, and rows never change. */
    private static final String TOUCHED = """
            select distinct e.number, e.id from turnout_report r join event e on e.number = r.event
                            join call c on c.number = e.call where c.slug = ?1 and r.number > ?2
             union select e.number, e.id from turnout_decision d join event e on e.number = d.event
                     join call c on c.number = e.call where c.slug = ?1 and d.number > ?3
            """;

    private final Store store;
    private final CallSlug call;
    private final Growth growth = new Growth();

    /** Every event that has a report or a ruling, by the number that the store gives it. */
    private final Map<Integer, EventId> events = new HashMap<>();

    /** Those that are put in. */
    private final BitSet putIn = new BitSet();

    private Position position = new Position(0, 0);

    /** The last rows that were read. */
    private record Position(long report, long ruling) {}

    /** A change, and whether it was read before. */
    private record Known(boolean isKnown, Growth.Change change) {}

    GrowthStore(Store store, CallSlug call) {
        this.store = store;
        this.call = call;
    }

    /**
     * The steps as they are now.
     *
     * @param isWanted whether an event is in the total, and reported
     */
    synchronized List<Growth.Step> steps(Predicate<EventId> isWanted, int most) {
        store.read(connection -> {
            Position last = last(connection);
            Set<Integer> touched = touched(connection, isWanted);
            if (!touched.isEmpty()) {
                read(connection, touched, isWanted);
            }
            position = last;
            return true;
        });
        return growth.steps(most);
    }

    private static Position last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select coalesce((select max(number) from turnout_report), 0),
                               coalesce((select max(number) from turnout_decision), 0)
                        """);
                ResultSet row = select.executeQuery()) {
            return new Position(row.getLong(1), row.getLong(2));
        }
    }

    private Set<Integer> touched(Connection connection, Predicate<EventId> isWanted) throws SQLException {
        Set<Integer> touched = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(TOUCHED)) {
            select.setString(1, call.value());
            select.setLong(2, position.report());
            select.setLong(3, position.ruling());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.put(row.getInt(1), new EventId(row.getString(2)));
                    touched.add(row.getInt(1));
                }
            }
        }
        events.forEach((number, id) -> {
            if (isWanted.test(id) != putIn.get(number)) {
                touched.add(number);
            }
        });
        return touched;
    }

    private void read(Connection connection, Set<Integer> touched, Predicate<EventId> isWanted) throws SQLException {
        Map<Integer, List<Known>> rulings = rulings(connection, touched);
        String some = touched.size() > MOST_LISTED
                ? ""
                : touched.stream().map(String::valueOf).collect(Collectors.joining(",", "and r.event in (", ")"));
        try (PreparedStatement select = connection.prepareStatement(REPORTS.replace("{some}", some))) {
            select.setString(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                int event = -1;
                List<Known> changes = new ArrayList<>();
                while (row.next()) {
                    int number = row.getInt(1);
                    if (number != event) {
                        put(event, changes, isWanted);
                        List<Known> ruled = rulings.remove(number);
                        changes = ruled == null ? new ArrayList<>() : ruled;
                        event = number;
                    }
                    if (touched.contains(number)) {
                        Growth.Change change =
                                new Growth.Change(row.getLong(3), row.getString(4), stated(row), Range.NONE);
                        changes.add(new Known(row.getLong(2) <= position.report(), change));
                    }
                }
                put(event, changes, isWanted);
            }
        }
        // Events with a ruling and no report.
        rulings.forEach((event, changes) -> put(event, changes, isWanted));
    }

    private Map<Integer, List<Known>> rulings(Connection connection, Set<Integer> touched) throws SQLException {
        Map<Integer, List<Known>> rulings = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(RULINGS)) {
            select.setString(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (touched.contains(row.getInt(1))) {
                        Growth.Change change = new Growth.Change(
                                row.getLong(3), Growth.Change.RULING, null, RulingRowStore.range(row, 4));
                        rulings.computeIfAbsent(row.getInt(1), unused -> new ArrayList<>())
                                .add(new Known(row.getLong(2) <= position.ruling(), change));
                    }
                }
            }
        }
        return rulings;
    }

    /** Puts an event in the place of what was known of it. */
    private void put(int event, List<Known> changes, Predicate<EventId> isWanted) {
        if (changes.isEmpty()) {
            return;
        }
        if (putIn.get(event)) {
            growth.remove(
                    changes.stream().filter(Known::isKnown).map(Known::change).toList());
        }
        EventId id = events.get(event);
        boolean isIn = id != null && isWanted.test(id);
        if (isIn) {
            growth.add(changes.stream().map(Known::change).toList());
        }
        putIn.set(event, isIn);
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
