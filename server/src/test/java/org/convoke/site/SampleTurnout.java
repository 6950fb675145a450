package org.convoke.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.convoke.call.CallSlug;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.index.TestEvents;
import org.convoke.turnout.Door;
import org.convoke.turnout.EventTurnout;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Growth;
import org.convoke.turnout.Handling;
import org.convoke.turnout.Line;
import org.convoke.turnout.Measure;
import org.convoke.turnout.Merged;
import org.convoke.turnout.Range;
import org.convoke.turnout.ReportId;
import org.convoke.turnout.ReportState;
import org.convoke.turnout.Role;
import org.convoke.turnout.Ruling;
import org.convoke.turnout.SizeClass;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.turnout.Town;
import org.convoke.turnout.Turnout;
import org.convoke.turnout.TurnoutHistory;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/** Numbers of the rivers' day: of some events a range, of one a most number alone, of one only what was announced. */
final class SampleTurnout implements Turnout {

    private static final Instant EVENING = Instant.parse("2026-09-26T16:00:00Z");
    /** Three pages of a table. */
    static final int TOWNS = 241;

    private static final Instant AFTER = EVENING.plusSeconds(14_000);

    /** What its report says was corrected, and a coordinator decided on it. */
    static final EventId CORRECTED = TestEvents.id(3);

    private static final int LOG_SIZE = 1_234;

    private final Map<EventId, List<TurnoutReport>> reports = new TreeMap<>();
    private final Map<EventId, EventTurnout> events = new TreeMap<>();
    private final Totals totals;
    private final Turnout others = Turnout.none();
    private final List<TurnoutReport> added = new CopyOnWriteArrayList<>();
    private int number;

    SampleTurnout() {
        counted(Exhibits.FULL, SourceClass.ORGANIZER, null, Figure.of(3_000));
        counted(Exhibits.FULL, SourceClass.OFFICIAL, CountMethod.GRID, Figure.of(1_200));
        counted(Exhibits.FULL, SourceClass.PRESS, null, new Figure(1_500L, 2_000L, "1500 bis 2000", null));
        add(Exhibits.FULL, Basis.ANNOUNCED, SourceClass.ORGANIZER, null, Figure.of(2_000));
        counted(TestEvents.id(2), SourceClass.PARTICIPANT, CountMethod.HEAD_COUNT, Figure.of(340));
        counted(CORRECTED, SourceClass.PRESS, null, Figure.of(90, 120));
        counted(Exhibits.MOVED, SourceClass.OTHER, null, new Figure(null, 500L, "up to 500", null));
        counted(TestEvents.id(11), SourceClass.ORGANIZER, CountMethod.HEAD_COUNT, Figure.of(7));
        add(Exhibits.TENTATIVE, Basis.ANNOUNCED, SourceClass.ORGANIZER, null, Figure.of(50, 80));
        reports.forEach((event, all) -> events.put(event, merged(event, all)));
        events.computeIfPresent(CORRECTED, (event, told) -> decided(told));
        Total total = total();
        List<Totals.OfSize> sizes = new ArrayList<>();
        for (SizeClass size : SizeClass.values()) {
            sizes.add(new Totals.OfSize(size, size == SizeClass.UNDER_100 ? total : Total.NONE));
        }
        totals = new Totals(
                TestEvents.RIVERS.slug(),
                new Totals.AsOf(EVENING.plusSeconds(15_000), LOG_SIZE),
                total,
                List.of(new Totals.InCountry("DE", total), new Totals.InCountry(null, Total.NONE)),
                List.of(
                        new Totals.OnDay(TestEvents.DAY, total),
                        new Totals.OnDay(TestEvents.DAY.plusDays(1), Total.NONE)),
                sizes,
                new Totals.Beside(total, total, total, total, total));
    }

    /** What was handed in since. */
    List<TurnoutReport> added() {
        return List.copyOf(added);
    }

    private void counted(EventId event, SourceClass source, @Nullable CountMethod method, Figure figure) {
        add(event, Basis.COUNTED, source, method, figure);
    }

    private void add(EventId event, Basis basis, SourceClass source, @Nullable CountMethod method, Figure figure) {
        Instant at = EVENING.plusSeconds(1_700L * number++);
        Evidence evidence = new Evidence(at, Measure.PEAK, null, null, Role.BYSTANDER, null);
        reports.computeIfAbsent(event, unused -> new ArrayList<>())
                .add(new TurnoutReport(
                        new ReportId("000000000000" + (char) ('a' + number)),
                        event,
                        1,
                        new Claim(basis, source, method, figure),
                        evidence,
                        new Handling(ReportState.ACCEPTED, Door.FORM, null, null, at, (long) number)));
    }

