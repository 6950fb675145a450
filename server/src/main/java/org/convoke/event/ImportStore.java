package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.convoke.call.CallSlug;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Brings many drafts of one source into the store, a batch per transaction. What is known is looked up in the same
 * transaction, so two imports at once cannot tread on each other.
 */
public final class ImportStore {

    private final Store store;
    private final Company company;

    /** Stores events alone. */
    public ImportStore(Store store) {
        this(store, (connection, batch, records, now) -> {});
    }

    /** @param company stores in the same transaction what else the records say */
    public ImportStore(Store store, Company company) {
        this.store = store;
        this.company = company;
    }

    /** What comes with events and is no part of them. */
    public interface Company {

        /**
         * Stores it, inside the transaction that stores the events, which stand already.
         *
         * @param records of the batch that are events now, or were before
         */
        void save(Connection connection, Batch batch, List<Kept> records, Instant now) throws SQLException;
    }

    /** A record that is an event. */
    public record Kept(Draft draft, EventId id, Outcome outcome) {}

    /**
     * A draft with the id it has.
     *
     * @param id by its whole identity
     * @param earlier the ids it may have had while it named less, the likelier first; used when it is stored under one of
     *     them and not under its own
     */
    public record Incoming(Draft draft, EventId id, List<EventId> earlier) {}

    /** What became of a draft. */
    public record Saved(Decision decision, Outcome outcome) {}

    /**
     * Drafts that are stored together.
     *
     * @param isSourceNew whether the source had no event when the import began; spares the look-ups
     */
    public record Batch(CallSlug call, String source, boolean isSourceNew, List<Incoming> drafts) {}

