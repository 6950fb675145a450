package org.convoke.intake.when;

import java.time.LocalTime;

/**
 * A time of day as far as a text tells it.
 *
 * @param hour 0 to 24
 * @param half which half of the day the text names
 */
record WrittenTime(int hour, int minute, Half half) {

    /** The half of the day. */
    enum Half {
        MORNING,
        AFTERNOON,
        UNSAID
    }

    /** Whether such a time exists. */
    boolean isValid() {
        return hour >= 0 && minute >= 0 && minute < 60 && (hour < 24 || hour == 24 && minute == 0);
    }

    WrittenTime in(Half other) {
        return new WrittenTime(hour, minute, other);
    }

    /** The time with its half applied; 24:00 is midnight, "16:30 pm" is what it says. */
    LocalTime time() {
        int full = hour % 24;
        if (half == Half.AFTERNOON && full < 12) {
            full += 12;
        } else if (half == Half.MORNING && full == 12) {
            full = 0;
        }
        return LocalTime.of(full, minute);
    }
}
