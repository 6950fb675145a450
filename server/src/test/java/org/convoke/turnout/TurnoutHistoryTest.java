package org.convoke.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
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
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.Verdict;
import org.convoke.event.When;
import org.convoke.log.LogStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens, in whatever order: the sums are the same whichever way one comes to them. */
class TurnoutHistoryTest {

    private static final CallSlug RIVERS = new CallSlug("rivers");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 8);
    private static final int EVENTS = 14;
    private static final int HISTORIES = 6;
    private static final int STEPS = 120;
    private static final String[] COUNTRIES = {"DE", "FR", null};
    private static final String[] REGIONS = {"North", null};
    private static final String[] TOWNS = {"Ford", "Mill", "Weir", null};

    @TempDir
    private Path folder;

    /** One history in a store of its own. */
    private static final class History implements AutoCloseable {

        private final Random random;
        private final Store store;
        private final TurnoutStore reports;
        private final EventStore events;
        private Instant now = Instant.parse("2027-05-08T20:00:00Z");

        History(Path folder, Random random) {
            this.random = random;
            store = Store.openOrCreate(folder);
            reports = new TurnoutStore(store);
            events = new EventStore(store);
            new CallStore(store)
                    .create(new Call(RIVERS, "Rivers", new Call.Days(DAY, DAY.plusDays(3)), Locale.ENGLISH), now);
        }

        void step() {
            now = now.plusSeconds(60);
            EventId id = id(1 + random.nextInt(EVENTS));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> importEvent(id);
                case 3 -> reportAndDecide(id);
                case 4 -> reject(id);
                case 5 -> correct(id);
                case 6 -> rule(id);
                case 7 -> add(id);
                default -> decide(id);
            }
        }

        private void importEvent(EventId id) {
            boolean isHeld = random.nextInt(5) == 0;
            EventStatus status = random.nextInt(8) == 0 ? EventStatus.POSTPONED : EventStatus.CONFIRMED;
            Address address = new Address(null, any(TOWNS), any(REGIONS), null, any(COUNTRIES));
            LocalDate first = DAY.plusDays(random.nextInt(3));
            When when = new When(
                    first,
                    LocalTime.of(10, 0),
                    random.nextInt(4) == 0 ? first.plusDays(1).atTime(12, 0) : null,
                    null);
            Content content = new Content(
                    "River walk",
                    when,
                    status,
                    random.nextInt(7) == 0,
                    new Venue("Old bridge", address, null),
                    Details.NONE);
            List<Claim> claims = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                claims.add(claim());
            }
            Draft draft = new Draft(
                    RIVERS,
                    new SourceRef("table", id.value(), null),
                    null,
                    content,
                    claims.stream().map(ImportedClaim::of).toList());
            ImportStore.Batch batch = new ImportStore.Batch(
                    RIVERS, "table", false, List.of(new ImportStore.Incoming(draft, id, List.of())));
            new ImportStore(store, new TurnoutImportStore())
                    .save(batch, matched -> moderate(isHeld, matched), now)
                    .join();
        }

        private static Decision moderate(boolean isHeld, MatchedDraft matched) {
            return isHeld ? new Decision.Hold(matched, HoldReason.NO_PLACE) : new Decision.Publish(matched);
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private Claim claim() {
            long low = random.nextInt(4) * (random.nextBoolean() ? 40L : 4_000L);
            Figure figure = switch (random.nextInt(6)) {
                case 0 -> new Figure(null, low, null, null);
                case 1 -> new Figure(low, null, null, null);
                case 2 -> Figure.ofWords("a crowd");
                default -> Figure.of(low, low + random.nextInt(500));
            };
            return new Claim(
                    random.nextInt(4) == 0 ? Basis.ANNOUNCED : Basis.COUNTED,
                    any(SourceClass.values()),
                    random.nextInt(3) == 0 ? any(CountMethod.values()) : null,
                    figure);
        }

        private Evidence evidence() {
            URI link = random.nextBoolean() ? null : URI.create("https://www.paper.example/" + random.nextInt(2) + "/");
            return new Evidence(null, null, link, null, null, null);
        }

        private @Nullable TurnoutReport add(EventId id) {
            return events.findPublic(id).isPresent() ? reports.add(id, claim(), evidence(), Door.API, now) : null;
        }

        private void reportAndDecide(EventId id) {
            TurnoutReport report = add(id);
            if (report != null) {
                reports.decide(
                        report.id(), random.nextInt(5) == 0 ? ReportState.REJECTED : ReportState.ACCEPTED, "seen", now);
            }
        }

        private void reject(EventId id) {
            List<TurnoutReport> accepted = reports.listAccepted(id);
            if (!accepted.isEmpty()) {
                TurnoutReport one = accepted.get(random.nextInt(accepted.size()));
                reports.decide(one.id(), ReportState.REJECTED, "not so", now);
                if (random.nextBoolean()) {
                    reports.decide(one.id(), ReportState.ACCEPTED, "so after all", now);
                }
            }
        }

        private void correct(EventId id) {
            List<TurnoutReport> accepted = reports.listAccepted(id);
            if (!accepted.isEmpty()) {
                TurnoutReport one = accepted.get(random.nextInt(accepted.size()));
                long low = random.nextInt(20_000);
                Claim claim = new Claim(Basis.COUNTED, one.claim().source(), null, Figure.of(low, 20_000));
                if (!claim.equals(one.claim())) {
                    reports.correct(one.id(), claim, "typo", now);
                }
            }
        }

        private void rule(EventId id) {
            if (events.find(id).isPresent()) {
                Ruling.Kind kind = any(Ruling.Kind.values());
                Range range = kind == Ruling.Kind.RANGE ? Range.of(7, 8_000) : Range.NONE;
                reports.rule(new Ruling(id, kind, range, null, "looked into it", now));
            }
        }

        private void decide(EventId id) {
            if (events.find(id).isPresent()) {
                events.decide(id, any(Verdict.values()), "decided", now);
            }
        }

        Map<String, String> naive() {
            NaiveTotals naive = new NaiveTotals();
            for (int number = 1; number <= EVENTS; number++) {
                EventId id = id(number);
                events.find(id).ifPresent(event -> naive.add(event, reports.listAccepted(id), reports.listRulings(id)));
            }
            return naive.lines();
        }

        long logSize() {
            return store.read(LogStore::readSize);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static EventId id(int number) {
        return new EventId(String.format(Locale.ROOT, "%013d", number));
    }

    @Test
    void sums_afterAnyHistory_areTheSameFollowedReadResumedAddedUpAndAsOf() {
        for (int i = 0; i < HISTORIES; i++) {
            long seed = System.nanoTime();
            try (History history = new History(folder.resolve("history" + i), new Random(seed))) {
                follow(history, "seed " + seed);
            }
        }
    }

    private static void follow(History history, String seed) {
        Map<Long, Map<String, String>> printed = new TreeMap<>();
        TurnoutFollower resumed = TurnoutFollower.resuming(history.store);
        try (TurnoutFollower follower = new TurnoutFollower(history.store)) {
            for (int step = 0; step < STEPS; step++) {
                history.step();
                String what = seed + " step " + step;
                Map<String, String> naive = history.naive();
                follower.look();
                assertEquals(naive, NaiveTotals.lines(follower, RIVERS), what);
                assertEquals(naive, NaiveTotals.lines(TurnoutFollower.sumsNow(history.store), RIVERS), what);
                if (history.random.nextInt(10) == 0) {
                    resumed.close();
                    resumed = TurnoutFollower.resuming(history.store);
                }
                resumed.look();
                assertEquals(naive, NaiveTotals.lines(resumed, RIVERS), what);
                printed.put(history.logSize(), withoutHeld(naive));
                if (step % 5 == 0) {
                    assertGrowthEndsAtTheTotal(follower, history.now, what);
                }
            }
            assertGrowthEndsAtTheTotal(follower, history.now, seed);
            try (TurnoutFollower fresh = new TurnoutFollower(history.store)) {
                assertEquals(fresh.growth(RIVERS, STEPS), follower.growth(RIVERS, STEPS), seed);
            }
        } finally {
            resumed.close();
        }
        printed.forEach((size, then) -> assertEquals(
                then,
                NaiveTotals.lines(TurnoutFollower.sumsAsOf(history.store, size), RIVERS),
                seed + " size " + size));
        assertEquals(List.of(), history.reports.checkSeals(), seed);
    }

    static void assertGrowthEndsAtTheTotal(Turnout turnout, Instant now, String what) {
        for (int most : new int[] {1, 7, 1_000}) {
            List<Growth.Step> steps = turnout.growth(RIVERS, most);
            assertTrue(steps.size() <= most, what);
            Growth.Step last = steps.isEmpty() ? new Growth.Step(now, 0, 0) : steps.getLast();
            assertEquals(turnout.totals(RIVERS).total().reported(), new Total.Span(last.low(), last.high()), what);
            for (int i = 1; i < steps.size(); i++) {
                assertTrue(steps.get(i - 1).from().isBefore(steps.get(i).from()), what);
            }
        }
    }

    private static Map<String, String> withoutHeld(Map<String, String> lines) {
        Map<String, String> others = new TreeMap<>(lines);
        others.remove("held");
        return others;
    }
}
