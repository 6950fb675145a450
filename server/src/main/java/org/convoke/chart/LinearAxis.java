package org.convoke.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from 0 on which twice as long is twice as many.
 *
 * @param step between two lines: 1, 2 or 5 times a power of ten
 * @param most where it ends, above all that stands on it
 */
record LinearAxis(long step, long most) {

    private static final int MAX_LINES = 4;

    /** The axis for numbers up to {@code highest}, with four lines at most above 0. */
    static LinearAxis upTo(long highest) {
        long power = 1;
        while (true) {
            for (long times : List.of(1L, 2L, 5L)) {
                long step = times * power;
                if (highest / step < MAX_LINES) {
                    // A tenth more, so that the name of the highest number has room above it.
                    return new LinearAxis(step, Math.max(step, highest + highest / 10 + 1));
                }
            }
            power = Math.multiplyExact(power, 10);
        }
    }

    double share(long people) {
        return (double) people / most;
    }

    /** The numbers that have a line, 0 among them. */
    List<Long> lines() {
        List<Long> lines = new ArrayList<>();
        for (long at = 0; at <= most; at += step) {
            lines.add(at);
        }
        return lines;
    }
}
