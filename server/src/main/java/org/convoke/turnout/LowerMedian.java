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
        long[] lows =
                ranges.stream().filter(Range::hasLow).mapToLong(Range::lowToAdd).toArray();
        long[] highs = ranges.stream().mapToLong(Range::highToAdd).toArray();
        if (highs.length == 0) {
            return Range.NONE;
        }
        long high = of(highs);
        if (lows.length == 0) {
            return Range.atMost(high);
        }
        long low = of(lows);
        // Highs without lows can pull the one below the other; the low is said by somebody and stays.
        return Range.of(low, Math.max(low, high));
    }

    private static long of(long[] values) {
        Arrays.sort(values);
        return values[(values.length - 1) / 2];
    }
}
