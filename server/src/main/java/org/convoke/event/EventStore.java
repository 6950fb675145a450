package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoke.call.CallSlug;
import org.convoke.i18n.UserError;
import org.convoke.store.Store;

/** The events of every call. Whatever changes one writes its outbox row in the same transaction. */
public final class EventStore {

    /** SQLite takes 32,766 values in one statement; small pieces keep its cache of statements useful. */
    private static final int IDS_AT_ONCE = 500;

    private final Store store;

    public EventStore(Store store) {
        this.store = store;
    }

    /** Returns the event, held and hidden ones too. */
    public Optional<Event> find(EventId id) {
        return store.read(connection -> find(connection, id));
    }

    /** Returns the event as the world may see it; empty when there is none or not everyone may. */
    public Optional<PublicEvent> findPublic(EventId id) {
        return find(id).filter(Event::isPublic).map(PublicEvent::of);
    }

    /**
     * Returns those of the events that everyone may see, in no order; whatever is missing in the answer must not be shown.
     */
    public List<PublicEvent> listPublic(Collection<EventId> ids) {
        return store.read(connection -> findAll(connection, ids).stream()
                .filter(Event::isPublic)
                .map(PublicEvent::of)
                .toList());
    }

    /**
     * Hands over every event that everyone may see, in the order they were first stored.
     *
     * @return where the outbox ended at that moment: what comes later is not in it
     */
    public OutboxStore.Head readPublic(Consumer<PublicEvent> reader) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(EventRowStore.SELECT
                            + "where e.state = 'PUBLISHED' and e.is_hidden = 0 order by e.number");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(PublicEvent.of(EventRowStore.read(row)));
                }
            }
            return OutboxStore.readHead(connection);
        });
    }

    /** Hands over a call's events that everyone may see, by day, time (unknown ones first) and id. */
    public void readPublic(CallSlug call, Consumer<PublicEvent> reader) {
        store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(EventRowStore.SELECT + """
                    where e.state = 'PUBLISHED' and e.is_hidden = 0 and c.slug = ?
                    order by e.first_date, e.content ->> '$.start', e.id
                    """)) {
                select.setString(1, call.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.accept(PublicEvent.of(EventRowStore.read(row)));
                    }
                }
            }
            return true;
        });
    }

    /** Lists what waits in a call, in the order it was first stored. */
    public List<HeldEvent> listHeld(CallSlug call) {
        return store.read(connection -> {
            List<HeldEvent> held = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    EventRowStore.SELECT + "where e.state = 'HELD' and c.slug = ? order by e.number")) {
                select.setString(1, call.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Event event = EventRowStore.read(row);
                        HoldReason reason = event.standing().reason();
                        if (reason != null) {
                            held.add(new HeldEvent(event, reason));
                        }
                    }
                }
            }
            return held;
        });
    }

    /** Lists the events that were taken away at that moment or later, oldest first, ties by id. */
    public List<Deleted> listDeletedSince(Instant since) {
        return store.read(connection -> {
            List<Deleted> deleted = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select d.id, c.slug, d.deleted from deleted d join call c on c.number = d.call
                     where d.deleted >= ? order by d.deleted, d.id
                    """)) {
                select.setLong(1, since.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        deleted.add(new Deleted(
                                new EventId(row.getString(1)),
                                new CallSlug(row.getString(2)),
                                Instant.ofEpochMilli(row.getLong(3))));
                    }
                }
            }
            return deleted;
        });
    }

    /**
     * Compares every event that everyone may see with its entry in the log.
     *
     * @param altered hears of those that are not what the log says they were
     */
    public SealedEvents checkSeals(Consumer<EventId> altered) {
        return store.read(connection -> SealStore.check(connection, altered));
    }

    /**
     * Records what a coordinator decides, with the reason, and gives back the event as it is then. Deciding the same again
     * changes nothing but the reason.
     *
     * @throws UserError when there is no such event
     */
    public Event decide(EventId id, Verdict verdict, String reason, Instant when) {
        Instant now = when.truncatedTo(ChronoUnit.MILLIS);
        return store.write(connection -> {
            Event known = find(connection, id).orElseThrow(() -> UserError.notFound("error.event.unknown", id.value()));
            Standing standing = known.standing();
            Revision revision = switch (verdict) {
                case CANCEL -> Revision.decide(known, true, standing.isHidden(), now);
                case HIDE -> Revision.decide(known, standing.isCancelled(), true, now);
                case RESTORE -> Revision.decide(known, false, false, now);
            };
            RevisionStore.update(connection, List.of(revision), now);
            recordVerdict(connection, id, verdict, reason, now);
            return revision.event();
        });
    }

    private static void recordVerdict(Connection connection, EventId id, Verdict verdict, String reason, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into decision (event, kind, reason, decided) select number, ?, ?, ? from event where id = ?
                """)) {
            insert.setString(1, verdict.name());
            insert.setString(2, reason);
            insert.setLong(3, now.toEpochMilli());
            insert.setString(4, id.value());
            insert.executeUpdate();
        }
    }

    static Optional<Event> find(Connection connection, EventId id) throws SQLException {
        return findAll(connection, List.of(id)).stream().findFirst();
    }

    static List<Event> findAll(Connection connection, Collection<EventId> ids) throws SQLException {
        List<EventId> wanted = List.copyOf(ids);
        List<Event> found = new ArrayList<>(wanted.size());
        for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
            find(connection, wanted.subList(from, Math.min(from + IDS_AT_ONCE, wanted.size())), found);
        }
        return found;
    }

    private static void find(Connection connection, List<EventId> ids, List<Event> into) throws SQLException {
        String places = "?,".repeat(ids.size() - 1) + "?";
        try (PreparedStatement select =
                connection.prepareStatement(EventRowStore.SELECT + "where e.id in (" + places + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                select.setString(i + 1, ids.get(i).value());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    into.add(EventRowStore.read(row));
                }
            }
        }
    }
}
