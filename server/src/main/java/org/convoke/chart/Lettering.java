package org.convoke.chart;

import java.util.function.LongFunction;

/**
 * How a chart writes numbers, and where its lines begin.
 *
 * @param isRightToLeft whether axes run from right to left, as the reader's language does; maps never turn
 * @param number writes a number of people
 * @param range writes a range of people
 */
public record Lettering(boolean isRightToLeft, LongFunction<String> number, Written range) {

    /** Writes a range in the reader's language. */
    @FunctionalInterface
    public interface Written {

        /** The range in words; one number where both ends are the same. */
        String of(Range range);
    }

    /** A share of the width, counted from where lines begin, as SVG takes it from the left: 0 to 1 becomes 0% to 100%. */
    String across(double share) {
        return Svg.decimal(100 * turned(share)) + "%";
    }

    /** A share of the width counted from the left. */
    double turned(double share) {
        return isRightToLeft ? 1 - share : share;
    }
}
