package org.convoke.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A moment on the clock that only goes forward.
 *
 * @param nanoTime as {@link System#nanoTime} tells it
 */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean hasPassed() {
        return leftNanos() <= 0;
    }

    long leftNanos() {
        return nanoTime - System.nanoTime();
    }

    /**
     * The milliseconds that are left, at least one.
     *
     * @throws SocketTimeoutException when none are
     */
    int leftMillis() throws SocketTimeoutException {
        long left = leftNanos();
        if (left <= 0) {
            throw new SocketTimeoutException("out of time");
        }
        return Math.clamp(left / 1_000_000, 1, Integer.MAX_VALUE);
    }
}
