package org.convoke.nearest;

import java.time.LocalDate;

/**
 * What has trees of its own: one call on one day. Ordered by day, then by call.
 *
 * @param day days since 1970-01-01
 */
record Shard(int day, int call) implements Comparable<Shard> {

    /** Years 1 to 9999 fit an int by far. */
    static Shard of(LocalDate day, int call) {
        return new Shard((int) day.toEpochDay(), call);
    }

    /** The same call on the next day. */
    Shard nextDay() {
        return new Shard(day + 1, call);
    }

    @Override
    public int compareTo(Shard other) {
        return day != other.day ? Integer.compare(day, other.day) : Integer.compare(call, other.call);
    }
}
