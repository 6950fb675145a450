package org.convoke.circulate.hub;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.convoke.i18n.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Confirms subscriptions, notices what feeds have changed, and delivers them, on threads of its own: nothing that readers ask
 * for waits for it. What waits is in the store; at one machine one thing happens at a time, and a few at all of them.
 */
public final class Hub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /** A new text reaches subscribers in about this time, and the time it takes to send it. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How many machines are spoken to at once. */
    private static final int AT_ONCE = 16;

    private static final int LOOKED_AT = 200;

    /** The state of a feed that is not there. */
    private static final Object NOTHING = new Object();

    /** A lease that is over counts for nothing at once; its row goes with the next sweep. */
    private static final Duration TRIM_PAUSE = Duration.ofHours(1);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Topics topics;
    private final SubscriptionStore subscriptions;
    private final Subscriber subscriber;
    private final BiConsumer<String, URI> carried;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> busyHosts = ConcurrentHashMap.newKeySet();
    private final CountDownLatch isClosed = new CountDownLatch(1);
    private final Map<String, Object> seen = new HashMap<>();
    private Instant nextTrim = Instant.MIN;

    public Hub(Parts parts, Clock clock) {
        this.topics = parts.topics;
        this.subscriptions = parts.subscriptions;
        this.subscriber = parts.subscriber;
        this.carried = parts.carried;
        this.clock = clock;
    }

    /**
     * What the hub is made of.
     *
     * @param carried is told of pages on which subscribers say that they carry a feed's news: the feed, then the page
     */
    public record Parts(
            Topics topics, SubscriptionStore subscriptions, Subscriber subscriber, BiConsumer<String, URI> carried) {}

    /** Works until it is closed. */
    public Hub start() {
        Thread.ofVirtual().name("websub-hub").start(this::run);
        return this;
    }

    private void run() {
        try {
            while (!isClosed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    work();
                } catch (RuntimeException e) {
                    LOG.warn("the hub could not do its round, trying again", e);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the hub was interrupted", e);
        }
    }

    /** Does everything that is due, and waits until it is done. */
    void once() throws InterruptedException {
        for (Future<?> each : work()) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a subscriber could not be spoken to", e.getCause());
            }
        }
    }

    /** Begins everything that is due, as far as machines are free. */
    private List<Future<?>> work() {
        Instant now = clock.instant();
        List<Future<?>> begun = new ArrayList<>();
        for (SubscriptionStore.Waiting each : subscriptions.listWaiting(LOOKED_AT)) {
            begin(each.request().callback().getHost(), () -> confirm(each)).ifPresent(begun::add);
        }
        if (!now.isBefore(nextTrim)) {
            subscriptions.trim(now);
            nextTrim = now.plus(TRIM_PAUSE);
        }
        announce(now);
        for (Subscription each : subscriptions.listDue(now, LOOKED_AT)) {
            begin(each.callback().getHost(), () -> deliver(each)).ifPresent(begun::add);
        }
        return begun;
    }

    /** Looks at a feed only when something of it changed, or somebody began to subscribe to it. */
    private void announce(Instant now) {
        List<String> wanted = subscriptions.listTopics(now);
        seen.keySet().retainAll(wanted);
        for (String topic : wanted) {
            Object state = topics.state(topic).orElse(NOTHING);
            if (!state.equals(seen.put(topic, state))) {
                announce(topic, now);
            }
        }
    }

    private void announce(String topic, Instant now) {
        int announced = topics.find(topic)
                .map(content -> subscriptions.announce(topic, content.digest(), now))
                .orElse(0);
        if (announced > 0) {
            LOG.info("feed changed topic={} subscribers={}", topic, announced);
        }
    }

    private Optional<Future<?>> begin(String host, Runnable task) {
        if (isClosed.getCount() == 0 || busyHosts.size() >= AT_ONCE || !busyHosts.add(host)) {
            return Optional.empty();
        }
        return Optional.of(threads.submit(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("a subscriber could not be spoken to host={}", host, e);
            } finally {
                busyHosts.remove(host);
            }
        }));
    }

    /** One question; whoever does not answer it as the protocol says has not asked for anything. */
    private void confirm(SubscriptionStore.Waiting waiting) {
        SubscriptionRequest request = waiting.request();
        Optional<Topics.Content> content = topics.find(request.topic());
        if (content.isPresent() && subscriber.confirms(request)) {
            subscriptions.confirm(waiting, content.get().digest(), clock.instant());
            // What changed while the subscriber was asked was announced to the others already.
            announce(request.topic(), clock.instant());
            LOG.debug("subscription confirmed mode={} topic={}", request.mode(), request.topic());
        } else {
            subscriptions.drop(waiting);
            LOG.debug("subscription not confirmed mode={} topic={}", request.mode(), request.topic());
        }
    }

    private void deliver(Subscription subscription) {
        Optional<Topics.Content> content = topics.find(subscription.topic());
        if (content.isEmpty()) {
            subscriptions.end(subscription, "error.websub.topic", clock.instant());
            return;
        }
        if (content.get().digest().toString().equals(subscription.delivery().sent())) {
            subscriptions.setUpToDate(subscription);
            return;
        }
        switch (subscriber.deliver(subscription, content.get())) {
            case Subscriber.Outcome.Delivered(Optional<URI> page) -> {
                subscriptions.setDelivered(subscription, content.get().digest(), clock.instant());
                page.ifPresent(address -> tell(subscription, address));
            }
            case Subscriber.Outcome.Gone _ -> subscriptions.end(subscription, "error.websub.gone", clock.instant());
            case Subscriber.Outcome.Failed(String reason) -> retry(subscription, reason);
        }
    }

    private void tell(Subscription subscription, URI page) {
        try {
            carried.accept(subscription.topic(), page);
        } catch (UserError e) {
            LOG.debug(
                    "a page of a subscriber was not put down reason={}",
                    e.message().key());
        }
    }

    private void retry(Subscription subscription, String reason) {
        Instant now = clock.instant();
        Optional<Duration> pause = BackOff.after(subscription.delivery().attempts() + 1);
        if (pause.isPresent()) {
            subscriptions.setFailed(subscription, now.plus(pause.get()));
        } else {
            LOG.info("subscription given up number={} reason={}", subscription.number(), reason);
            subscriptions.end(subscription, reason, now);
        }
    }

    /** Breaks off what is under way; it stays due in the store. */
    @Override
    public void close() {
        isClosed.countDown();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a subscriber is still being spoken to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