    private static EventTurnout merged(EventId event, List<TurnoutReport> all) {
        Merged counted = Merged.of(
                all.stream()
                        .filter(report -> report.claim().basis() == Basis.COUNTED)
                        .map(TurnoutReport::stated)
                        .toList(),
                Range.NONE);
        Range announced = all.stream()
                .filter(report -> report.claim().basis() == Basis.ANNOUNCED)
                .map(TurnoutReport::range)
                .findFirst()
                .orElse(Range.NONE);
        return new EventTurnout(event, TestEvents.RIVERS.slug(), Line.TOTAL, counted, announced, all.size(), false);
    }

    private static EventTurnout decided(EventTurnout told) {
        return new EventTurnout(
                told.id(), told.call(), told.line(), told.counted(), told.announced(), told.reports(), true);
    }

    private Total total() {
        Total.Span reported = new Total.Span(
                sum(each -> orNone(each.counted().reported().low())),
                sum(each -> orNone(each.counted().reported().high())));
        Total.Span central = new Total.Span(
                sum(each -> orNone(each.counted().central().low())),
                sum(each -> orNone(each.counted().central().high())));
        int known =
                (int) events.values().stream().filter(EventTurnout::isReported).count();
        return new Total(
                reported,
                central,
                1_290,
                new Total.Coverage(Exhibits.events().size(), known, 4, 3),
                new Total.Announced(new Total.Span(2_050, 2_080), 2));
    }

    private long sum(ToLongFunction<EventTurnout> people) {
        return events.values().stream().mapToLong(people).sum();
    }

    private static long orNone(OptionalLong people) {
        return people.orElse(0);
    }

    @Override
    public TurnoutHistory history(EventId event) {
        List<TurnoutReport> versions = new ArrayList<>(reports(event));
        if (!event.equals(CORRECTED)) {
            return new TurnoutHistory(versions, List.of());
        }
        TurnoutReport now = versions.getFirst();
        Handling before = new Handling(ReportState.ACCEPTED, Door.FORM, null, null, EVENING, 0L);
        versions.addFirst(new TurnoutReport(
                now.id(),
                event,
                1,
                new Claim(Basis.COUNTED, SourceClass.PRESS, null, Figure.of(900, 1_200)),
                now.evidence(),
                before));
        return new TurnoutHistory(
                versions,
                List.of(new Ruling(
                        event,
                        Ruling.Kind.RANGE,
                        Range.of(90, 120),
                        now.id(),
                        "The paper named one zero too many.",
                        AFTER)));
    }

    @Override
    public List<Growth.Step> growth(CallSlug call, int mostSteps) {
        if (!call.equals(totals.call())) {
            return List.of();
        }
        Total.Span all = totals.total().reported();
        return List.of(
                new Growth.Step(EVENING, 0, 500),
                new Growth.Step(EVENING.plusSeconds(3_600), 1_200, 3_000),
                new Growth.Step(AFTER, all.low(), all.high()));
    }

    @Override
    public Totals totals(CallSlug call) {
        return call.equals(totals.call()) ? totals : others.totals(call);
    }

    @Override
    public Optional<Totals> headline(CallSlug call) {
        return Optional.of(totals(call));
    }

    @Override
    public List<Totals.InRegion> regions(CallSlug call) {
        return List.of(
                new Totals.InRegion("DE", "Berlin", totals.total()), new Totals.InRegion("DE", null, Total.NONE));
    }

    @Override
    public List<Totals.InTown> towns(CallSlug call) {
        List<Totals.InTown> towns = new ArrayList<>();
        towns.add(new Totals.InTown(new Town("DE", "Berlin", "Berlin"), totals.total()));
        for (int i = 1; i < TOWNS; i++) {
            Town town = new Town(i % 3 == 0 ? null : "FR", null, "Town " + i);
            int people = i * 7919 % 997;
            Total.Span span = new Total.Span(people, people + i % 2);
            towns.add(new Totals.InTown(
                    town,
                    i % 10 == 0
                            ? Total.NONE
                            : new Total(span, span, 0, new Total.Coverage(1, 1, 1, 1), Total.NONE.announced())));
        }
        return towns;
    }

    @Override
    public Optional<EventTurnout> find(EventId event) {
        return Optional.ofNullable(events.get(event));
    }

    @Override
    public List<EventTurnout> largest(CallSlug call, int limit) {
        return events.values().stream().limit(limit).toList();
    }

    @Override
    public List<TurnoutReport> reports(EventId event) {
        return reports.getOrDefault(event, List.of());
    }

    @Override
    public void readAccepted(CallSlug call, Consumer<TurnoutReport> reader) {
        if (call.equals(totals.call())) {
            reports.values().forEach(all -> all.forEach(reader));
        }
    }

    @Override
    public TurnoutReport add(EventId event, Claim claim, Evidence evidence, Door door, Instant now) {
        Handling handling = new Handling(ReportState.HELD, door, null, null, now, null);
        TurnoutReport report = new TurnoutReport(new ReportId("000000000held"), event, 1, claim, evidence, handling);
        added.add(report);
        return report;
    }
}
