package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of people beneath each other on one axis, each with its name and its numbers: the reported range as a line from a
 * full dot to an open one, the central range as a bar on it, what was announced as an open diamond. Which is which is told by
 * shape, never by color alone.
 *
 * @param rows in the order in which they are drawn
 */
public record RangeChart(Caption caption, List<Row> rows) {

    /** Names are cut so that they stand beside the longest numbers on a phone of 320 pixels. */
    private static final int MAX_NAME_LETTERS = 22;

    // Pixels.
    private static final int ROW = 46;
    private static final int ANNOUNCED_LINE = 18;
    private static final int AXIS = 26;
    private static final int NAME_BASELINE = 17;
    private static final int RANGE_MIDDLE = 31;
    private static final int DOT_RADIUS = 4;
    private static final String DIAMOND = "M0-6l6 6l-6 6l-6-6z";

    /** The diamond as a letter, before the number that it stands for. */
    private static final String DIAMOND_LETTER = "\u25c7\u2002";

    /** Room at either end for half a dot on the narrowest page, as a share of the width. */
    private static final double MARGIN = 0.02;

    public RangeChart {
        rows = List.copyOf(rows);
    }

    /**
     * One line of the chart.
     *
     * @param reported from the lowest number that anybody told to the highest
     * @param central from the middle of the low numbers to the middle of the high; absent where there is but one source
     * @param announced what was expected beforehand, never part of what was counted
     */
    public record Row(
            String name,
            Range reported,
            @Nullable Range central,
            @Nullable Range announced) {

        public static Row of(String name, Range reported) {
            return new Row(name, reported, null, null);
        }

        List<Range> ranges() {
            List<Range> ranges = new ArrayList<>(List.of(reported));
            if (central != null) {
                ranges.add(central);
            }
            if (announced != null) {
                ranges.add(announced);
            }
            return ranges;
        }
    }

    /** The chart as SVG, to stand in a page. */
    public String toSvg(Lettering lettering) {
        LogAxis axis = LogAxis.around(
                rows.stream().flatMap(row -> row.ranges().stream()).toList());
        int bottom = rows.stream().mapToInt(RangeChart::height).sum();
        Svg svg = Svg.fluid(caption, "ranges", bottom + AXIS);
        drawAxis(svg, axis, lettering, bottom);
        int top = 0;
        for (Row row : rows) {
            drawRow(svg.start("g"), row, top, new Scale(axis, lettering));
            top += height(row);
        }
        return svg.done();
    }

    /** Where numbers stand across the chart. */
    private record Scale(LogAxis axis, Lettering lettering) {

        String at(long people) {
            return lettering.across(MARGIN + (1 - 2 * MARGIN) * axis.share(people));
        }
    }

    /** What was announced has a line of its own. */
    private static int height(Row row) {
        return ROW + (row.announced() == null ? 0 : ANNOUNCED_LINE);
    }

    private static void drawAxis(Svg svg, LogAxis axis, Lettering lettering, int bottom) {
        Scale scale = new Scale(axis, lettering);
        for (long power : axis.lines()) {
            String x = scale.at(power);
            svg.start("line").with("class", "grid").with("x1", x).with("y1", NAME_BASELINE - 12);
            svg.with("x2", x).with("y2", bottom).empty();
        }
        for (long power : axis.lines()) {
            double share = axis.share(power);
            boolean isEnd = share == 0 || share == 1;
            svg.start("text").with("class", axis.isNamedOnPhones(power) ? "tick" : "tick desk");
            svg.with("x", isEnd ? lettering.across(share) : scale.at(power));
            svg.with("y", bottom + 18).with("text-anchor", !isEnd ? "middle" : share == 0 ? "start" : "end");
            svg.text(lettering.number().apply(power));
        }
    }

    private static void drawRow(Svg svg, Row row, int top, Scale scale) {
        Lettering lettering = scale.lettering();
        int baseline = top + NAME_BASELINE;
        svg.inside().start("title").text(row.name());
        svg.start("text").with("class", "name").with("x", lettering.across(0)).with("y", baseline);
        svg.text(ShortName.of(row.name(), MAX_NAME_LETTERS));
        svg.start("text").with("class", "value").with("x", lettering.across(1)).with("y", baseline);
        svg.with("text-anchor", "end").text(lettering.range().of(row.reported()));
        int middle = top + height(row) - ROW + RANGE_MIDDLE;
        svg.start("line").with("class", "row").with("x1", "0").with("y1", middle);
        svg.with("x2", "100%").with("y2", middle).empty();
        if (row.announced() != null) {
            svg.start("text").with("class", "tick").with("x", lettering.across(0));
            svg.with("y", baseline + ANNOUNCED_LINE);
            svg.text(DIAMOND_LETTER + lettering.range().of(row.announced()));
            drawAnnounced(svg, row.announced(), middle, scale);
        }
        if (row.central() != null) {
            line(svg, "central", row.central(), middle, scale);
        }
        drawReported(svg, row.reported(), middle, scale);
        svg.end();
    }

    private static void drawReported(Svg svg, Range range, int middle, Scale scale) {
        line(svg, "span", range, middle, scale);
        if (!range.isOne()) {
            dot(svg, "high", range.high(), middle, scale);
        }
        dot(svg, "low", range.low(), middle, scale);
    }

    private static void dot(Svg svg, String style, long people, int middle, Scale scale) {
        svg.start("circle").with("class", style).with("cx", scale.at(people)).with("cy", middle);
        svg.with("r", DOT_RADIUS).empty();
    }

    private static void line(Svg svg, String style, Range range, int middle, Scale scale) {
        svg.start("line").with("class", style).with("x1", scale.at(range.low())).with("y1", middle);
        svg.with("x2", scale.at(range.high())).with("y2", middle).empty();
    }

    /** A diamond at each end: percent and pixels meet only in a picture within the picture. */
    private static void drawAnnounced(Svg svg, Range range, int middle, Scale scale) {
        line(svg, "expected", range, middle, scale);
        for (long people : range.isOne() ? List.of(range.low()) : List.of(range.low(), range.high())) {
            svg.start("svg").with("x", scale.at(people)).with("y", middle).with("overflow", "visible");
            svg.inside().start("path").with("class", "announced");
            svg.with("d", DIAMOND).empty().end();
        }
    }
}
