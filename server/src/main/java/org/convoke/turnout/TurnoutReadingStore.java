package org.convoke.turnout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.convoke.event.OutboxStore;
import org.convoke.log.LogStore;
import org.convoke.store.Store;

/**
 * Reads what the sums are made of: every event, its reports and what was decided, in the order of the events' numbers. Three
 * queries run side by side, so nothing but one event is held at a time. Costs about a microsecond and a half a report.
 */
final class TurnoutReadingStore {

    /** The log's size when sums are of now. */
    private static final long NOW = Long.MAX_VALUE;

    private static final int EVENTS_AT_ONCE = 500;

    private final Store store;
    private final OutboxStore outbox;

    TurnoutReadingStore(Store store) {
        this.store = store;
        this.outbox = new OutboxStore(store);
    }

    /** What was read is as it was at this position of the outbox. */
    OutboxStore.Head readAll(TurnoutBook into) {
        return store.read(connection -> {
            read(connection, NOW, "", into);
            return OutboxStore.readHead(connection);
        });
    }

    /** Reads everything as it was when the log had this many entries. */
    void readAsOf(long logSize, TurnoutBook into) {
        store.read(connection -> {
            read(connection, logSize, "", into);
            into.setLogSize(logSize);
            return true;
        });
    }

    OutboxStore outbox() {
        return outbox;
    }

    /** Reads some events again, and the calls. */
    void read(Collection<Long> events, TurnoutBook into) {
        List<Long> wanted = List.copyOf(events);
        int from = 0;
        do {
            int until = Math.min(from + EVENTS_AT_ONCE, wanted.size());
            String some = wanted.subList(from, until).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", " in (", ")"));
            store.read(connection -> {
                read(connection, NOW, some, into);
                return true;
            });
            from = until;
        } while (from < wanted.size());
    }

    /** @param some the numbers that are wanted, as SQL; empty for all */
    private static void read(Connection connection, long logSize, String some, TurnoutBook into) throws SQLException {
        CellReading cells = new CellReading(calls(connection, into), logSize != NOW);
        EventReportsStore reports = new EventReportsStore(some.isEmpty() ? revised(connection) : null);
        EventRulingsStore rulings = new EventRulingsStore();
        try (PreparedStatement events = prepareEvents(connection, logSize, some);
                PreparedStatement stated =
                        prepare(connection, some(EventReportsStore.SELECT, "r.event", some), logSize);
                PreparedStatement decided =
                        prepare(connection, some(EventRulingsStore.SELECT, "d.event", some), logSize);
                ResultSet event = events.executeQuery();
                ResultSet report = stated.executeQuery();
                ResultSet ruling = decided.executeQuery()) {
            EventRowsStore reporting = new EventRowsStore(report, reports);
            EventRowsStore ruled = new EventRowsStore(ruling, rulings);
            while (event.next()) {
                int number = Math.toIntExact(event.getLong(1));
                CellReading.Place place = cells.read(event.getString(4));
                if (place != null) {
                    reporting.moveTo(number);
                    ruled.moveTo(number);
                    into.put(entry(event, place, reports, rulings));
                }
            }
        }
        into.setLogSize(LogStore.readSize(connection));
    }

    private static PreparedStatement prepareEvents(Connection connection, long logSize, String some)
            throws SQLException {
        String now = some(CellReading.SELECT, "e.number", some);
        return prepare(
                connection,
                logSize == NOW ? now + " order by 1" : now + " union all " + CellReading.SELECT_BEFORE + " order by 1",
                logSize);
    }

    private static String some(String sql, String column, String some) {
        return sql.replace("{some}", some.isEmpty() ? "" : "and " + column + some);
    }

    private static PreparedStatement prepare(Connection connection, String sql, long logSize) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setLong(1, logSize);
        return select;
    }

    private static Map<Long, CallSlug> calls(Connection connection, TurnoutBook into) throws SQLException {
        Map<Long, CallSlug> calls = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, slug, updated from call")) {
            while (row.next()) {
                CallSlug call = new CallSlug(row.getString(2));
                calls.put(row.getLong(1), call);
                into.setCallChanged(call, Instant.ofEpochMilli(row.getLong(3)));
            }
        }
        return calls;
    }

    private static BitSet revised(Connection connection) throws SQLException {
        BitSet revised = new BitSet();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select event from turnout_report where version > 1")) {
            while (row.next()) {
                revised.set(row.getInt(1));
            }
        }
        return revised;
    }

    private static TurnoutBook.Entry entry(
            ResultSet event, CellReading.Place place, EventReportsStore reports, EventRulingsStore rulings)
            throws SQLException {
        int number = event.getInt(1);
        long changed = Math.max(event.getLong(3), Math.max(reports.lastMillis(), rulings.lastMillis()));
        Instant when = changed == 0 ? null : Instant.ofEpochMilli(changed);
        Cell cell = place.cell();
        if (cell == null) {
            return new TurnoutBook.Entry(number, place.call(), null, null, when);
        }
        if (rulings.isCounterEvent()) {
            cell = cell.asCounterEvent();
        }
        int accepted = reports.accepted();
        EventTurnout turnout = accepted == 0 && rulings.range().isEmpty()
                ? null
                : new EventTurnout(
                        new EventId(event.getString(2)),
                        cell.call(),
                        cell.line(),
                        Merged.of(reports.counted(), rulings.range()),
                        reports.announced(),
                        accepted,
                        !rulings.range().isEmpty());
        return new TurnoutBook.Entry(number, place.call(), cell, turnout, when);
    }
}
