package org.convoke.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of an event that moves, import after import. */
class EarlierPlanStoreTest {

    private static final CallSlug RIVERS = new CallSlug("rivers");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 26);
    private static final EventId ID = new EventId("0000000000001");

    @TempDir
    Path folder;

    private Store store;
    private EarlierPlanStore plans;
    private Instant now = Instant.parse("2026-09-01T08:00:00Z");

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        plans = new EarlierPlanStore(store);
        new CallStore(store).create(new Call(RIVERS, "Rivers", new Call.Days(DAY, DAY), Locale.ENGLISH), now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void event_thatStays_hasNone() {
        save(LocalTime.of(10, 0), "Old bridge");
        save(LocalTime.of(10, 0), "Old  Bridge");

        assertEquals(List.of(), plans.list(ID));
    }

    @Test
    void event_thatMovesTwice_hasBothNewestFirst() {
        save(LocalTime.of(10, 0), "Old bridge");
        Instant first = save(LocalTime.of(12, 0), "Old bridge");
        Instant second = save(LocalTime.of(12, 0), "New bridge");

        List<EarlierPlan> earlier = plans.list(ID);

        assertEquals(
                List.of(second, first), earlier.stream().map(EarlierPlan::until).toList());
        assertEquals(LocalTime.of(12, 0), earlier.get(0).when().start());
        assertEquals(LocalTime.of(10, 0), earlier.get(1).when().start());
        assertEquals("Old bridge", earlier.get(0).venue().name());
    }

    @Test
    void what_wasOnlyFilledIn_movedNothing() {
        save(null, null);
        save(LocalTime.of(10, 0), "Old bridge");

        assertEquals(List.of(), plans.list(ID));
    }

    @Test
    void hiddenEvent_tellsNothing() {
        save(LocalTime.of(10, 0), "Old bridge");
        save(LocalTime.of(12, 0), "Old bridge");

        new EventStore(store).decide(ID, Verdict.HIDE, "a test", now);

        assertEquals(List.of(), plans.list(ID));
    }

    @Test
    void whatMovedWhileHidden_wasNeverAnnounced() {
        save(LocalTime.of(10, 0), "Old bridge");
        new EventStore(store).decide(ID, Verdict.HIDE, "a test", now);
        save(LocalTime.of(12, 0), "Old bridge");
        save(LocalTime.of(13, 0), "Old bridge");
        new EventStore(store).decide(ID, Verdict.RESTORE, "a test", now);

        assertEquals(List.of(), plans.list(ID));
    }

    /** Imports a state of the event, and gives back when. */
    private Instant save(@Nullable LocalTime start, @Nullable String venue) {
        now = now.plusSeconds(3600);
        Content content = new Content(
                "River walk",
                new When(DAY, start, null, null),
                EventStatus.CONFIRMED,
                false,
                new Venue(venue, new Address(null, "Town", null, null, "DE"), null),
                Details.NONE);
        Draft draft = new Draft(RIVERS, new SourceRef("table", "1", null), null, content);
        ImportStore.Batch batch =
                new ImportStore.Batch(RIVERS, "table", false, List.of(new ImportStore.Incoming(draft, ID, List.of())));
        Objects.requireNonNull(
                new ImportStore(store).save(batch, Decision.Publish::new, now).join());
        return now;
    }
}
