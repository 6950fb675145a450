package org.convoke.nearest;

import java.util.List;

/**
 * Events by place and local day, to be asked for those nearest to a position.
 *
 * <p>Every implementation gives exactly the same answer to the same question: it passes the one contract test against a
 * brute-force oracle. Safe for any number of threads; a reader sees the index before or after an {@link #apply}, never
 * between, and never waits for a writer.
 */
public interface NearestIndex {

    /**
     * The events asked for, nearest first: ordered by great-circle distance in metres, equal distances by id, byte by byte.
     * Each event is listed once, on however many of the days it is found. Empty if there are none.
     */
    List<NearestHit> nearest(NearestQuery query);

    /**
     * Makes the changes, all of them or none, in their order; when it returns, every query sees them. Writers wait for each
     * other.
     *
     * @throws IllegalArgumentException if an entry to be taken out is not held so; nothing has changed then. That an added id
     *     is new is for the caller to ensure: it is not looked for on other days.
     */
    void apply(List<NearestChange> changes);
}
