package org.convoke.turnout;

import java.util.OptionalLong;
import org.convoke.count.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How many people, from a least to a most number. Either both are there, or the most alone, or neither: who says only the
 * least has named one number, which counts as both (the Consortium's rule), while a most alone says nothing of the least.
 * Immutable, and as small as two numbers, because a million are held.
 */
public final class Range {

    /** Nothing is known. */
    public static final Range NONE = new Range(Range.ABSENT, Range.ABSENT);

    private static final long ABSENT = -1;

    private final long low;
    private final long high;

    private Range(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /** @throws IllegalArgumentException when low is negative or above high, or more than ever met on one day */
    public static Range of(long low, long high) {
        if (low < 0 || low > high || high > Figure.MOST_PEOPLE) {
            throw new IllegalArgumentException("no range: " + low + " to " + high);
        }
        return new Range(low, high);
    }

    /** No more than that many. */
    public static Range atMost(long high) {
        if (high < 0 || high > Figure.MOST_PEOPLE) {
            throw new IllegalArgumentException("no number of people: " + high);
        }
        return new Range(ABSENT, high);
    }

    /** The range that a figure states; none when it is words that no number belongs to. */
    public static Range of(Figure figure) {
        Long low = figure.low();
        Long high = figure.high();
        if (low == null) {
            return high == null ? NONE : atMost(high);
        }
        return of(low, high == null ? low : high);
    }

    public OptionalLong low() {
        return low == ABSENT ? OptionalLong.empty() : OptionalLong.of(low);
    }

    public OptionalLong high() {
        return high == ABSENT ? OptionalLong.empty() : OptionalLong.of(high);
    }

    /** Whether there is no number at all. */
    public boolean isEmpty() {
        return high == ABSENT;
    }

    /** Whether there is a least number. */
    public boolean hasLow() {
        return low != ABSENT;
    }

    /** What it adds to a sum of least numbers: nothing when there is none. */
    long lowToAdd() {
        return Math.max(0, low);
    }

    /** What it adds to a sum of most numbers: nothing when there is none. */
    long highToAdd() {
        return Math.max(0, high);
    }

    /** The smallest low to the largest high of the two. */
    Range or(Range other) {
        long least = low == ABSENT || other.low != ABSENT && other.low < low ? other.low : low;
        return new Range(least, Math.max(high, other.high));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range range && low == range.low && high == range.high;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * low + high);
    }

    /** For people who look for faults. */
    @Override
    public String toString() {
        return (hasLow() ? low : "?") + " to " + (isEmpty() ? "?" : high);
    }
}
