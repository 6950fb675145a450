package org.convoke.site;

import java.util.List;
import org.convoke.call.CallSlug;
import org.convoke.chart.GrowthChart;
import org.convoke.chart.Range;
import org.convoke.turnout.Growth;
import org.convoke.turnout.Turnout;

/** How a call's total grew, as the chart takes it. */
final class TurnoutGrowth {

    /** An import comes in one moment; less than this many moments are no growth. */
    private static final int MIN_STEPS = 3;

    /** More nobody sees across a page, and each is some twenty bytes of it. */
    private static final int MAX_STEPS = 240;

    private TurnoutGrowth() {}

    /** The steps, by time; empty where there are too few. */
    static List<GrowthChart.Step> of(CallSlug call, Turnout turnout) {
        List<Growth.Step> steps = turnout.growth(call, MAX_STEPS);
        return steps.size() < MIN_STEPS
                ? List.of()
                : steps.stream()
                        .map(step -> new GrowthChart.Step(step.from(), drawn(step)))
                        .toList();
    }

    /** Highs of some events and no lows of others may leave the sum of lows above; no chart has a range like that. */
    private static Range drawn(Growth.Step step) {
        return new Range(step.low(), Math.max(step.low(), step.high()));
    }
}
