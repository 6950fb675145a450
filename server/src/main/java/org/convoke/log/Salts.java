package org.convoke.log;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Sixteen random bytes at a time: what stands before a record when its digest goes into the log, so that the digest tells
 * nothing to those who do not have them. For one thread.
 */
public final class Salts {

    /** How many bytes each has. */
    public static final int LENGTH = 16;

    private static final int MOST_AT_ONCE = 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    private byte[] ready = new byte[0];
    private int used;
    private int next = 1;

    /** The next one. Asks the system for ever more at once: a call for each would cost more than all the rest. */
    public byte[] next() {
        if (used == ready.length) {
            ready = new byte[LENGTH * next];
            RANDOM.nextBytes(ready);
            used = 0;
            next = Math.min(MOST_AT_ONCE, 2 * next);
        }
        used += LENGTH;
        return Arrays.copyOfRange(ready, used - LENGTH, used);
    }
}
