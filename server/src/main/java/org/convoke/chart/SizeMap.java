package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.nearest.LatLon;

/**
 * Where how many people were: a full disc as large as the low number and a ring as large as the high one, by area, on the land
 * around them. Where nothing was reported stands a dot, so that the map does not hide what is not known.
 *
 * @param marks places with their numbers, in any order; at least one
 * @param unreported where nobody told a number
 */
public record SizeMap(Caption caption, List<Mark> marks, List<LatLon> unreported) {

    /** Below the map, for the key; the stylesheet has the ratio of all of it. */
    private static final int KEY_UNITS = 110;

    private static final int MAX_KEYS = 3;

    // Shares of the width.
    private static final double FIRST_KEY = 0.06;
    private static final double BETWEEN_KEYS = 0.32;

    /** Dots of nothing known that would stand on each other are one. */
    private static final int DOT_UNITS = 5;

    private static final int MAX_NAMES_TOLD = 3;

    public SizeMap {
        marks = List.copyOf(marks);
        unreported = List.copyOf(unreported);
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("a map of nothing");
        }
    }

    /** A place and how many were there. */
    public record Mark(String name, LatLon position, Range people) {}

    /** The map as SVG, to stand in a page. Some milliseconds, most of them for the coast. */
    public String toSvg(Lettering lettering) {
        View view = View.of(Stream.concat(marks.stream().map(Mark::position), unreported.stream())
                .toList());
        List<Disc> discs = Disc.of(marks, view);
        int height = view.heightUnits() + KEY_UNITS;
        Svg svg = Svg.proportional(caption, view.isWide() ? "sizes wide" : "sizes");
        svg.start("svg").with("viewBox", "0 0 " + View.WIDTH + " " + height).inside();
        drawMap(svg, view, discs, lettering);
        drawKeys(svg, view, discs.getFirst().most(), lettering);
        svg.end();
        // Text stands outside of what is scaled with the page.
        new MapNames(view, lettering).draw(svg, discs, height);
        writeKeys(svg, view, discs.getFirst().most(), lettering);
        return svg.done();
    }

    private void drawMap(Svg svg, View view, List<Disc> discs, Lettering lettering) {
        svg.start("svg")
                .with("width", View.WIDTH)
                .with("height", view.heightUnits())
                .inside();
        svg.start("rect")
                .with("class", "sea")
                .with("width", "100%")
                .with("height", "100%")
                .empty();
        svg.start("path").with("class", "land").with("d", Coast.of(view)).empty();
        drawUnreported(svg, view);
        for (Disc disc : discs) {
            svg.start("g").inside().start("title").text(told(disc, lettering));
            drawDisc(svg, disc.middle(), disc.lowRadius(), disc.highRadius());
            svg.end();
        }
        svg.end();
    }

    private static String told(Disc disc, Lettering lettering) {
        List<String> names = disc.names();
        List<String> known = names.stream().filter(name -> !name.isEmpty()).toList();
        String shown = String.join(" · ", known.subList(0, Math.min(known.size(), MAX_NAMES_TOLD)));
        return shown + (names.size() > MAX_NAMES_TOLD ? " …" : "") + "\n"
                + lettering.range().of(disc.people());
    }

    /** A line of no length with round ends is a dot. */
    private void drawUnreported(Svg svg, View view) {
        StringBuilder dots = new StringBuilder();
        unreported.stream()
                .map(view::at)
                .map(point -> "M" + onGrid(point.x()) + " " + onGrid(point.y()) + "h0")
                .distinct()
                .forEach(dots::append);
        if (!dots.isEmpty()) {
            svg.start("path")
                    .with("class", "unreported")
                    .with("d", dots.toString())
                    .empty();
        }
    }

    private static long onGrid(double units) {
        return Math.round(units / DOT_UNITS) * DOT_UNITS;
    }

    private static void drawDisc(Svg svg, Point middle, double lowRadius, double highRadius) {
        circle(svg, "most", middle, highRadius);
        circle(svg, "least", middle, lowRadius);
    }

    private static void circle(Svg svg, String style, Point middle, double radius) {
        svg.start("circle").with("class", style).with("cx", middle.x()).with("cy", middle.y());
        svg.with("r", radius).empty();
    }

    private static void drawKeys(Svg svg, View view, long most, Lettering lettering) {
        double y = view.heightUnits() + KEY_UNITS / 2.0;
        List<Long> keys = keys(most);
        for (int i = 0; i < keys.size(); i++) {
            double x = View.WIDTH * lettering.turned(FIRST_KEY + i * BETWEEN_KEYS);
            circle(svg, "key", new Point(x, y), Disc.radius(keys.get(i), most));
        }
    }

    private static void writeKeys(Svg svg, View view, long most, Lettering lettering) {
        double y = (view.heightUnits() + KEY_UNITS / 2.0) / (view.heightUnits() + KEY_UNITS);
        List<Long> keys = keys(most);
        for (int i = 0; i < keys.size(); i++) {
            double x = FIRST_KEY + i * BETWEEN_KEYS + (Disc.radius(keys.get(i), most) + 12) / View.WIDTH;
            svg.start("text")
                    .with("class", "tick")
                    .with("x", lettering.across(x))
                    .with("y", Svg.decimal(100 * y) + "%");
            svg.with("dy", "0.35em").text(lettering.number().apply(keys.get(i)));
        }
    }

    /** The largest powers of ten that the largest disc reaches, the largest of them first. */
    private static List<Long> keys(long most) {
        List<Long> keys = new ArrayList<>();
        for (long power = (long) Math.pow(10, Math.floor(Math.log10(most))); power > 0; power /= 10) {
            if (keys.size() < MAX_KEYS) {
                keys.add(power);
            }
        }
        return keys;
    }
}
