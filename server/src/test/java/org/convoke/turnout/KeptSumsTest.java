package org.convoke.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.Figure;
import org.convoke.count.ImportedClaim;
import org.convoke.count.SourceClass;
import org.convoke.event.Address;
import org.convoke.event.Content;
import org.convoke.event.Decision;
import org.convoke.event.Details;
import org.convoke.event.Draft;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.ImportStore;
import org.convoke.event.OutboxStore;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.store.Backup;
import org.convoke.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is used where it holds, and nowhere else. */
class KeptSumsTest {

    private static final CallSlug RIVERS = new CallSlug("rivers");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 8);
    private static final EventId EVENT = new EventId("zzzzzzzzzzzzz");
    private static final Instant NOW = Instant.parse("2027-05-08T20:00:00Z");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder.resolve("data"));
        new CallStore(store).create(new Call(RIVERS, "Rivers", new Call.Days(DAY, DAY), Locale.ENGLISH), NOW);
        save(EVENT, 100);
        resumed();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void resuming_readsNoReportAgain() {
        // Nobody who follows hears of this: it shows what is read.
        execute("update turnout_report set low = 5");

        assertEquals(100, resumed());
        assertEquals(
                5, TurnoutFollower.totalsNow(store, RIVERS).total().reported().low());
    }

    @Test
    void resuming_readsWhatChangedSince() {
        save(new EventId("0000000000002"), 20);

        assertEquals(120, resumed());
        assertEquals(120, resumed());
    }

    @Test
    void resuming_findsEventsByIdAndTheLargest() {
        save(new EventId("0000000000002"), 20);
        try (TurnoutFollower follower = TurnoutFollower.resuming(store)) {
            assertEquals(
                    List.of(EVENT, new EventId("0000000000002")),
                    follower.largest(RIVERS, 5).stream().map(EventTurnout::id).toList());
            assertEquals(
                    100, follower.find(EVENT).orElseThrow().counted().reported().lowToAdd());
        }
    }

    @Test
    void resuming_whenBytesAreDamaged_readsTheReports() {
        execute("update turnout_report set low = 5");
        execute("update turnout_kept set bytes = cast('x' || substr(bytes, 2) as blob)");

        assertEquals(5, resumed());
    }

    @Test
    void resuming_whenRulesAreOthers_readsTheReports() {
        execute("update turnout_report set low = 5");
        execute("update turnout_kept set rules = rules + 1");

        assertEquals(5, resumed());
    }

    @Test
    void resuming_inANewEpoch_readsTheReports() {
        execute("update turnout_report set low = 5");
        new OutboxStore(store).startNewEpoch();

        assertEquals(5, resumed());
    }

    @Test
    void resuming_whenChangesWereTrimmed_readsTheReports() {
        save(new EventId("0000000000002"), 20);
        execute("update turnout_report set low = 5");
        execute("delete from outbox");

        assertEquals(10, resumed());
    }

    @Test
    void resuming_afterARestore_readsTheReports() {
        Path backup = folder.resolve("backup.db");
        Backup.write(store, backup);
        save(new EventId("0000000000002"), 20);
        assertEquals(120, resumed());

        Backup.restore(store, backup, NOW);

        assertEquals(100, resumed());
    }

    private long resumed() {
        try (TurnoutFollower follower = TurnoutFollower.resuming(store)) {
            return follower.totals(RIVERS).total().reported().low();
        }
    }

    private void execute(String sql) {
        store.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private void save(EventId id, long people) {
        Content content = new Content(
                "River walk",
                new When(DAY, null, null, null),
                EventStatus.CONFIRMED,
                false,
                new Venue(null, new Address(null, "Ford", null, null, "DE"), null),
                Details.NONE);
        Claim claim = Claim.of(Basis.COUNTED, SourceClass.PRESS, Figure.of(people));
        Draft draft = new Draft(
                RIVERS, new SourceRef("table", id.value(), null), null, content, List.of(ImportedClaim.of(claim)));
        ImportStore.Batch batch =
                new ImportStore.Batch(RIVERS, "table", false, List.of(new ImportStore.Incoming(draft, id, List.of())));
        new ImportStore(store, new TurnoutImportStore())
                .save(batch, Decision.Publish::new, NOW)
                .join();
    }
}
