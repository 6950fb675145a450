package org.convoke.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.convoke.chart.GrowthChart;
import org.convoke.count.Basis;
import org.convoke.event.EventId;
import org.convoke.turnout.Merged;
import org.convoke.turnout.Range;
import org.convoke.turnout.Stated;
import org.convoke.turnout.TurnoutReport;

/**
 * How the total came to what it is: the reports that count now, one after another in the order in which they came to count,
 * each event merged anew with every report. What coordinators decided is left out, since it rests on all reports at once: so
 * the last step may differ from the total, and then there is no growth to show.
 */
final class TurnoutGrowth {

    /** An import comes in one moment; less than this many moments are no growth. */
    private static final int MIN_STEPS = 3;

    /** Finer than this nobody sees on the axis of an evening. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Map<EventId, List<Stated>> reports = new HashMap<>();
    private final Map<EventId, Range> ranges = new HashMap<>();
    private long low;
    private long high;

    private TurnoutGrowth() {}

    /** The steps, by time; empty where there are too few, or where decisions stand against what the reports come to. */
    static List<GrowthChart.Step> of(List<TurnoutFacts.Told> events, Consumer<Consumer<TurnoutReport>> accepted) {
        Set<EventId> wanted = new HashSet<>();
        for (TurnoutFacts.Told told : events) {
            if (told.turnout().isDecided()) {
                return List.of();
            }
            wanted.add(told.event().id());
        }
        List<TurnoutReport> counted = new ArrayList<>();
        accepted.accept(report -> {
            if (wanted.contains(report.event())
                    && report.claim().basis() == Basis.COUNTED
                    && !report.range().isEmpty()) {
                counted.add(report);
            }
        });
        counted.sort(
                Comparator.comparing((TurnoutReport report) -> report.handling().at()));
        return new TurnoutGrowth().steps(counted);
    }

    private List<GrowthChart.Step> steps(List<TurnoutReport> counted) {
        List<GrowthChart.Step> steps = new ArrayList<>();
        for (TurnoutReport report : counted) {
            add(report);
            Instant moment = Instant.ofEpochSecond(
                    report.handling().at().getEpochSecond() / MOMENT.toSeconds() * MOMENT.toSeconds());
            if (!steps.isEmpty() && steps.getLast().from().equals(moment)) {
                steps.removeLast();
            }
            // Highs of some events and no lows of others may leave the sum of lows above; no chart has a range like
            // that.
            steps.add(new GrowthChart.Step(moment, new org.convoke.chart.Range(low, Math.max(low, high))));
        }
        return steps.size() < MIN_STEPS ? List.of() : steps;
    }

    private void add(TurnoutReport report) {
        List<Stated> known = reports.computeIfAbsent(report.event(), unused -> new ArrayList<>());
        known.add(report.stated());
        Range before = ranges.getOrDefault(report.event(), Range.NONE);
        Range after = Merged.of(known, Range.NONE).reported();
        low += after.low().orElse(0) - before.low().orElse(0);
        high += after.high().orElse(0) - before.high().orElse(0);
        ranges.put(report.event(), after);
    }
}
