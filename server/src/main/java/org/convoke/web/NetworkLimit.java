package org.convoke.web;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * How often one network may post something. It is counted in memory, under a hash whose salt is made anew with each window of
 * time, so that what is left of a window tells nobody who was there. Safe for use by many threads.
 */
public final class NetworkLimit {

    /** More networks at once are no readers; those that come later wait for the next window. */
    private static final int MAX_NETWORKS = 50_000;

    private static final int SALT_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<Long, Integer> counts = new HashMap<>();
    private byte[] salt = new byte[0];
    private Instant end = Instant.MIN;

    /** @param most from one network in a window, at least one */
    public NetworkLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @throws UserError when the network has had its share
     */
    public void take(Network network) {
        Instant now = clock.instant();
        if (!isTaken(network)) {
            throw new UserError(UserError.Kind.TOO_MANY, Message.of("error.network.often", minutesAfter(now)));
        }
    }

    private synchronized long minutesAfter(Instant now) {
        return Math.max(1, Duration.between(now, end).plusSeconds(59).toMinutes());
    }

    /** Counts one more, unless the network has had its share; says whether it was counted. */
    public synchronized boolean isTaken(Network network) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            counts.clear();
            salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            end = now.plus(window);
        }
        long key = hash(network);
        int before = counts.getOrDefault(key, 0);
        if (before >= most || before == 0 && counts.size() >= MAX_NETWORKS) {
            return false;
        }
        counts.put(key, before + 1);
        return true;
    }

    private long hash(Network network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(network.prefix()).array());
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
