package org.convoke.circulate.hub;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Who subscribed to the feeds of one folder, and what is still to be delivered. All of it is on the disk before anybody is
 * spoken to: a crash delivers twice at worst.
 */
public final class SubscriptionStore {

    /** As many as newsrooms of the world that follow one call. */
    private static final int MOST_SUBSCRIPTIONS = 5_000;

    /** One machine may have a few subscribers, a shared one some more. */
    private static final int MOST_OF_HOST = 50;

    private static final int MOST_REQUESTS = 1_000;
    private static final int MOST_REQUESTS_OF_HOST = 5;

    /** No subscriber gets a feed more often; what changes meanwhile comes together. */
    private static final Duration PACE = Duration.ofSeconds(5);

    /** How long it is told why a subscription was given up. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String SELECT = """
            select number, callback, topic, secret, since, until, ended, reason, sent, delivered, due, attempts
              from subscription\s""";

    private final Store store;

    public SubscriptionStore(Store store) {
        this.store = store;
    }

    /** A request that waits to be confirmed. */
    record Waiting(long number, SubscriptionRequest request) {}

    /**
     * Puts a request down; a later one of the same subscriber for the same feed takes its place. To end what never began is
     * nothing to ask anybody about.
     *
     * @throws UserError when too many wait or are subscribed
     */
    void request(SubscriptionRequest request, Instant now) {
        store.write(connection -> {
            boolean isKnown = isSubscribed(connection, request, now);
            if (request.mode() == SubscriptionRequest.Mode.UNSUBSCRIBE && !isKnown) {
                return false;
            }
            refuseHeaps(connection, request, isKnown, now);
            try (PreparedStatement upsert = connection.prepareStatement("""
                    insert into subscription_request (callback, host, topic, mode, secret, lease_seconds, asked)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (callback, topic) do update set mode = excluded.mode, secret = excluded.secret,
                            lease_seconds = excluded.lease_seconds
                    """)) {
                upsert.setString(1, request.callback().toString());
                upsert.setString(2, request.callback().getHost());
                upsert.setString(3, request.topic());
                upsert.setString(4, request.mode().name());
                upsert.setString(5, request.secret());
                upsert.setLong(6, request.lease().toSeconds());
                upsert.setLong(7, now.toEpochMilli());
                upsert.executeUpdate();
            }
            return true;
        });
    }

    private static boolean isSubscribed(Connection connection, SubscriptionRequest request, Instant now)
            throws SQLException {
        return count(
                        connection,
                        "select count(*) from subscription where callback = ? and topic = ? and ended is null and until > cast(? as integer)",
                        request.callback().toString(),
                        request.topic(),
                        Long.toString(now.toEpochMilli()))
                > 0;
    }

