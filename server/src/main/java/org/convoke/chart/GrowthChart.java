package org.convoke.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * How a total grew as reports came in: a step for every report, the low sum as a full line, the high sum as a broken one, and
 * what lies between shaded. Nothing is smoothed, and nothing is guessed between two steps.
 *
 * @param steps the total from each moment on, by time
 * @param until where time ends: the last total stands until then
 */
public record GrowthChart(Caption caption, List<Step> steps, Instant until) {

    // Pixels.
    private static final int PLOT = 220;
    private static final int TOP = 8;
    private static final int AXIS = 26;

    /** Steps of the inner picture, whose width and height are both this. */
    private static final int FINE = 10_000;

    /** The last step of an evening must be more than an edge. */
    private static final double TIME_MARGIN = 0.04;

    private static final int MAX_HOURS_NAMED = 4;
    private static final List<Duration> BETWEEN = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(365));

    public GrowthChart {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("nothing grew");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().isBefore(steps.get(i - 1).from())) {
                throw new IllegalArgumentException("steps are not in order of time");
            }
        }
        if (until.isBefore(steps.getLast().from())) {
            throw new IllegalArgumentException("ends before its last step");
        }
    }

    /**
     * The total from a moment on.
     *
     * @param from the moment, when a report was accepted
     */
    public record Step(Instant from, Range total) {}

    /**
     * The chart as SVG, to stand in a page.
     *
     * @param moment writes a moment on the axis of time, as briefly as can be
     */
    public String toSvg(Lettering lettering, Function<Instant, String> moment) {
        LinearAxis axis = LinearAxis.upTo(
                steps.stream().mapToLong(step -> step.total().high()).max().orElseThrow());
        Svg svg = Svg.fluid(caption, "growth", TOP + PLOT + AXIS);
        drawLines(svg, axis, lettering);
        drawTotals(svg, axis, lettering);
        drawTimes(svg, lettering, moment);
        drawNames(svg, axis, lettering);
        drawLast(svg, axis, lettering);
        return svg.done();
    }

    private static void drawLines(Svg svg, LinearAxis axis, Lettering lettering) {
        for (long people : axis.lines()) {
            double y = down(axis, people);
            svg.start("line").with("class", people == 0 ? "base" : "grid").with("x1", lettering.across(0));
            svg.with("y1", y).with("x2", lettering.across(1)).with("y2", y).empty();
        }
    }

    private static void drawNames(Svg svg, LinearAxis axis, Lettering lettering) {
        for (long people : axis.lines().subList(1, axis.lines().size())) {
            svg.start("text")
                    .with("class", "tick")
                    .with("x", lettering.across(0))
                    .with("y", down(axis, people) - 5);
            svg.text(lettering.number().apply(people));
        }
    }

    /** Lines with corners need a picture of their own, stretched to the width, because percent cannot stand in a path. */
    private void drawTotals(Svg svg, LinearAxis axis, Lettering lettering) {
        svg.start("svg").with("y", TOP).with("width", "100%").with("height", PLOT);
        svg.with("viewBox", "0 0 " + FINE + " " + FINE)
                .with("preserveAspectRatio", "none")
                .inside();
        String low = line(step -> step.total().low(), axis, lettering);
        String high = line(step -> step.total().high(), axis, lettering);
        svg.start("path").with("class", "between").with("d", high + backwards(axis, lettering) + "z");
        svg.empty();
        svg.start("path").with("class", "highest").with("d", high).empty();
        svg.start("path").with("class", "lowest").with("d", low).empty();
        svg.end();
    }

    private String line(Function<Step, Long> people, LinearAxis axis, Lettering lettering) {
        StringBuilder path =
                new StringBuilder("M").append(point(across(steps.getFirst().from(), lettering), FINE));
        for (Step step : steps) {
            path.append('H').append(Math.round(across(step.from(), lettering)));
            path.append('V').append(fine(axis, people.apply(step)));
        }
        return path.append('H').append(Math.round(across(until, lettering))).toString();
    }

    /** The line of the low sum from its end to its beginning. */
    private String backwards(LinearAxis axis, Lettering lettering) {
        StringBuilder path = new StringBuilder();
        for (Step step : steps.reversed()) {
            path.append('V').append(fine(axis, step.total().low()));
            path.append('H').append(Math.round(across(step.from(), lettering)));
        }
        return path.toString();
    }

    private static String point(double x, double y) {
        return Math.round(x) + " " + Math.round(y);
    }

    private double across(Instant moment, Lettering lettering) {
        return FINE * lettering.turned(share(moment));
    }

    private double share(Instant moment) {
        double all =
                Math.max(1, Duration.between(steps.getFirst().from(), until).toMillis());
        return TIME_MARGIN
                + (1 - 2 * TIME_MARGIN)
                        * Duration.between(steps.getFirst().from(), moment).toMillis()
                        / all;
    }

    private static long fine(LinearAxis axis, long people) {
        return Math.round(FINE * (1 - axis.share(people)));
    }

    private static double down(LinearAxis axis, long people) {
        return TOP + PLOT * (1 - axis.share(people));
    }

    private void drawTimes(Svg svg, Lettering lettering, Function<Instant, String> moment) {
        long between = between().toSeconds();
        long first = Math.ceilDiv(steps.getFirst().from().getEpochSecond(), between);
        for (long at = first * between; at <= until.getEpochSecond(); at += between) {
            Instant time = Instant.ofEpochSecond(at);
            String x = lettering.across(share(time));
            svg.start("line").with("class", "base").with("x1", x).with("y1", TOP + PLOT);
            svg.with("x2", x).with("y2", TOP + PLOT + 5).empty();
            svg.start("text").with("class", "tick").with("x", x).with("y", TOP + PLOT + 20);
            svg.with("text-anchor", anchor(share(time))).text(moment.apply(time));
        }
    }

    private static String anchor(double share) {
        return share < 0.1 ? "start" : share > 0.9 ? "end" : "middle";
    }

    /** The shortest time between names of hours at which a phone has room for them. */
    private Duration between() {
        Duration all = Duration.between(steps.getFirst().from(), until);
        return BETWEEN.stream()
                .filter(each -> all.dividedBy(each) <= MAX_HOURS_NAMED)
                .findFirst()
                .orElse(BETWEEN.getLast());
    }

    /** The numbers that the lines have come to, at their ends. */
    private void drawLast(Svg svg, LinearAxis axis, Lettering lettering) {
        Range last = steps.getLast().total();
        String x = lettering.across(1 - TIME_MARGIN);
        svg.start("circle")
                .with("class", "low")
                .with("cx", x)
                .with("cy", down(axis, last.low()))
                .with("r", 4)
                .empty();
        if (!last.isOne()) {
            svg.start("circle").with("class", "high").with("cx", x);
            svg.with("cy", down(axis, last.high())).with("r", 4).empty();
            number(svg, last.high(), down(axis, last.high()) - 10, lettering);
        }
        double below = down(axis, last.low()) + 20;
        boolean isBelow = below < TOP + PLOT - 2 && !last.isOne();
        number(svg, last.low(), isBelow ? below : down(axis, last.low()) - 10, lettering);
    }

    private static void number(Svg svg, long people, double y, Lettering lettering) {
        svg.start("text").with("class", "value").with("x", lettering.across(1)).with("y", y);
        svg.with("text-anchor", "end").text(lettering.number().apply(people));
    }
}
