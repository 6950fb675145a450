package org.convoke.format.ical;

import java.time.Duration;
import java.util.Optional;

/** Reads DURATION values (RFC 5545, section 3.3.6): {@code PT1H30M}, {@code P2D}, {@code P1W}. */
public final class IcalDuration {

    private IcalDuration() {}

    /** Returns the duration, empty when the text is none or it is negative. */
    public static Optional<Duration> parse(String text) {
        try {
            Duration duration =
                    Duration.ofMillis(biweekly.util.Duration.parse(text.strip()).toMillis());
            return duration.isNegative() ? Optional.empty() : Optional.of(duration);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
