package org.convoke.turnout;

import java.util.Arrays;
import java.util.Collection;

/** The middle one of several numbers; of an even number of them the lower of the two in the middle. Never an average. */
final class LowerMedian {

    private LowerMedian() {}

    /** The lower median of the lows to the lower median of the highs, each over those that have one; none of none. */
    static Range of(Collection<Range> ranges) {
        if (ranges.size() == 1) {
            return ranges.iterator().next();
        }
        long[] lows = new long[ranges.size()];
        long[] highs = new long[ranges.size()];
        int withLow = 0;
        int withHigh = 0;
        for (Range range : ranges) {
            if (range.hasLow()) {
                lows[withLow++] = range.lowToAdd();
            }
            if (!range.isEmpty()) {
                highs[withHigh++] = range.highToAdd();
            }
        }
        if (withHigh == 0) {
            return Range.NONE;
        }
        long high = of(highs, withHigh);
        if (withLow == 0) {
            return Range.atMost(high);
        }
        long low = of(lows, withLow);
        // Highs without lows can pull the one below the other; the low is said by somebody and stays.
        return Range.of(low, Math.max(low, high));
    }

    private static long of(long[] values, int count) {
        Arrays.sort(values, 0, count);
        return values[(count - 1) / 2];
    }
}
