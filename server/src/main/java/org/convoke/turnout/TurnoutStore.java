package org.convoke.turnout;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.convoke.call.CallSlug;
import org.convoke.count.Claim;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.log.Salts;
import org.convoke.store.Store;

/**
 * The reports of every call and what coordinators did with them. Whatever changes a number writes the log's entry and the
 * outbox row of its event in the same transaction.
 */
public final class TurnoutStore {

    private final Store store;

    public TurnoutStore(Store store) {
        this.store = store;
    }

    /**
     * Takes a report that comes by itself; it waits for a coordinator.
     *
     * @throws UserError when there is no such event, or not everyone may see it
     */
    public TurnoutReport add(EventId event, Claim claim, Evidence evidence, Door door, Instant when) {
        Instant now = when.truncatedTo(ChronoUnit.MILLIS);
        return store.write(connection -> {
            requirePublic(connection, event);
            ReportId id = ReportId.of(ByteBuffer.wrap(new Salts().next()).getLong());
            Handling handling = new Handling(ReportState.HELD, door, null, null, now, null);
            TurnoutReport report = new TurnoutReport(id, event, 1, claim, evidence, handling);
            return ReportRowStore.insert(connection, List.of(report)).getFirst();
        });
    }

    private static void requirePublic(Connection connection, EventId event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from event where id = ? and state = 'PUBLISHED' and is_hidden = 0")) {
            select.setString(1, event.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw UserError.notFound("error.event.unknown", event.value());
                }
            }
        }
    }

    /**
     * Lets a report count, or no longer.
     *
     * @param state ACCEPTED or REJECTED
     * @throws UserError when there is no such report, or it is in that state already
     */
    public TurnoutReport decide(ReportId id, ReportState state, String reason, Instant when) {
        return change(id, when, (before, now) -> {
            if (before.handling().state() == state) {
                throw UserError.conflict("error.turnout.already", id.value(), state.name());
            }
            return before.next(state, reason, now);
        });
    }

    /**
     * Puts another claim in the place of the one that a report makes; what it said before stays in the log and in the store.
     * The report counts from then on.
     *
     * @throws UserError when there is no such report, or it says so already
     */
    public TurnoutReport correct(ReportId id, Claim claim, String reason, Instant when) {
        return change(id, when, (before, now) -> {
            if (before.isAccepted() && before.claim().equals(claim)) {
                throw UserError.conflict("error.turnout.same", id.value());
            }
            Handling old = before.handling();
            Handling handling = new Handling(ReportState.ACCEPTED, old.door(), old.list(), reason, now, old.logIndex());
            return before.next(claim, handling);
        });
    }

    /** Whether there is any report or decision, accepted or not. */
    boolean isAnythingReported() {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select exists (select 1 from turnout_report) or exists (select 1 from turnout_decision)");
                    ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** Makes the next version of a report. */
    private interface Change {
        TurnoutReport of(TurnoutReport before, Instant now);
    }

    private TurnoutReport change(ReportId id, Instant when, Change change) {
        Instant now = when.truncatedTo(ChronoUnit.MILLIS);
        return store.write(connection -> {
            TurnoutReport before =
                    find(connection, id).orElseThrow(() -> UserError.notFound("error.turnout.unknown", id.value()));
            TurnoutReport after = ReportRowStore.insert(connection, List.of(change.of(before, now)))
                    .getFirst();
            TurnoutOutboxStore.announce(connection, List.of(after.event()), now);
            return after;
        });
    }

    /**
     * Records what a coordinator decided of an event.
     *
     * @throws UserError when there is no such event
     */
    public void rule(Ruling ruling) {
        store.write(connection -> {
            byte[] salt = new Salts().next();
            LogEntry entry = new LogEntry(EntryType.TURNOUT_CORRECTED, ReportSeal.digest(salt, ruling));
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into turnout_decision (event, kind, low, high, report, reason, decided, salt, log_index)
                        select number, ?, ?, ?, ?, ?, ?, ?, ? from event where id = ?
                    """)) {
                Range range = ruling.range();
                insert.setString(1, ruling.kind().name());
                insert.setObject(2, range.low().isPresent() ? range.low().getAsLong() : null);
                insert.setObject(3, range.high().isPresent() ? range.high().getAsLong() : null);
                insert.setString(
                        4, ruling.report() == null ? null : ruling.report().value());
                insert.setString(5, ruling.reason());
                insert.setLong(6, ruling.at().toEpochMilli());
                insert.setBytes(7, salt);
                insert.setLong(8, LogStore.append(connection, entry));
                insert.setString(9, ruling.event().value());
                if (insert.executeUpdate() == 0) {
                    throw UserError.notFound(
                            "error.event.unknown", ruling.event().value());
                }
            }
            TurnoutOutboxStore.announce(connection, List.of(ruling.event()), ruling.at());
            return true;
        });
    }

    /** Lists what was decided of an event, the first first. */
    public List<Ruling> listRulings(EventId event) {
        return store.read(connection -> RulingRowStore.list(connection, event));
    }

    /** Lists the events of a call that coordinators found to be held against it. */
    public Set<EventId> listCounterEvents(CallSlug call) {
        return store.read(connection -> RulingRowStore.counterEvents(connection, call));
    }

    /** Returns a report in its last version. */
    public Optional<TurnoutReport> find(ReportId id) {
        return store.read(connection -> find(connection, id));
    }

    private static Optional<TurnoutReport> find(Connection connection, ReportId id) throws SQLException {
        return ReportRowStore.list(connection, "where r.id = ? order by r.version desc limit 1", id.value()).stream()
                .findFirst();
    }

    /** Lists every version of a report, the first first. */
    public List<TurnoutReport> listVersions(ReportId id) {
        return store.read(
                connection -> ReportRowStore.list(connection, "where r.id = ? order by r.version", id.value()));
    }

    /** Lists the accepted reports of an event, each in its last version, in the order in which they came. */
    public List<TurnoutReport> listAccepted(EventId event) {
        return store.read(connection -> ReportRowStore.list(
                connection,
                "where e.id = ? and r.state = 'ACCEPTED' and" + ReportRowStore.LAST + "order by r.number",
                event.value()));
    }

    /** Returns all that the public was ever told of an event's numbers. */
    public TurnoutHistory history(EventId event) {
        return store.read(connection -> new TurnoutHistory(
                ReportRowStore.list(
                        connection, "where e.id = ? and r.log_index is not null order by r.number", event.value()),
                RulingRowStore.list(connection, event)));
    }

    /** Lists the reports of a call that wait for a coordinator, in the order in which they came. */
    public List<TurnoutReport> listHeld(CallSlug call) {
        return store.read(connection -> ReportRowStore.list(
                connection,
                "join call c on c.number = e.call where c.slug = ? and r.state = 'HELD' and" + ReportRowStore.LAST
                        + "order by r.number",
                call.value()));
    }

    /** Hands over the accepted reports of a call's public events, each in its last version, event by event. */
    public void readAccepted(CallSlug call, Consumer<TurnoutReport> reader) {
        store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    ReportRowStore.SELECT + """
                    join call c on c.number = e.call where c.slug = ? and e.state = 'PUBLISHED' and e.is_hidden = 0
                     and r.state = 'ACCEPTED' and""" + ReportRowStore.LAST + "order by r.event, r.number")) {
                select.setString(1, call.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.accept(ReportRowStore.read(row));
                    }
                }
            }
            return true;
        });
    }

    /**
     * Compares every version that the public was told of, and every decision, with its entry in the log.
     *
     * @return the ids of reports, and of events that decisions are on, which are not what the log says they were
     */
    public List<String> checkSeals() {
        return store.read(connection -> {
            List<String> altered = new ArrayList<>();
            SealCheckStore.reports(connection, report -> altered.add(report.value()));
            SealCheckStore.rulings(connection, event -> altered.add(event.value()));
            return altered;
        });
    }

    /** The indexes of the log's entries that reports and rulings have, in no order. */
    public List<Long> listLogIndexes() {
        return store.read(connection -> {
            List<Long> indexes = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                            select log_index from turnout_report where log_index is not null
                            union all select log_index from turnout_decision
                            """);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    indexes.add(row.getLong(1));
                }
            }
            return indexes;
        });
    }
}
