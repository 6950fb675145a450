package org.convoke.turnout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoke.call.CallSlug;
import org.convoke.count.Basis;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.event.OutboxStore;
import org.convoke.log.LogStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the sums are made of: every event, its reports and what was decided, in the order of the events' numbers. Three
 * queries run side by side, so nothing but one event is held at a time. Costs some four microseconds a report.
 */
final class TurnoutReadingStore {

    /** The log's size when sums are of now. */
    static final long NOW = Long.MAX_VALUE;

    private static final int EVENTS_AT_ONCE = 500;

    /** What an event is, and what it was before the entries of the log that do not count yet. */
    private static final String EVENTS = """
            select e.number, e.id, e.call, e.state = 'PUBLISHED' and e.is_hidden = 0,
                   e.state = 'HELD' and e.is_hidden = 0,
                   case when e.is_cancelled then 'CANCELLED' else coalesce(e.content ->> '$.status', '') end,
                   coalesce(e.content ->> '$.online', 0), e.first_date, e.last_date, e.content ->> '$.country',
                   e.content ->> '$.region', e.content ->> '$.locality'
              from event e where (e.log_index is null or e.log_index < ?1) {some}
            union all
            select b.event, e.id, e.call, 1, 0, b.status, b.is_online, b.first_date, b.last_date, b.country, b.region,
                   b.locality
              from event_before b join event e on e.number = b.event
             where b.until_index >= ?1 and (b.from_index is null or b.from_index < ?1) {some}
             order by 1
            """;

    /** Versions without an entry in the log were never accepted, and none comes after one that was. */
    private static final String REPORTS = """
            select r.event, r.id, r.state, r.basis, r.source_class, r.low, r.high, r.method is not null, r.list, r.link, r.file,
                   r.made
              from turnout_report r where r.log_index < ?1 {some} order by r.event, r.number
            """;

    private static final String RULINGS = """
            select d.event, d.kind, d.low, d.high, d.decided from turnout_decision d where d.log_index < ?1 {some}
             order by d.event, d.number
            """;

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

    long logSize() {
        return store.read(LogStore::readSize);
    }

    OutboxStore outbox() {
        return outbox;
    }

    /** Reads some events again. */
    void read(Collection<Long> events, TurnoutBook into) {
        List<Long> wanted = List.copyOf(events);
        for (int from = 0; from < wanted.size(); from += EVENTS_AT_ONCE) {
            String some = wanted.subList(from, Math.min(from + EVENTS_AT_ONCE, wanted.size())).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", " in (", ")"));
            store.read(connection -> {
                read(connection, NOW, some, into);
                return true;
            });
        }
    }

    /** @param some the numbers that are wanted, as SQL; empty for all */
    private static void read(Connection connection, long logSize, String some, TurnoutBook into) throws SQLException {
        Map<Long, CallSlug> calls = calls(connection);
        try (PreparedStatement events = prepare(connection, EVENTS, "e.number", logSize, some);
                PreparedStatement reports = prepare(connection, REPORTS, "r.event", logSize, some);
                PreparedStatement rulings = prepare(connection, RULINGS, "d.event", logSize, some);
                ResultSet event = events.executeQuery();
                ResultSet report = reports.executeQuery();
                ResultSet ruling = rulings.executeQuery()) {
            Reports reading = new Reports(report);
            Rulings deciding = new Rulings(ruling);
            while (event.next()) {
                long number = event.getLong(1);
                reading.moveTo(number);
                deciding.moveTo(number);
                CallSlug call = calls.get(event.getLong(3));
                if (call != null) {
                    into.put(entry(event, call, reading, deciding));
                }
            }
        }
        into.setLogSize(LogStore.readSize(connection));
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, String column, long logSize, String some) throws SQLException {
        String filter = some.isEmpty() ? "" : "and " + column + some;
        PreparedStatement select = connection.prepareStatement(sql.replace("{some}", filter));
        select.setLong(1, logSize);
        return select;
    }

