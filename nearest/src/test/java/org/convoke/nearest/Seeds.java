package org.convoke.nearest;

import java.util.SplittableRandom;

/** Random numbers of the tests: another seed each run, printed, and the same again with {@code -Dseed=N}. */
final class Seeds {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private Seeds() {}

    /** The seed of this run. */
    static long seed() {
        return SEED;
    }

    /** A generator for one test, told apart by its name; prints how to repeat it. */
    static SplittableRandom random(String test) {
        System.Logger log = System.getLogger(Seeds.class.getName());
        log.log(System.Logger.Level.INFO, "{0}: repeat with -Dseed={1}", test, Long.toString(SEED));
        return new SplittableRandom(SEED ^ test.hashCode());
    }
}
