package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.store.Store;

/** What was announced of events before they moved. Written with the move, in its transaction. */
public final class EarlierPlanStore implements EarlierPlans {

    /** Whoever moves more often than this is not followed any farther back. */
    private static final int MAX_SHOWN = 5;

    private final Store store;

    public EarlierPlanStore(Store store) {
        this.store = store;
    }

    @Override
    public List<EarlierPlan> list(EventId event) {
        return store.read(connection -> {
            List<EarlierPlan> plans = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select p.content, p.until from earlier_plan p join event e on e.number = p.event
                     where e.id = ? and e.state = 'PUBLISHED' and e.is_hidden = 0
                     order by p.number desc limit\s""" + MAX_SHOWN)) {
                select.setString(1, event.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        plan(ContentJson.read(row.getString(1)), row.getLong(2)).ifPresent(plans::add);
                    }
                }
            }
            return plans;
        });
    }

    private static Optional<EarlierPlan> plan(Content content, long untilMillis) {
        return Optional.ofNullable(content.when())
                .map(when ->
                        new EarlierPlan(when, content.isOnline(), content.venue(), Instant.ofEpochMilli(untilMillis)));
    }

    /** Keeps what the event was, without its words. */
    static void keep(Connection connection, Event before, Instant until) throws SQLException {
        Content was = before.content();
        Content kept = new Content(was.title(), was.when(), was.status(), was.isOnline(), was.venue(), Details.NONE);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into earlier_plan (content, until, event) values (?, ?, (select number from event where id = ?))")) {
            insert.setString(1, ContentJson.write(kept));
            insert.setLong(2, until.toEpochMilli());
            insert.setString(3, before.id().value());
            insert.executeUpdate();
        }
    }
}
