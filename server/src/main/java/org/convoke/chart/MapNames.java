package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the names of the largest places beside their discs where there is room: a few on a phone, more at a desk. Letters
 * keep their size whatever the map's is, so room is measured for both, with letters taken to be as wide as most are.
 */
final class MapNames {

    private static final int MAX_LETTERS = 20;
    private static final int MAX_ON_PHONE = 4;
    private static final int MAX_AT_DESK = 14;

    // Pixels.
    private static final double PHONE_WIDTH = 280;
    private static final double DESK_WIDTH = 680;
    private static final double LETTER_WIDTH = 7.2;
    private static final double LETTER_HEIGHT = 17;

    /** Between a disc and its name, in units. */
    private static final double GAP = 8;

    private final View view;
    private final Lettering lettering;

    MapNames(View view, Lettering lettering) {
        this.view = view;
        this.lettering = lettering;
    }

    /** A name beside its disc. */
    private record Placed(Disc disc, boolean isRight, boolean isOnPhone) {

        String name() {
            return ShortName.of(disc.names().getFirst(), MAX_LETTERS);
        }

        double x() {
            double away = disc.highRadius() + GAP;
            return disc.middle().x() + (isRight ? away : -away);
        }

        /** What it covers, in pixels of a map so many pixels wide. */
        Box box(double mapWidth) {
            double scale = mapWidth / View.WIDTH;
            double width = name().codePointCount(0, name().length()) * LETTER_WIDTH;
            double left = x() * scale - (isRight ? 0 : width);
            double middle = disc.middle().y() * scale;
            return new Box(left, middle - LETTER_HEIGHT / 2, left + width, middle + LETTER_HEIGHT / 2);
        }
    }

    /**
     * Writes them.
     *
     * @param discs the largest first
     * @param height of the whole picture, in units
     */
    void draw(Svg svg, List<Disc> discs, int height) {
        List<Placed> placed = new ArrayList<>();
        place(discs, placed, true);
        place(discs, placed, false);
        for (Placed each : placed) {
            // The map never turns, but in a text that runs to the left the end is on the left.
            boolean isStart = each.isRight != lettering.isRightToLeft();
            svg.start("text").with("class", each.isOnPhone ? "name" : "name desk");
            svg.with("x", Svg.decimal(100 * each.x() / View.WIDTH) + "%");
            svg.with("y", Svg.decimal(100 * each.disc.middle().y() / height) + "%")
                    .with("dy", "0.35em");
            svg.with("text-anchor", isStart ? "start" : "end").text(each.name());
        }
    }

    private void place(List<Disc> discs, List<Placed> placed, boolean isOnPhone) {
        int max = isOnPhone ? MAX_ON_PHONE : MAX_AT_DESK;
        double width = isOnPhone ? PHONE_WIDTH : DESK_WIDTH;
        for (Disc disc : discs.subList(0, Math.min(discs.size(), 2 * max))) {
            if (placed.size() < max && placed.stream().noneMatch(each -> each.disc.equals(disc))) {
                List<Placed> sides = List.of(new Placed(disc, true, isOnPhone), new Placed(disc, false, isOnPhone));
                sides.stream()
                        .filter(side -> isFree(side, discs, placed, width))
                        .findFirst()
                        .ifPresent(placed::add);
            }
        }
    }

    private boolean isFree(Placed name, List<Disc> discs, List<Placed> placed, double mapWidth) {
        double scale = mapWidth / View.WIDTH;
        Box box = name.box(mapWidth);
        boolean isInside =
                box.left() >= 0 && box.right() <= mapWidth && box.low() >= 0 && box.up() <= view.heightUnits() * scale;
        return isInside
                && placed.stream().noneMatch(each -> each.box(mapWidth).meets(box))
                && discs.stream()
                        .limit(2L * MAX_AT_DESK)
                        .noneMatch(disc ->
                                !disc.equals(name.disc) && around(disc, scale).meets(box));
    }

    private static Box around(Disc disc, double scale) {
        double x = disc.middle().x() * scale;
        double y = disc.middle().y() * scale;
        double radius = disc.highRadius() * scale;
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }
}
