package org.convoke.fetch;

import java.time.Duration;

/**
 * How much an answer may cost.
 *
 * @param maxBytes of its body, unpacked
 * @param time for all of it, redirects included
 * @param maxRedirects how often it may point elsewhere
 */
public record FetchLimits(int maxBytes, Duration time, int maxRedirects) {

    /** @throws IllegalArgumentException when there is no room or no time at all */
    public FetchLimits {
        if (maxBytes < 1 || maxRedirects < 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits that allow nothing");
        }
    }
}
