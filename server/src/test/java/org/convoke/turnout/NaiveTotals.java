package org.convoke.turnout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convoke.count.Basis;
import org.convoke.count.SourceClass;
import org.convoke.event.Event;
import org.convoke.event.EventStatus;
import org.convoke.event.ModerationState;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;

/** Totals the slow way: every line by itself, event by event, from what the stores list. */
final class NaiveTotals {

    private final Map<String, Line> lines = new TreeMap<>();

    private static final class Line {

        private final long[] sums = new long[10];
        private final TreeSet<String> towns = new TreeSet<>();
        private final TreeSet<String> countries = new TreeSet<>();

        @Override
        public String toString() {
            return text(
                    sums[0],
                    sums[1],
                    sums[2],
                    sums[3],
                    sums[4],
                    sums[5],
                    sums[6],
                    towns.size(),
                    countries.size(),
                    sums[7],
                    sums[8],
                    sums[9]);
        }
    }

    private static String text(long... numbers) {
        StringBuilder text = new StringBuilder();
        for (long number : numbers) {
            text.append(number).append(' ');
        }
        return text.toString();
    }

    /** Adds an event with its accepted reports and what was decided of it, in the order in which that came. */
    void add(Event event, List<TurnoutReport> reports, List<Ruling> rulings) {
        boolean isHeld = event.standing().state() == ModerationState.HELD;
        if (event.standing().isHidden() || !isHeld && event.standing().state() != ModerationState.PUBLISHED) {
            return;
        }
        boolean isCounterEvent = false;
        Range decided = Range.NONE;
        for (Ruling ruling : rulings) {
            switch (ruling.kind()) {
                case RANGE, NO_RANGE -> decided = ruling.range();
                case COUNTER_EVENT -> isCounterEvent = true;
                case NO_COUNTER_EVENT -> isCounterEvent = false;
            }
        }
        long[] numbers = numbers(reports, decided);
        if (isHeld) {
            add("held", event, numbers);
        } else if (event.status() == EventStatus.CANCELLED || event.status() == EventStatus.POSTPONED) {
            add("cancelled", event, numbers);
        } else if (isCounterEvent) {
            add("counter", event, numbers);
        } else if (event.content().isOnline()) {
            add("online", event, numbers);
        } else {
            addToTotal(event, numbers);
        }
    }

    private void addToTotal(Event event, long[] numbers) {
        When when = Objects.requireNonNull(event.content().when());
        Town town = town(event);
        add("total", event, numbers);
        add("country " + town.country(), event, numbers);
        add("region " + town.country() + "/" + town.region(), event, numbers);
        add("town " + town, event, numbers);
        add("day " + when.date(), event, numbers);
        add("size " + numbers[10], event, numbers);
        if (!when.lastDate().equals(when.date())) {
            add("several", event, numbers);
        }
    }

    /** Ten numbers to add, and the class of size. */
    private static long[] numbers(List<TurnoutReport> reports, Range decided) {
        List<Stated> counted = stated(reports, Basis.COUNTED);
        List<Stated> announced = stated(reports, Basis.ANNOUNCED);
        Range reported = decided.isEmpty() ? SlowMerge.reported(counted) : decided;
        Range central = SlowMerge.medians(counted);
        if (central.isEmpty()) {
            central = SlowMerge.compiled(counted);
        }
        if (counted.isEmpty()) {
            central = decided;
        }
        Range before = SlowMerge.reported(announced);
        long floor = counted.stream()
                .filter(each -> each.range().hasLow() && each.source() != SourceClass.COMPILER)
                .filter(each ->
                        each.hasMethod() || each.source() == SourceClass.OFFICIAL || each.source() == SourceClass.PRESS)
                .mapToLong(each -> each.range().low().orElseThrow())
                .min()
                .orElse(0);
        long size = reported.low().isEmpty()
                ? 0
                : 1
                        + List.of(100, 1000, 10_000).stream()
                                .filter(bound -> reported.low().getAsLong() >= bound)
                                .count();
        return new long[] {
            reported.low().orElse(0),
            reported.high().orElse(0),
            central.low().orElse(0),
            central.high().orElse(0),
            floor,
            1,
            reported.high().isPresent() ? 1 : 0,
            before.high().isPresent() ? 1 : 0,
            before.low().orElse(0),
            before.high().orElse(0),
            size
        };
    }

    private static List<Stated> stated(List<TurnoutReport> reports, Basis basis) {
        return reports.stream()
                .filter(each -> each.claim().basis() == basis && !each.range().isEmpty())
                .map(TurnoutReport::stated)
                .toList();
    }

    private void add(String name, Event event, long[] numbers) {
        Line line = lines.computeIfAbsent(name, unused -> new Line());
        for (int i = 0; i < line.sums.length; i++) {
            line.sums[i] += numbers[i];
        }
        Town town = town(event);
        line.towns.add(town.toString());
        if (town.country() != null) {
            line.countries.add(town.country());
        }
    }

    private static Town town(Event event) {
        return new Town(
                event.content().venue().address().country(),
                event.content().venue().address().region(),
                event.content().venue().address().locality());
    }

    /** One text for each line that has an event. */
    Map<String, String> lines() {
        Map<String, String> texts = new TreeMap<>();
        lines.forEach((name, line) -> texts.put(name, line.toString()));
        return texts;
    }

    /** The same of sums that somebody else made. */
    static Map<String, String> lines(Sums sums, org.convoke.call.CallSlug call) {
        Map<String, String> texts = new TreeMap<>();
        Totals totals = sums.totals(call);
        put(texts, "total", totals.total());
        put(texts, "held", totals.beside().held());
        put(texts, "online", totals.beside().online());
        put(texts, "counter", totals.beside().counterEvents());
        put(texts, "cancelled", totals.beside().cancelled());
        put(texts, "several", totals.beside().severalDays());
        totals.countries().forEach(each -> put(texts, "country " + each.country(), each.total()));
        totals.days().forEach(each -> put(texts, "day " + each.date(), each.total()));
        totals.sizes().forEach(each -> put(texts, "size " + each.size().ordinal(), each.total()));
        sums.regions(call).forEach(each -> put(texts, "region " + each.country() + "/" + each.region(), each.total()));
        sums.towns(call).forEach(each -> put(texts, "town " + each.town(), each.total()));
        return texts;
    }

    private static void put(Map<String, String> texts, String name, @Nullable Total total) {
        if (total == null || total.coverage().events() == 0) {
            return;
        }
        Total.Coverage coverage = total.coverage();
        Total.Announced announced = total.announced();
        texts.put(
                name,
                text(
                        total.reported().low(),
                        total.reported().high(),
                        total.central().low(),
                        total.central().high(),
                        total.floor(),
                        coverage.events(),
                        coverage.reported(),
                        coverage.places(),
                        coverage.countries(),
                        announced.events(),
                        announced.span().low(),
                        announced.span().high()));
    }
}
