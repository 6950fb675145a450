package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which each step is ten times as many, so that a hundred people and a hundred thousand are both to be seen. It
 * reaches from a power of ten to a higher one; none stands where one does, because there is no logarithm of nothing.
 *
 * @param least exponent of the first power
 * @param most exponent of the last
 */
record LogAxis(int least, int most) {

    /** A name of a power for every step is too much for a phone from here on. */
    private static final int MAX_STEPS_NAMED = 4;

    LogAxis {
        if (least < 0 || most <= least || most > 18) {
            throw new IllegalArgumentException("not an axis: " + least + " to " + most);
        }
    }

    /** The shortest axis on which all the ranges are. */
    static LogAxis around(List<Range> ranges) {
        long low = Long.MAX_VALUE;
        long high = 1;
        for (Range range : ranges) {
            low = Math.min(low, range.low());
            high = Math.max(high, range.high());
        }
        int least = (int) Math.floor(exponent(ranges.isEmpty() ? 1 : low));
        return new LogAxis(least, Math.max(least + 1, (int) Math.ceil(exponent(high))));
    }

    /** Where a number stands, from 0 at the beginning to 1 at the end. */
    double share(long people) {
        return Math.clamp((exponent(people) - least) / (most - least), 0, 1);
    }

    /** The powers of ten that have a line. */
    List<Long> lines() {
        List<Long> lines = new ArrayList<>();
        for (int exponent = least; exponent <= most; exponent++) {
            lines.add(Math.round(Math.pow(10, exponent)));
        }
        return lines;
    }

    /** Whether a line has its name on a phone too: the last one has, and as many before it as there is room for. */
    boolean isNamedOnPhones(long power) {
        int step = most - least > MAX_STEPS_NAMED ? 2 : 1;
        return (most - Math.round(exponent(power))) % step == 0;
    }

    private static double exponent(long people) {
        return Math.log10(Math.max(1, people));
    }
}
