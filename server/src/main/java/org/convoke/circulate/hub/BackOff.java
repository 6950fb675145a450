package org.convoke.circulate.hub;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a delivery that failed: a server that restarts hears soon, one that is gone is left alone in two days. */
final class BackOff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private BackOff() {}

    /** The pause after so many failures in a row, at least one; empty when it was tried often enough. */
    static Optional<Duration> after(int failures) {
        return failures > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(failures - 1));
    }
}
