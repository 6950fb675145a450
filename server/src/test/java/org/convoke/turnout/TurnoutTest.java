package org.convoke.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
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
import org.convoke.event.Event;
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
    private static final String[] COUNTRIES = {"DE", "FR", "IR"};
    private static final Verdict[] VERDICTS = Verdict.values();

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
            assertGrowthEndsAtTheTotal(follower, "");
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
        assertEquals(10, totals.beside().held().reported().low());
        assertEquals(20, totals.beside().online().reported().low());
        assertEquals(40, totals.beside().cancelled().reported().low());
    }

    /**
     * Whatever happens: what the follower knows is what a fresh reading gives and what a slow sum over the reports gives, and
     * every total can be derived again from the size that the log had.
     */
    @Test
    void totals_afterAnything_asRead_asSlow_asOf() throws InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Long, Totals> printed = new HashMap<>();
        try (TurnoutFollower follower = new TurnoutFollower(store)) {
            follower.totals(RIVERS);
            for (int step = 0; step < 150; step++) {
                now = now.plusSeconds(60);
                act(random);
                Totals fresh = totals();
                String what = "seed " + seed + " step " + step;
                assertEquals(slow(), fresh.total().reported(), what);
                assertEquals(
                        fresh.total().reported().low(),
                        sum(fresh.countries().stream()
                                .map(Totals.InCountry::total)
                                .toList()),
                        what);
                assertEquals(
                        fresh.total().reported().low(),
                        sum(fresh.days().stream().map(Totals.OnDay::total).toList()),
                        what);
                printed.put(logSize(), fresh);
            }
            // The log may have grown by what changes no sum; the follower's totals then still name the size they were
            // made of.
            await(() -> sums(follower.totals(RIVERS)).equals(sums(totals())), "seed " + seed);
            assertGrowthEndsAtTheTotal(follower, "seed " + seed);
        }
        printed.forEach((size, then) -> {
            Totals again = TurnoutFollower.totalsAsOf(store, RIVERS, size);
            String what = "seed " + seed + " size " + size;
            assertEquals(then.total(), again.total(), what);
            assertEquals(then.countries(), again.countries(), what);
            assertEquals(then.days(), again.days(), what);
            assertEquals(then.sizes(), again.sizes(), what);
            assertEquals(then.beside().cancelled(), again.beside().cancelled(), what);
        });
        assertEquals(List.of(), reports.checkSeals());
    }

    private void assertGrowthEndsAtTheTotal(Turnout turnout, String what) {
        for (int most : new int[] {1, 7, 1_000}) {
            List<Growth.Step> steps = turnout.growth(RIVERS, most);
            assertTrue(steps.size() <= most, what);
            Growth.Step last = steps.isEmpty() ? new Growth.Step(now, 0, 0) : steps.getLast();
            assertEquals(totals().total().reported(), new Total.Span(last.low(), last.high()), what);
            for (int i = 1; i < steps.size(); i++) {
                assertTrue(steps.get(i - 1).from().isBefore(steps.get(i).from()), what);
            }
        }
    }

    private static List<Object> sums(Totals totals) {
        return List.of(totals.total(), totals.countries(), totals.days(), totals.sizes(), totals.beside());
    }

    private static void await(java.util.function.BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.onSpinWait();
        }
    }

    private void act(Random random) {
        int number = 1 + random.nextInt(12);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> save(plan(number).random(random), claims(random));
            case 3 -> {
                if (isPublic(number)) {
                    TurnoutReport report = add(number, claims(random).getFirst());
                    reports.decide(
                            report.id(),
                            random.nextBoolean() ? ReportState.ACCEPTED : ReportState.REJECTED,
                            "seen",
                            now);
                }
            }
            case 4 -> {
                for (TurnoutReport each : reports.listAccepted(id(number))) {
                    reports.decide(each.id(), ReportState.REJECTED, "not so", now);
                }
            }
            case 5 -> {
                for (TurnoutReport each : reports.listAccepted(id(number))) {
                    reports.correct(each.id(), counted(each.claim().source(), random.nextInt(1000), 1000), "typo", now);
                    break;
                }
            }
            case 6 -> {
                if (events.find(id(number)).isPresent()) {
                    Ruling.Kind kind = Ruling.Kind.values()[random.nextInt(4)];
                    rule(number, kind, kind == Ruling.Kind.RANGE ? Range.of(7, 8) : Range.NONE);
                }
            }
            default -> {
                if (events.find(id(number)).isPresent()) {
                    events.decide(id(number), VERDICTS[random.nextInt(VERDICTS.length)], "decided", now);
                }
            }
        }
    }

    private static List<Claim> claims(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            long low = random.nextInt(2000);
            Basis basis = random.nextInt(4) == 0 ? Basis.ANNOUNCED : Basis.COUNTED;
            SourceClass source = SourceClass.values()[random.nextInt(SourceClass.values().length)];
            claims.add(new Claim(basis, source, null, Figure.of(low, low + random.nextInt(500))));
        }
        return claims;
    }

    /** The sum of reported ranges, event by event, from what the stores list. */
    private Total.Span slow() {
        long low = 0;
        long high = 0;
        for (int number = 1; number <= 12; number++) {
            Event event = events.find(id(number)).orElse(null);
            if (event == null
                    || !event.isPublic()
                    || event.content().isOnline()
                    || event.status() == EventStatus.CANCELLED
                    || event.status() == EventStatus.POSTPONED) {
                continue;
            }
            List<Ruling> rulings = reports.listRulings(event.id());
            Predicate<Ruling> isOnPlace = ruling -> ruling.kind().name().endsWith("COUNTER_EVENT");
            List<Ruling> places = rulings.stream().filter(isOnPlace).toList();
            if (!places.isEmpty() && places.getLast().kind() == Ruling.Kind.COUNTER_EVENT) {
                continue;
            }
            List<Ruling> ranges = rulings.stream().filter(isOnPlace.negate()).toList();
            Range decided = ranges.isEmpty() ? Range.NONE : ranges.getLast().range();
            List<Stated> stated = reports.listAccepted(event.id()).stream()
                    .filter(each -> each.claim().basis() == Basis.COUNTED)
                    .map(TurnoutReport::stated)
                    .toList();
            Range range = Merged.of(stated, decided).reported();
            low += range.lowToAdd();
            high += range.highToAdd();
        }
        return new Total.Span(low, high);
    }

    private static long sum(List<Total> totals) {
        return totals.stream().mapToLong(each -> each.reported().low()).sum();
    }

    private boolean isPublic(int number) {
        return events.findPublic(id(number)).isPresent();
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
        return new Plan(number, 0, 0, false, false, EventStatus.CONFIRMED);
    }

    private record Plan(int number, int day, int country, boolean isHeld, boolean isOnline, EventStatus status) {

        Plan held() {
            return new Plan(number, day, country, true, isOnline, status);
        }

        Plan online() {
            return new Plan(number, day, country, isHeld, true, status);
        }

        Plan random(Random random) {
            EventStatus[] statuses = {EventStatus.CONFIRMED, EventStatus.CONFIRMED, EventStatus.POSTPONED};
            return new Plan(
                    number,
                    random.nextInt(3),
                    random.nextInt(COUNTRIES.length),
                    random.nextInt(5) == 0,
                    random.nextInt(6) == 0,
                    statuses[random.nextInt(statuses.length)]);
        }

        Decision decide(MatchedDraft matched) {
            return isHeld ? new Decision.Hold(matched, HoldReason.NO_PLACE) : new Decision.Publish(matched);
        }
    }

    private void save(Plan plan, List<Claim> claims) {
        Content content = new Content(
                "River walk",
                new When(DAY.plusDays(plan.day()), LocalTime.of(10, 0), null, null),
                plan.status(),
                plan.isOnline(),
                new Venue(
                        "Old bridge",
                        new Address(null, "Town " + plan.number(), null, null, COUNTRIES[plan.country()]),
                        null),
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
