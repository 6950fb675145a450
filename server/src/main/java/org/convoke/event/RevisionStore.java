package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes changed events together with their outbox rows and their entries in the log, inside a transaction that is open. */
final class RevisionStore {

    private RevisionStore() {}

    /** Writes those that changed and gives back how many they are. */
    static int update(Connection connection, List<Revision> revisions, Instant now) throws SQLException {
        int changed = 0;
        SealStore seals = SealStore.begin(connection);
        try (BeforeStore earlier = BeforeStore.begin(connection);
                PreparedStatement update = EventRowStore.prepareUpdate(connection);
                PreparedStatement announce = connection.prepareStatement(
                        "insert into outbox (changed, event) values (?, (select number from event where id = ?))")) {
            for (Revision revision : revisions) {
                if (revision.outcome() != Outcome.UPDATED) {
                    continue;
                }
                EventRowStore.Written written = EventRowStore.Written.of(revision, seals);
                EventRowStore.addUpdate(update, written);
                if (revision.before() != null && written.seal() != null) {
                    earlier.keep(revision.before(), written.seal().index());
                }
                announce.setLong(1, now.toEpochMilli());
                announce.setString(2, revision.event().id().value());
                announce.addBatch();
                noteDeletion(connection, revision, now);
                if (revision.movesWhatWasPublic() && revision.before() != null) {
                    EarlierPlanStore.keep(connection, revision.before(), now);
                }
                changed++;
            }
            earlier.store();
            update.executeBatch();
            announce.executeBatch();
        }
        seals.append();
        return changed;
    }

    private static void noteDeletion(Connection connection, Revision revision, Instant now) throws SQLException {
        if (revision.isTakenAway()) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into deleted (id, call, deleted) select id, call, ? from event where id = ?
                        on conflict (id) do update set deleted = excluded.deleted
                    """)) {
                insert.setLong(1, now.toEpochMilli());
                insert.setString(2, revision.event().id().value());
                insert.executeUpdate();
            }
        } else if (revision.isBack()) {
            try (PreparedStatement delete = connection.prepareStatement("delete from deleted where id = ?")) {
                delete.setString(1, revision.event().id().value());
                delete.executeUpdate();
            }
        }
    }
}
