package org.convoke.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.call.Call;
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

    /** So much is changed at once while a large import runs. */
    private static final int BATCH = 5_000;

    private final EventFeed feed;
    private final EventForm form;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-follower").factory());

    private volatile EventIndex index;
    private long position;
    private boolean isFailing;

    private IndexFollower(EventFeed feed, EventForm form, long position, EventIndex index) {
        this.feed = feed;
        this.form = form;
        this.position = position;
        this.index = index;
    }

    /** Reads everything and follows from there. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor, and look() never throws
    public static IndexFollower start(EventFeed feed, EventForm form) {
        // The position is read first: what happens while reading is then made twice, which changes nothing.
        long position = feed.position();
        IndexFollower follower = new IndexFollower(feed, form, position, EventIndex.load(feed, form));
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
            List<Call> calls = feed.calls();
            if (index.hasOtherDays(calls)) {
                reload("days changed");
            } else {
                index.replaceCalls(calls);
                follow();
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

    private void follow() {
        while (true) {
            Optional<List<EventFeed.Change>> changes = feed.changesAfter(position, BATCH);
            if (changes.isEmpty()) {
                reload("fell behind");
                return;
            }
            if (changes.get().isEmpty()) {
                return;
            }
            index.apply(changes.get());
            position = changes.get().getLast().position();
        }
    }

    private void reload(String reason) {
        LOG.info("index is read anew reason={}", reason);
        long before = feed.position();
        index = EventIndex.load(feed, form);
        position = before;
    }

    /** Stops following; the index stays as it is. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
