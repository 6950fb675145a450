package org.convoke.draw;

import java.util.List;

/**
 * One line of a paragraph.
 *
 * @param pieces from left to right
 * @param width in the unit of the size
 * @param isRightToLeft whether it is read from the right, so that it begins there
 */
public record Line(List<Glyphs> pieces, double width, boolean isRightToLeft) {

    public Line {
        pieces = List.copyOf(pieces);
    }

    /** How far its signs rise above the line on which they stand, in sizes. */
    double ascent() {
        return pieces.stream().mapToDouble(Glyphs::top).max().orElse(0) / Typeface.UNITS_PER_SIZE;
    }

    /** How far they fall below it, in sizes. */
    double descent() {
        return -pieces.stream().mapToDouble(Glyphs::bottom).min().orElse(0) / Typeface.UNITS_PER_SIZE;
    }
}
