package org.convoke.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mark in units of its map: of one place, or of several that lie so near to each other that their discs would hide one
 * another. Their numbers are then added; it has the name of the largest.
 *
 * @param names of all its places, the largest first
 * @param most people that the largest disc of the map stands for
 */
record Disc(List<String> names, Point middle, Range people, long most) {

    /** Of the largest disc. */
    static final double MAX_RADIUS = 46;

    /** Places in one square of this width are one: one half of a percent of the map. */
    private static final double SQUARE = 5;

    private static final Comparator<SizeMap.Mark> LARGEST_FIRST = Comparator.comparingLong(
                    (SizeMap.Mark mark) -> mark.people().high())
            .thenComparingLong(mark -> mark.people().low())
            .reversed()
            .thenComparing(SizeMap.Mark::name);

    Disc {
        names = List.copyOf(names);
    }

    /** The discs of all marks, the largest first, so that the small ones are drawn over them. */
    static List<Disc> of(List<SizeMap.Mark> marks, View view) {
        Map<Point, List<SizeMap.Mark>> squares = new LinkedHashMap<>();
        for (SizeMap.Mark mark : marks.stream().sorted(LARGEST_FIRST).toList()) {
            Point at = view.at(mark.position());
            Point square = new Point(Math.floor(at.x() / SQUARE), Math.floor(at.y() / SQUARE));
            squares.computeIfAbsent(square, unused -> new ArrayList<>()).add(mark);
        }
        List<Disc> discs = new ArrayList<>();
        for (List<SizeMap.Mark> together : squares.values()) {
            discs.add(new Disc(
                    together.stream().map(SizeMap.Mark::name).toList(),
                    view.at(together.getFirst().position()),
                    together.stream().map(SizeMap.Mark::people).reduce(Range.of(0), Range::plus),
                    1));
        }
        discs.sort(Comparator.comparingLong((Disc disc) -> disc.people.high()).reversed());
        long most = discs.isEmpty() ? 1 : Math.max(1, discs.getFirst().people.high());
        return discs.stream()
                .map(disc -> new Disc(disc.names, disc.middle, disc.people, most))
                .toList();
    }

    double lowRadius() {
        return radius(people.low(), most);
    }

    double highRadius() {
        return radius(people.high(), most);
    }

    /** The radius of a disc for so many people: its area is what counts. */
    static double radius(long people, long most) {
        return MAX_RADIUS * Math.sqrt((double) people / most);
    }
}
