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
}
