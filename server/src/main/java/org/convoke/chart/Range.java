package org.convoke.chart;

/**
 * How many people, as a range.
 *
 * @param low at least 0
 * @param high at least {@code low}
 */
public record Range(long low, long high) {

    public Range {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /** One number, told without a margin. */
    public static Range of(long one) {
        return new Range(one, one);
    }

    Range plus(Range other) {
        return new Range(Math.addExact(low, other.low), Math.addExact(high, other.high));
    }

    boolean isOne() {
        return low == high;
    }
}
