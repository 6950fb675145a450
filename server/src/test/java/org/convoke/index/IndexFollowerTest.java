package org.convoke.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.convoke.call.Call;
import org.convoke.event.Deleted;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestQuery;
import org.convoke.publish.JsonEventForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes in the store shows in the index within two seconds. */
class IndexFollowerTest {

    private static final LatLon BERLIN = LatLon.of(52.5, 13.4);

    private final MemoryFeed feed = new MemoryFeed();
    private IndexFollower follower;

    @BeforeEach
    void start() {
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.5, 13.4, "Europe/Berlin"));
        follower = IndexFollower.start(feed, new JsonEventForm(), TownResolver.NONE);
    }

    @AfterEach
    void stop() {
        follower.close();
    }

    @Test
    void publishedEvent_isFound() {
        feed.publish(TestEvents.event(2, 52.6, 13.4, "Europe/Berlin"));

        await(() -> ids(TestEvents.DAY)
                .equals(List.of(TestEvents.id(1).value(), TestEvents.id(2).value())));
        assertEquals(2, follower.index().byDate(TestEvents.RIVERS.slug()).size());
    }

    @Test
    void changedEvent_isFoundInItsNewFormAndPlace() {
        feed.publish(TestEvents.renamed(TestEvents.event(1, 40, -74, "America/New_York"), "Moved away"));

        await(() -> follower.index().find(TestEvents.id(1)).stream()
                .anyMatch(event -> follower.index().listing(event).title().equals("Moved away")));
        // The new form stands ready a moment before the search knows the new place.
        await(() -> follower.index()
                        .nearest(NearestQuery.at(BERLIN, TestEvents.DAY))
                        .getFirst()
                        .distanceMeters()
                > 6_000_000);
    }

    @Test
    void deletedEvent_isGoneAndListedAsSuch() {
        feed.delete(new Deleted(TestEvents.id(1), TestEvents.RIVERS.slug(), Instant.parse("2026-09-05T00:00:00Z")));

        await(() -> ids(TestEvents.DAY).isEmpty());
        assertTrue(follower.index().find(TestEvents.id(1)).isEmpty());
        await(() -> follower.index().timeline().getFirst() instanceof WithdrawnEvent);
    }

    @Test
    void callWithOtherDays_findsItsEventsOnThose() {
        feed.publish(TestEvents.event(
                2,
                BERLIN,
                new org.convoke.event.When(
                        TestEvents.DAY, null, TestEvents.DAY.plusDays(5).atStartOfDay(), null)));
        await(() -> ids(TestEvents.DAY).size() == 2);
        assertEquals(List.of(), ids(TestEvents.DAY.plusDays(3)));

        Call rivers = TestEvents.RIVERS;
        Call.Days longer = new Call.Days(TestEvents.DAY, TestEvents.DAY.plusDays(7));
        feed.put(new Call(rivers.slug(), rivers.title(), longer, rivers.language()));

        await(() ->
                ids(TestEvents.DAY.plusDays(3)).equals(List.of(TestEvents.id(2).value())));
    }

    @Test
    void changesLetGo_areReadWithEverythingElse() {
        feed.publish(TestEvents.event(2, 52.6, 13.4, "Europe/Berlin"));
        feed.forgetChanges();

        await(() -> ids(TestEvents.DAY).size() == 2);
    }

    private List<String> ids(LocalDate day) {
        return follower.index().nearest(NearestQuery.at(BERLIN, day)).stream()
                .map(found -> found.event().id().value())
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within ten seconds");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
