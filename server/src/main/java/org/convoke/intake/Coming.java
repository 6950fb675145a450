package org.convoke.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;

/**
 * Tells events that begin later than a moment.
 *
 * @param now the moment of the import
 */
record Coming(Instant now) {

    /** Whether it surely begins later; one without a day does not. Where clocks are not known, the earliest moment is taken. */
    boolean isAhead(@Nullable When when) {
        if (when == null) {
            return false;
        }
        LocalTime time = when.start();
        LocalDateTime local = when.date().atTime(time == null ? LocalTime.MIN : time);
        Instant start = when.zone() == null
                ? local.toInstant(ZoneOffset.ofHours(14))
                : local.atZone(when.zone()).toInstant();
        return start.isAfter(now);
    }
}
