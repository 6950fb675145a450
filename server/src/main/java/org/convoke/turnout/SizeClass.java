package org.convoke.turnout;

import java.util.OptionalLong;

/** How large an event was, by the low of its reported range: the classes of the Crowd Counting Consortium, 0 to 4. */
public enum SizeClass {
    /** No low is reported. */
    UNKNOWN,
    UNDER_100,
    UNDER_1000,
    UNDER_10000,
    FROM_10000;

    /** The class of a range. */
    public static SizeClass of(Range reported) {
        OptionalLong low = reported.low();
        return low.isEmpty() ? UNKNOWN : ofLow(low.getAsLong());
    }

    /** The class of a low. */
    static SizeClass ofLow(long people) {
        if (people < 1_000) {
            return people < 100 ? UNDER_100 : UNDER_1000;
        }
        return people < 10_000 ? UNDER_10000 : FROM_10000;
    }
}
