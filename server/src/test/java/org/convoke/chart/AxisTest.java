package org.convoke.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void logAxis_reachesFromPowerToPower() {
        LogAxis axis = LogAxis.around(List.of(new Range(40, 55), new Range(900, 12_000)));

        assertEquals(new LogAxis(1, 5), axis);
        assertEquals(List.of(10L, 100L, 1_000L, 10_000L, 100_000L), axis.lines());
        assertEquals(0.5, axis.share(1_000), 1e-12);
    }

    /** Nothing has no logarithm, and one number alone no length. */
    @Test
    void logAxis_ofNothingOrOne_hasALength() {
        assertEquals(new LogAxis(0, 1), LogAxis.around(List.of()));
        assertEquals(new LogAxis(0, 1), LogAxis.around(List.of(Range.of(0))));
        assertEquals(new LogAxis(3, 4), LogAxis.around(List.of(Range.of(1_000))));
        assertEquals(0, new LogAxis(0, 1).share(0));
    }

    @Test
    void logAxis_ofTheLargestNumber_holdsIt() {
        LogAxis axis = LogAxis.around(List.of(Range.of(999_999_999_999L)));

        assertEquals(new LogAxis(11, 12), axis);
    }

    @Test
    void linearAxis_hasFourLinesAtMost() {
        for (long highest : new long[] {0, 1, 3, 4, 5, 9, 10, 99, 18_176, 5_246_321, 999_999_999_999L}) {
            LinearAxis axis = LinearAxis.upTo(highest);

            assertTrue(axis.lines().size() <= 5, axis::toString);
            assertTrue(axis.share(highest) <= 1, axis::toString);
        }
        assertEquals(new LinearAxis(5_000, 19_994), LinearAxis.upTo(18_176));
    }
}