    private static void refuseHeaps(Connection connection, SubscriptionRequest request, boolean isKnown, Instant now)
            throws SQLException {
        String host = request.callback().getHost();
        String moment = Long.toString(now.toEpochMilli());
        String live = "select count(*) from subscription where ended is null and until > cast(? as integer)";
        boolean isFull = count(connection, "select count(*) from subscription_request") >= MOST_REQUESTS
                || count(connection, "select count(*) from subscription_request where host = ?", host)
                        >= MOST_REQUESTS_OF_HOST
                || !isKnown
                        && (count(connection, live, moment) >= MOST_SUBSCRIPTIONS
                                || count(connection, live + " and host = ?", moment, host) >= MOST_OF_HOST);
        if (isFull) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.websub.full"));
        }
    }

    private static int count(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.getInt(1);
            }
        }
    }

    /** The requests that wait, the oldest first. */
    List<Waiting> listWaiting(int limit) {
        return store.read(connection -> {
            List<Waiting> waiting = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select number, mode, callback, topic, secret, lease_seconds from subscription_request
                     order by number limit ?
                    """)) {
                select.setInt(1, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        waiting.add(new Waiting(
                                row.getLong(1),
                                new SubscriptionRequest(
                                        SubscriptionRequest.Mode.valueOf(row.getString(2)),
                                        URI.create(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        Duration.ofSeconds(row.getLong(6)))));
                    }
                }
            }
            return waiting;
        });
    }

    /** Ends a request, whatever became of it: nobody is asked twice. */
    void drop(Waiting waiting) {
        store.write(connection -> delete(connection, waiting));
    }

    /**
     * Does what a confirmed request asks for.
     *
     * @param content of the feed at this moment, which the subscriber is taken to have
     */
    void confirm(Waiting waiting, Digest content, Instant now) {
        store.write(connection -> {
            SubscriptionRequest request = waiting.request();
            switch (request.mode()) {
                case SUBSCRIBE -> subscribe(connection, request, content, now);
                case UNSUBSCRIBE -> unsubscribe(connection, request);
            }
            return delete(connection, waiting);
        });
    }

    private static int delete(Connection connection, Waiting waiting) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from subscription_request where number = ?")) {
            delete.setLong(1, waiting.number());
            return delete.executeUpdate();
        }
    }

    /** A renewal keeps what is still to be delivered, and gives it a new chance. */
    private static void subscribe(Connection connection, SubscriptionRequest request, Digest content, Instant now)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into subscription (callback, host, topic, secret, since, until, sent) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (callback, topic) do update set secret = excluded.secret, until = excluded.until,
                        ended = null, reason = null, attempts = 0,
                        due = case when due is null then null else excluded.since end
                """)) {
            upsert.setString(1, request.callback().toString());
            upsert.setString(2, request.callback().getHost());
            upsert.setString(3, request.topic());
            upsert.setString(4, request.secret());
            upsert.setLong(5, now.toEpochMilli());
            upsert.setLong(6, now.plus(request.lease()).toEpochMilli());
            upsert.setString(7, content.toString());
            upsert.executeUpdate();
        }
    }

    private static void unsubscribe(Connection connection, SubscriptionRequest request) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from subscription where callback = ? and topic = ?")) {
            delete.setString(1, request.callback().toString());
            delete.setString(2, request.topic());
            delete.executeUpdate();
        }
    }

    /** The feeds that anybody subscribes to now. */
    List<String> listTopics(Instant now) {
        return store.read(connection -> {
            List<String> topics = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select distinct topic from subscription where ended is null and until > ? order by topic")) {
                select.setLong(1, now.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        topics.add(row.getString(1));
                    }
                }
            }
            return topics;
        });
    }

    /** Has a feed delivered to everyone who does not have this content of it; gives back to how many. */
    int announce(String topic, Digest content, Instant now) {
        return store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update subscription set pending = ?1, due = coalesce(due, max(?2, coalesce(delivered, 0) + ?3))
                     where topic = ?4 and ended is null and until > ?2 and sent <> ?1 and pending is not ?1
                    """)) {
                update.setString(1, content.toString());
                update.setLong(2, now.toEpochMilli());
                update.setLong(3, PACE.toMillis());
                update.setString(4, topic);
                return update.executeUpdate();
            }
        });
    }

    /** The deliveries whose turn it is, the longest due first. */
    List<Subscription> listDue(Instant now, int limit) {
        return store.read(connection -> select(
                connection,
                "where due <= cast(? as integer) and ended is null and until > cast(? as integer) order by due, number limit "
                        + limit,
                Long.toString(now.toEpochMilli()),
                Long.toString(now.toEpochMilli())));
    }

    /** Writes down that a subscriber has this content; what was announced meanwhile is still to come. */
    void setDelivered(Subscription subscription, Digest content, Instant now) {
        store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update subscription set sent = ?1, delivered = ?2, attempts = 0,
                           due = case when pending is ?1 then null else ?2 + ?4 end,
                           pending = case when pending is ?1 then null else pending end
                     where number = ?3
                    """)) {
                update.setString(1, content.toString());
                update.setLong(2, now.toEpochMilli());
                update.setLong(3, subscription.number());
                update.setLong(4, PACE.toMillis());
                return update.executeUpdate();
            }
        });
    }

    /** Writes down that nothing is to be delivered after all: the subscriber has what there is. */
    void setUpToDate(Subscription subscription) {
        store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update subscription set pending = null, due = null, attempts = 0 where number = ?")) {
                update.setLong(1, subscription.number());
                return update.executeUpdate();
            }
        });
    }

    /** Writes down a failure, and when to try again. */
    void setFailed(Subscription subscription, Instant due) {
        store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update subscription set attempts = attempts + 1, due = ? where number = ?")) {
                update.setLong(1, due.toEpochMilli());
                update.setLong(2, subscription.number());
                return update.executeUpdate();
            }
        });
    }

    /** Gives a subscription up, and remembers why for a while. */
    void end(Subscription subscription, String reason, Instant now) {
        store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update subscription set ended = ?, reason = ?, pending = null, due = null where number = ?")) {
                update.setLong(1, now.toEpochMilli());
                update.setString(2, reason);
                update.setLong(3, subscription.number());
                return update.executeUpdate();
            }
        });
    }

    /** Forgets subscriptions whose lease ended, and those that were given up long ago; gives back how many. */
    int trim(Instant now) {
        return store.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from subscription where ended is null and until <= ? or ended <= ?")) {
                delete.setLong(1, now.toEpochMilli());
                delete.setLong(2, now.minus(REMEMBERED).toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }

    /** Every subscription, those that were given up lately too, in the order in which they came. */
    public List<Subscription> list() {
        return store.read(connection -> select(connection, "order by number"));
    }

    /** The subscription of a callback to a feed. */
    Optional<Subscription> find(URI callback, String topic) {
        return store.read(connection ->
                select(connection, "where callback = ? and topic = ?", callback.toString(), topic).stream()
                        .findFirst());
    }

    private static List<Subscription> select(Connection connection, String where, String... values)
            throws SQLException {
        List<Subscription> subscriptions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    subscriptions.add(read(row));
                }
            }
        }
        return subscriptions;
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong(1),
                URI.create(row.getString(2)),
                row.getString(3),
                row.getString(4),
                new Subscription.Lease(
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        instant(row, 7),
                        row.getString(8)),
                new Subscription.Delivery(row.getString(9), instant(row, 10), instant(row, 11), row.getInt(12)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
