package org.convoke.turnout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.convoke.call.CallSlug;
import org.convoke.count.Claim;
import org.convoke.event.EventId;
import org.convoke.event.OutboxStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is reported, kept as the store has it: everything is read at the first question, and from then on only the events that
 * changed, a few times a second. A store that fails is asked again; until then readers get what was last known. One that
 * resumes keeps what it knows in the store, and begins with that the next time.
 */
public final class TurnoutFollower implements Turnout, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TurnoutFollower.class);

    /** As the index does it. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** So many events are read at once while a large import runs. */
    private static final int BATCH = 10_000;

    /** What is known is kept when so many events changed since it was last; to read them again takes a second. */
    private static final int CHANGES_UNKEPT = 50_000;

    private final TurnoutReadingStore reading;
    private final TurnoutStore reports;
    private final Function<CallSlug, GrowthStore> unread;
    private final Map<CallSlug, GrowthStore> growth = new ConcurrentHashMap<>();

    /** Absent for one that does not resume. */
    private final @Nullable KeptSumsStore keeping;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("turnout-follower").factory());

    private volatile @Nullable TurnoutBook book;

    /** Whether anything is reported; where nothing is, nobody need read the events for it. */
    private volatile boolean isReported;

    /** When the store was last asked for that. */
    private volatile long askedNanos = System.nanoTime() - PAUSE.toNanos();

    private OutboxStore.Head position = new OutboxStore.Head(0, 0, 0);

    /** Where what is kept in the store stands; absent when nothing is, or something of no use. */
    private OutboxStore.@Nullable Head kept;

    private int changesUnkept;
    private boolean isFailing;

    /** Follows from the reports themselves. */
    public TurnoutFollower(Store store) {
        this(store, null);
    }

    private TurnoutFollower(Store store, @Nullable KeptSumsStore keeping) {
        this.reading = new TurnoutReadingStore(store);
        this.reports = new TurnoutStore(store);
        this.unread = call -> new GrowthStore(store, call);
        this.keeping = keeping;
    }

    /** Follows from where an earlier one ended, and keeps where this one ends. */
    public static TurnoutFollower resuming(Store store) {
        return new TurnoutFollower(store, new KeptSumsStore(store));
    }

    /** The sums as they are now, read once from the reports themselves. */
    public static Sums sumsNow(Store store) {
        TurnoutBook now = new TurnoutBook(false);
        new TurnoutReadingStore(store).readAll(now);
        return now;
    }

    /**
     * The sums as they were when the log had this many entries, from the reports themselves. What waited then is left out: the
     * log has nothing of it.
     */
    public static Sums sumsAsOf(Store store, long logSize) {
        TurnoutBook then = new TurnoutBook(true);
        new TurnoutReadingStore(store).readAsOf(logSize, then);
        return then;
    }

    /** The sums of a call as they are now, read once. */
    public static Totals totalsNow(Store store, CallSlug call) {
        return sumsNow(store).totals(call);
    }

    /** The sums of a call as they were when the log had this many entries. */
    public static Totals totalsAsOf(Store store, CallSlug call, long logSize) {
        return sumsAsOf(store, logSize).totals(call);
    }

    @Override
    public Totals totals(CallSlug call) {
        return book().totals(call);
    }

    @Override
    public Optional<Totals> headline(CallSlug call) {
        return isNothingReported() ? Optional.empty() : Optional.of(totals(call));
    }

    @Override
    public List<Totals.InRegion> regions(CallSlug call) {
        return book().regions(call);
    }

    @Override
    public List<Totals.InTown> towns(CallSlug call) {
        return book().towns(call);
    }

    @Override
    public Optional<EventTurnout> find(EventId event) {
        return isNothingReported() ? Optional.empty() : book().find(event);
    }

    @Override
    public List<EventTurnout> largest(CallSlug call, int limit) {
        return book().largest(call, limit);
    }

    @Override
    public List<TurnoutReport> reports(EventId event) {
        return find(event).isPresent() ? reports.listAccepted(event) : List.of();
    }

    @Override
    public TurnoutHistory history(EventId event) {
        return find(event).isPresent() ? reports.history(event) : TurnoutHistory.NONE;
    }

    @Override
    public List<Growth.Step> growth(CallSlug call, int mostSteps) {
        return growth.computeIfAbsent(call, unread).steps(this::isInTotal, mostSteps);
    }

    private boolean isInTotal(EventId event) {
        return find(event)
                .filter(each -> each.line() == Line.TOTAL && each.isReported())
                .isPresent();
    }

    @Override
    public void readAccepted(CallSlug call, Consumer<TurnoutReport> reader) {
        reports.readAccepted(call, reader);
    }

    @Override
    public TurnoutReport add(EventId event, Claim claim, Evidence evidence, Door door, Instant now) {
        return reports.add(event, claim, evidence, door, now);
    }

    private boolean isNothingReported() {
        if (isReported || book != null) {
            return false;
        }
        long now = System.nanoTime();
        if (now - askedNanos >= PAUSE.toNanos()) {
            askedNanos = now;
            isReported = reports.isAnythingReported();
        }
        return !isReported;
    }

    private TurnoutBook book() {
        TurnoutBook known = book;
        return known == null ? start() : known;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor, and look() never throws
    private synchronized TurnoutBook start() {
        TurnoutBook known = book;
        if (known == null) {
            known = load();
            clock.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return known;
    }

    private TurnoutBook load() {
        KeptSumsStore.Kept before = keeping == null ? null : keeping.read().orElse(null);
        if (before == null) {
            return loadReports();
        }
        position = before.position();
        kept = position;
        // Nobody is told of what is kept before it is as the store.
        follow(reading.outbox().head(), before.book());
        TurnoutBook now = book;
        if (now == null) {
            now = before.book();
            book = now;
        }
        return now;
    }

    private TurnoutBook loadReports() {
        TurnoutBook fresh = new TurnoutBook(false);
        position = reading.readAll(fresh);
        changesUnkept = fresh.reportedEvents();
        book = fresh;
        return fresh;
    }

    /** Reads what has changed since the last look; it is done a few times a second anyway. */
    public synchronized void look() {
        askedNanos = System.nanoTime() - PAUSE.toNanos();
        try {
            OutboxStore.Head head = reading.outbox().head();
            TurnoutBook known = book;
            if (known != null && !head.equals(position)) {
                follow(head, known);
            }
            if (changesUnkept >= CHANGES_UNKEPT) {
                keep();
            }
            isFailing = false;
        } catch (RuntimeException e) {
            // Once, not five times a second.
            if (!isFailing) {
                LOG.warn("turnout cannot follow the store, trying again position={}", position, e);
            }
            isFailing = true;
        }
    }

    private void follow(OutboxStore.Head head, TurnoutBook known) {
        while (position.sequence() < head.sequence() || position.epoch() != head.epoch()) {
            Optional<OutboxStore.Touched> touched = reading.outbox().touchedAfter(position, BATCH);
            if (touched.isEmpty()) {
                LOG.info("turnout is read anew position={}", position);
                loadReports();
                return;
            }
            reading.read(touched.get().events(), known);
            changesUnkept += touched.get().events().size();
            position = touched.get().until();
        }
        if (position.calls() != head.calls()) {
            reading.read(List.of(), known);
        }
        position = new OutboxStore.Head(position.epoch(), position.sequence(), head.calls());
    }

    private void keep() {
        TurnoutBook known = book;
        if (keeping != null && known != null && !position.equals(kept)) {
            keeping.write(known, position);
            kept = position;
        }
        changesUnkept = 0;
    }

    /** Stops following; what is known stays as it is. */
    @Override
    public void close() {
        clock.shutdownNow();
        keepAtTheEnd();
    }

    private synchronized void keepAtTheEnd() {
        try {
            keep();
        } catch (RuntimeException e) {
            // The next start reads the reports again, which takes longer.
            LOG.warn("sums could not be kept position={}", position, e);
        }
    }
}
