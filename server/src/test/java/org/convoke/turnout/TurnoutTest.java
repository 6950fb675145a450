package org.convoke.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.convoke.event.EventStore;
import org.convoke.event.HoldReason;
import org.convoke.event.ImportStore;
import org.convoke.event.MatchedDraft;
import org.convoke.event.ModerationState;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.Verdict;
import org.convoke.event.When;
import org.convoke.i18n.UserError;
import org.convoke.log.LogStore;
import org.convoke.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports from their import or form to the sums, over a real store. */
class TurnoutTest {

    private static final CallSlug RIVERS = new CallSlug("rivers");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 8);

    @TempDir
    private Path folder;

    private Store store;
    private TurnoutStore reports;
    private EventStore events;
    private Instant now = Instant.parse("2027-05-08T20:00:00Z");

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        reports = new TurnoutStore(store);
        events = new EventStore(store);
        new CallStore(store)
                .create(new Call(RIVERS, "Rivers", new Call.Days(DAY, DAY.plusDays(3)), Locale.ENGLISH), now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void import_acceptsAtOnce_andTheNewerStateCorrects() {
        save(plan(1), List.of(counted(SourceClass.COMPILER, 100, 200), counted(SourceClass.OFFICIAL, 90, 120)));

        assertEquals(new Total.Span(100, 200), totals().total().reported());
        assertEquals(new Total.Span(90, 120), totals().total().central());
        assertEquals(90, totals().total().floor());

        save(plan(1), List.of(counted(SourceClass.COMPILER, 150, 200)));

        assertEquals(new Total.Span(150, 200), totals().total().reported());
        assertEquals(new Total.Span(150, 200), totals().total().central());
        assertEquals(0, totals().total().floor());
        List<TurnoutReport> accepted = reports.listAccepted(id(1));
        assertEquals(List.of(2), accepted.stream().map(TurnoutReport::version).toList());
    }

    @Test
    void import_ofTheSameAgain_changesNothing() {
        save(plan(1), List.of(counted(SourceClass.COMPILER, 100, 200)));
        long size = logSize();

        save(plan(1), List.of(counted(SourceClass.COMPILER, 100, 200)));

        assertEquals(size, logSize());
    }

    @Test
    void import_leavesWhatACoordinatorDid() {
        save(plan(1), List.of(counted(SourceClass.COMPILER, 100, 200)));
        ReportId report = reports.listAccepted(id(1)).getFirst().id();
        reports.decide(report, ReportState.REJECTED, "a slip", now);

        save(plan(1), List.of(counted(SourceClass.COMPILER, 500, 600)));

        assertEquals(0, totals().total().coverage().reported());
        assertEquals(1, totals().total().coverage().events());
    }

    @Test
    void report_waitsUntilItIsAccepted() {
        save(plan(1), List.of());
        TurnoutReport report = add(1, counted(SourceClass.ORGANIZER, 40, 60));
        assertEquals(Total.Span.class, totals().total().reported().getClass());
        assertEquals(0, totals().total().coverage().reported());
        assertEquals(List.of(report), reports.listHeld(RIVERS));

        reports.decide(report.id(), ReportState.ACCEPTED, "seen", now);

        assertEquals(new Total.Span(40, 60), totals().total().reported());
        assertEquals(List.of(), reports.listHeld(RIVERS));
        assertEquals(List.of(), reports.checkSeals());
        assertThrows(UserError.class, () -> reports.decide(report.id(), ReportState.ACCEPTED, "again", now));
    }

    @Test
    void announced_isNeverCounted() {
        save(plan(1), List.of(new Claim(Basis.ANNOUNCED, SourceClass.ORGANIZER, null, Figure.of(1000))));

        assertEquals(0, totals().total().coverage().reported());
        assertEquals(new Total.Span(0, 0), totals().total().reported());
        assertEquals(
                new Total.Announced(new Total.Span(1000, 1000), 1),
                totals().total().announced());
    }

    @Test
    void ruling_standsUntilItIsTakenBack() {
        save(plan(1), List.of(counted(SourceClass.OFFICIAL, 90, 900)));

        rule(1, Ruling.Kind.RANGE, Range.of(100, 150));
        assertEquals(new Total.Span(100, 150), totals().total().reported());
        assertEquals(new Total.Span(90, 900), totals().total().central());
        rule(1, Ruling.Kind.COUNTER_EVENT, Range.NONE);
        assertEquals(0, totals().total().coverage().events());
        assertEquals(new Total.Span(100, 150), totals().beside().counterEvents().reported());
        rule(1, Ruling.Kind.NO_COUNTER_EVENT, Range.NONE);
        rule(1, Ruling.Kind.NO_RANGE, Range.NONE);
        assertEquals(new Total.Span(90, 900), totals().total().reported());
        assertEquals(List.of(), reports.checkSeals());
    }

    /** Each step is what was known then: a correction and a ruling are steps of their own, and minutes are one moment. */
    @Test
    void growth_hasCorrectionsAndRulings_atTheirMoments() {
        Instant begin = now;
        save(plan(1), List.of(counted(SourceClass.COMPILER, 100, 200), counted(SourceClass.OFFICIAL, 90, 120)));
        save(plan(2), List.of(counted(SourceClass.COMPILER, 10, 10)));
        now = begin.plusSeconds(120);
        reports.correct(
                reports.listAccepted(id(2)).getFirst().id(), counted(SourceClass.COMPILER, 20, 30), "a slip", now);
        now = begin.plusSeconds(240);
        rule(1, Ruling.Kind.RANGE, Range.of(7, 8));
        now = begin.plusSeconds(360);
        rule(1, Ruling.Kind.NO_RANGE, Range.NONE);

        try (TurnoutFollower follower = new TurnoutFollower(store)) {
            assertEquals(
                    List.of(
                            new Growth.Step(begin, 110, 210),
                            new Growth.Step(begin.plusSeconds(120), 120, 230),
                            new Growth.Step(begin.plusSeconds(240), 27, 38),
                            new Growth.Step(begin.plusSeconds(360), 120, 230)),
                    follower.growth(RIVERS, 100));
            TurnoutHistoryTest.assertGrowthEndsAtTheTotal(follower, now, "");
        }
    }

    @Test
    void highAlone_addsNothingToTheLow() {
        save(plan(1), List.of(new Claim(Basis.COUNTED, SourceClass.PRESS, null, new Figure(null, 300L, null, null))));
        save(plan(2), List.of(new Claim(Basis.COUNTED, SourceClass.PRESS, null, new Figure(50L, null, null, null))));

        assertEquals(new Total.Span(50, 350), totals().total().reported());
        assertEquals(2, totals().total().coverage().reported());
    }

    @Test
    void heldCancelledAndOnlineEvents_standBeside() {
        save(plan(1).held(), List.of(counted(SourceClass.COMPILER, 10, 10)));
        save(plan(2).online(), List.of(counted(SourceClass.COMPILER, 20, 20)));
        save(plan(3), List.of(counted(SourceClass.COMPILER, 40, 40)));
        events.decide(id(3), Verdict.CANCEL, "storm", now);
        save(plan(4), List.of(counted(SourceClass.COMPILER, 80, 80)));
        save(plan(5), List.of(counted(SourceClass.COMPILER, 160, 160)));
        events.decide(id(5), Verdict.HIDE, "spam", now);

        Totals totals = totals();
        assertEquals(new Total.Span(80, 80), totals.total().reported());
        assertEquals(
                10, Objects.requireNonNull(totals.beside().held()).reported().low());
        assertEquals(20, totals.beside().online().reported().low());
        assertEquals(40, totals.beside().cancelled().reported().low());
    }

    private Totals totals() {
        return TurnoutFollower.totalsNow(store, RIVERS);
    }

    private long logSize() {
        return store.read(LogStore::readSize);
    }

    private TurnoutReport add(int number, Claim claim) {
        return reports.add(id(number), claim, Evidence.NONE, Door.API, now);
    }

    private void rule(int number, Ruling.Kind kind, Range range) {
        reports.rule(new Ruling(id(number), kind, range, null, "looked into it", now));
    }

    private static Claim counted(SourceClass source, long low, long high) {
        return new Claim(Basis.COUNTED, source, null, Figure.of(low, high));
    }

    private static EventId id(int number) {
        return new EventId(String.format(Locale.ROOT, "%013d", number));
    }

    private static Plan plan(int number) {
        return new Plan(number, false, false);
    }

    private record Plan(int number, boolean isHeld, boolean isOnline) {

        Plan held() {
            return new Plan(number, true, isOnline);
        }

        Plan online() {
            return new Plan(number, isHeld, true);
        }

        Decision decide(MatchedDraft matched) {
            return isHeld ? new Decision.Hold(matched, HoldReason.NO_PLACE) : new Decision.Publish(matched);
        }
    }

    private void save(Plan plan, List<Claim> claims) {
        Content content = new Content(
                "River walk",
                new When(DAY, LocalTime.of(10, 0), null, null),
                EventStatus.CONFIRMED,
                plan.isOnline(),
                new Venue("Old bridge", new Address(null, "Town " + plan.number(), null, null, "DE"), null),
                Details.NONE);
        Draft draft = new Draft(
                RIVERS,
                new SourceRef("table", String.valueOf(plan.number()), null),
                null,
                content,
                claims.stream().map(ImportedClaim::of).toList());
        ImportStore.Batch batch = new ImportStore.Batch(
                RIVERS, "table", false, List.of(new ImportStore.Incoming(draft, id(plan.number()), List.of())));
        Objects.requireNonNull(new ImportStore(store, new TurnoutImportStore())
                .save(batch, plan::decide, now)
                .join());
        assertTrue(events.find(id(plan.number()))
                .filter(event ->
                        event.standing().state() == (plan.isHeld() ? ModerationState.HELD : ModerationState.PUBLISHED))
                .isPresent());
    }
}