    /** Counts the events that are stored of a source, 0 when it is unknown. */
    public long countEvents(CallSlug call, String source) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select count(*) from event where source =
                        (select s.number from source s join call c on c.number = s.call where c.slug = ? and s.name = ?)
                    """)) {
                select.setString(1, call.value());
                select.setString(2, source);
                try (ResultSet row = select.executeQuery()) {
                    return row.getLong(1);
                }
            }
        });
    }

    /** Stores the batch; durable when the future completes. The answer is in the order of the drafts. */
    public CompletableFuture<List<Saved>> save(Batch batch, Function<MatchedDraft, Decision> moderation, Instant when) {
        Instant now = when.truncatedTo(ChronoUnit.MILLIS);
        return store.submit(connection -> new Saving(connection, batch, moderation, now).save(company));
    }

    /** Says what {@link #save} would do, and does nothing. */
    public List<Saved> plan(Batch batch, Function<MatchedDraft, Decision> moderation, Instant when) {
        Instant now = when.truncatedTo(ChronoUnit.MILLIS);
        return store.read(connection -> new Saving(connection, batch, moderation, now)
                .plan(batch.isSourceNew()).stream().map(Planned::saved).toList());
    }

    private record Planned(
            Incoming incoming, Decision decision, @Nullable Revision revision) {

        Saved saved() {
            return new Saved(decision, revision == null ? Outcome.UNCHANGED : revision.outcome());
        }
    }

    /** One batch in one transaction. */
    private record Saving(
            Connection connection, Batch batch, Function<MatchedDraft, Decision> moderation, Instant now) {

        List<Saved> save(Company company) throws SQLException {
            List<Planned> planned = plan(batch.isSourceNew());
            if (!insert(planned)) {
                // Another process brought in some of them since the source was found to be new.
                planned = plan(false);
                insert(planned);
            }
            RevisionStore.update(connection, revisions(planned, Outcome.UPDATED), now);
            company.save(connection, batch, kept(planned), now);
            return planned.stream().map(Planned::saved).toList();
        }

        private static List<Kept> kept(List<Planned> planned) {
            List<Kept> kept = new ArrayList<>(planned.size());
            for (Planned each : planned) {
                Revision revision = each.revision();
                if (revision != null) {
                    Event event = revision.event();
                    kept.add(new Kept(each.incoming().draft(), event.id(), revision.outcome()));
                }
            }
            return kept;
        }

        List<Planned> plan(boolean isSourceNew) throws SQLException {
            Map<EventId, Event> known = isSourceNew ? Map.of() : lookUp();
            List<Planned> planned = new ArrayList<>(batch.drafts().size());
            for (Incoming incoming : batch.drafts()) {
                EventId id = knownId(incoming, known);
                MatchedDraft matched = new MatchedDraft(incoming.draft(), id, Optional.ofNullable(known.get(id)));
                Decision decision = moderation.apply(matched);
                planned.add(new Planned(incoming, decision, revision(decision)));
            }
            return planned;
        }

        private Map<EventId, Event> lookUp() throws SQLException {
            List<EventId> ids = new ArrayList<>(batch.drafts().size());
            for (Incoming incoming : batch.drafts()) {
                ids.add(incoming.id());
                ids.addAll(incoming.earlier());
            }
            Map<EventId, Event> known = new HashMap<>();
            for (Event event : EventStore.findAll(connection, ids)) {
                known.put(event.id(), event);
            }
            return known;
        }

        private static EventId knownId(Incoming incoming, Map<EventId, Event> known) {
            if (!known.containsKey(incoming.id())) {
                for (EventId earlier : incoming.earlier()) {
                    if (known.containsKey(earlier)) {
                        return earlier;
                    }
                }
            }
            return incoming.id();
        }

        private @Nullable Revision revision(Decision decision) {
            return switch (decision) {
                case Decision.Publish publish -> Revision.of(publish.matched(), null, now);
                case Decision.Hold hold -> Revision.of(hold.matched(), hold.reason(), now);
                case Decision.Merge _, Decision.Reject _ -> null;
            };
        }

        /** Inserts the new ones, next to each other at the table's end; says no, and inserts none, when some are there. */
        private boolean insert(List<Planned> planned) throws SQLException {
            List<Revision> revisions = revisions(planned, Outcome.NEW);
            if (revisions.isEmpty()) {
                return true;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("savepoint inserting");
                long first = queryNumber("select coalesce(max(number), 0) + 1 from event");
                boolean isWhole = insert(revisions, first) == revisions.size();
                if (isWhole) {
                    announce(first);
                } else {
                    statement.execute("rollback to inserting");
                }
                statement.execute("release inserting");
                return isWhole;
            }
        }

        /** Gives back how many were not there. */
        private int insert(List<Revision> revisions, long first) throws SQLException {
            long call = queryNumber(
                    "select number from call where slug = ?", batch.call().value());
            long source = sourceNumber(call);
            long number = first;
            int inserted = 0;
            SealStore seals = SealStore.begin(connection);
            try (PreparedStatement insert = EventRowStore.prepareInsert(connection)) {
                for (Revision revision : revisions) {
                    EventRowStore.Place place = new EventRowStore.Place(call, source, number++);
                    EventRowStore.addInsert(insert, EventRowStore.Written.of(revision, seals), place);
                }
                for (int changed : insert.executeBatch()) {
                    inserted += changed;
                }
            }
            seals.append();
            return inserted;
        }

        private void announce(long first) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into outbox (event, changed) select number, ? from event where number >= ? order by number
                    """)) {
                insert.setLong(1, now.toEpochMilli());
                insert.setLong(2, first);
                insert.executeUpdate();
            }
        }

        private long sourceNumber(long call) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into source (call, name) values (?, ?) on conflict (call, name) do nothing")) {
                insert.setLong(1, call);
                insert.setString(2, batch.source());
                insert.executeUpdate();
            }
            return queryNumber("select number from source where call = ? and name = ?", call, batch.source());
        }

        private long queryNumber(String sql, Object... values) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }

        private static List<Revision> revisions(List<Planned> planned, Outcome outcome) {
            List<Revision> revisions = new ArrayList<>();
            for (Planned each : planned) {
                if (each.revision() != null && each.revision().outcome() == outcome) {
                    revisions.add(each.revision());
                }
            }
            return revisions;
        }
    }
}