    private static Map<Long, CallSlug> calls(Connection connection) throws SQLException {
        Map<Long, CallSlug> calls = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, slug from call")) {
            while (row.next()) {
                calls.put(row.getLong(1), new CallSlug(row.getString(2)));
            }
        }
        return calls;
    }

    private static TurnoutBook.Entry entry(ResultSet event, CallSlug call, Reports reports, Rulings rulings)
            throws SQLException {
        int number = Math.toIntExact(event.getLong(1));
        boolean isPublic = event.getBoolean(4);
        boolean isHeld = event.getBoolean(5);
        if (!isPublic && !isHeld) {
            return new TurnoutBook.Entry(number, call, null, null, later(reports.last, rulings.last));
        }
        Line line = isHeld ? Line.HELD : line(event.getString(6), event.getBoolean(7), rulings.isCounterEvent);
        String first = event.getString(8);
        Cell cell = new Cell(
                call,
                line,
                first == null ? null : LocalDate.parse(first),
                first != null && !first.equals(event.getString(9)),
                new Town(event.getString(10), event.getString(11), event.getString(12)));
        EventTurnout turnout = reports.accepted == 0 && rulings.range.isEmpty()
                ? null
                : new EventTurnout(
                        new EventId(event.getString(2)),
                        call,
                        line,
                        Merged.of(reports.counted, rulings.range),
                        Merged.of(reports.announced, Range.NONE).reported(),
                        reports.accepted,
                        !rulings.range.isEmpty());
        return new TurnoutBook.Entry(number, call, cell, turnout, later(reports.last, rulings.last));
    }

    private static Line line(String status, boolean isOnline, boolean isCounterEvent) {
        if (status.equals("CANCELLED") || status.equals("POSTPONED")) {
            return Line.CANCELLED;
        }
        if (isCounterEvent) {
            return Line.COUNTER_EVENT;
        }
        return isOnline ? Line.ONLINE : Line.TOTAL;
    }

    private static @Nullable Instant later(long a, long b) {
        long later = Math.max(a, b);
        return later == Long.MIN_VALUE ? null : Instant.ofEpochMilli(later);
    }

    /** The rows of a query that is walked in step with the events. */
    private abstract static sealed class Walk permits Reports, Rulings {

        private final ResultSet row;
        private boolean isThere;
        private long number = Long.MIN_VALUE;

        /** When the last row was made. */
        long last;

        Walk(ResultSet row) throws SQLException {
            this.row = row;
            this.isThere = row.next();
        }

        /** Reads what belongs to an event; rows of events before it belong to none that is asked for. */
        final void moveTo(long event) throws SQLException {
            if (number == event) {
                return;
            }
            number = event;
            last = Long.MIN_VALUE;
            begin();
            while (isThere && row.getLong(1) <= event) {
                if (row.getLong(1) == event) {
                    take(row);
                }
                isThere = row.next();
            }
            end();
        }

        abstract void begin();

        abstract void take(ResultSet row) throws SQLException;

        abstract void end();
    }

    /** The accepted reports of one event, each in its last version. */
    private static final class Reports extends Walk {

        private static final Basis COUNTED = Basis.COUNTED;

        private final Map<String, Version> versions = new LinkedHashMap<>();

        /** Those with a number. */
        List<Stated> counted = List.of();

        List<Stated> announced = List.of();
        int accepted;

        /** @param stated absent when the version does not count, or has no number */
        private record Version(
                boolean isAccepted,
                boolean isCounted,
                @Nullable Stated stated) {}

        Reports(ResultSet row) throws SQLException {
            super(row);
        }

        @Override
        void begin() {
            versions.clear();
        }

        @Override
        void take(ResultSet row) throws SQLException {
            last = Math.max(last, row.getLong(12));
            boolean isAccepted = row.getString(3).equals(ReportState.ACCEPTED.name());
            boolean isCounted = row.getString(4).equals(COUNTED.name());
            Range range = RulingRowStore.range(row, 6);
            Stated stated = isAccepted && !range.isEmpty()
                    ? new Stated(
                            SourceClass.valueOf(row.getString(5)),
                            range,
                            row.getBoolean(8),
                            row.getString(9),
                            story(row.getString(10), row.getString(11)))
                    : null;
            versions.put(row.getString(2), new Version(isAccepted, isCounted, stated));
        }

        private static @Nullable String story(@Nullable String link, @Nullable String file) {
            return link == null ? file : StoryAddress.of(java.net.URI.create(link));
        }

        @Override
        void end() {
            accepted = 0;
            counted = List.of();
            announced = List.of();
            if (versions.isEmpty()) {
                return;
            }
            counted = new ArrayList<>(versions.size());
            announced = new ArrayList<>();
            for (Version version : versions.values()) {
                accepted += version.isAccepted() ? 1 : 0;
                if (version.stated() != null) {
                    (version.isCounted() ? counted : announced).add(version.stated());
                }
            }
        }
    }

    /** What holds of what was decided of one event. */
    private static final class Rulings extends Walk {

        Range range = Range.NONE;
        boolean isCounterEvent;

        Rulings(ResultSet row) throws SQLException {
            super(row);
        }

        @Override
        void begin() {
            range = Range.NONE;
            isCounterEvent = false;
        }

        @Override
        void take(ResultSet row) throws SQLException {
            last = Math.max(last, row.getLong(5));
            switch (Ruling.Kind.valueOf(row.getString(2))) {
                case RANGE -> range = RulingRowStore.range(row, 3);
                case NO_RANGE -> range = Range.NONE;
                case COUNTER_EVENT -> isCounterEvent = true;
                case NO_COUNTER_EVENT -> isCounterEvent = false;
            }
        }

        @Override
        void end() {}
    }
}
