package org.convoke.circulate.hub;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to hear of a feed, and said so at the address that is told.
 *
 * @param topic the address of the feed
 * @param secret under which deliveries are signed; absent when they are not
 */
public record Subscription(
        long number, URI callback, String topic, @Nullable String secret, Lease lease, Delivery delivery) {

    /**
     * How long it lasts.
     *
     * @param ended when the hub gave it up; absent while it lasts
     * @param reason why, the key of a sentence; absent with the moment
     */
    public record Lease(
            Instant since,
            Instant until,
            @Nullable Instant ended,
            @Nullable String reason) {}

    /**
     * What was delivered, and what is to be.
     *
     * @param sent the digest of the content that the subscriber has
     * @param at when it was delivered; absent when nothing was yet
     * @param due when to try next; absent when nothing waits
     * @param attempts in vain so far, of what waits
     */
    public record Delivery(
            String sent, @Nullable Instant at, @Nullable Instant due, int attempts) {}
}
