package org.convoke.index;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.event.OutboxStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index as the store is: reads what changed a few times a second and makes the same changes. When the feed has let
 * changes go that were not read yet, or a call got other days, it reads everything anew and swaps the index. A feed that fails
 * is asked again; until then readers get what was last known.
 */
public final class IndexFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    /** A change must show within two seconds; ten looks in that time leave room for a slow one. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EventFeed feed;
    private final EventForm form;
    private final TownResolver towns;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-follower").factory());

    private volatile EventIndex index;
    private OutboxStore.Head position;
    private boolean isFailing;

    private IndexFollower(EventFeed feed, EventForm form, TownResolver towns) {
        this.feed = feed;
        this.form = form;
        this.towns = towns;
        EventIndex.Loaded loaded = EventIndex.load(feed, form, towns);
        this.index = loaded.index();
        this.position = loaded.head();
    }

    /** Reads everything and follows from there. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor, and look() never throws
    public static IndexFollower start(EventFeed feed, EventForm form, TownResolver towns) {
        IndexFollower follower = new IndexFollower(feed, form, towns);
        follower.clock.scheduleWithFixedDelay(
                follower::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return follower;
    }

    /** The index as it is now; ask again for every request, because it may be swapped. */
    public EventIndex index() {
        return index;
    }

    /** Reads and makes the changes that have come since the last look. */
    private void look() {
        try {
            OutboxStore.Head head = feed.head();
            if (!head.equals(position)) {
                follow(head);
            }
            isFailing = false;
        } catch (RuntimeException e) {
            // Once, not five times a second.
            if (!isFailing) {
                LOG.warn("index cannot follow the store, trying again position={}", position, e);
            }
            isFailing = true;
        }
    }

    private void follow(OutboxStore.Head head) {
        boolean haveDaysChanged = head.calls() != position.calls() && index.readCalls();
        if (haveDaysChanged || head.epoch() != position.epoch()) {
            reload(haveDaysChanged ? "days changed" : "told to");
            return;
        }
        position = new OutboxStore.Head(position.epoch(), position.sequence(), head.calls());
        while (position.sequence() < head.sequence()) {
            Optional<EventFeed.Changes> changes = feed.changesAfter(position);
            if (changes.isEmpty()) {
                reload("fell behind");
                return;
            }
            index.apply(changes.get());
            position = changes.get().until();
        }
    }

    private void reload(String reason) {
        LOG.info("index is read anew reason={}", reason);
        EventIndex.Loaded loaded = EventIndex.load(feed, form, towns);
        index = loaded.index();
        position = loaded.head();
    }

    /** Stops following; the index stays as it is. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
