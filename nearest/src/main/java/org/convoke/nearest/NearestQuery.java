package org.convoke.nearest;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A question to a {@link NearestIndex}. Begin with {@link #at}, which asks for the ten nearest on one day, and narrow or widen
 * it with the {@code with} methods.
 *
 * @param position from where distances count
 * @param firstDay the first local day on which events may be
 * @param lastDay the last such day, the same or later; {@code LocalDate.MIN} and {@code MAX} ask for any day
 * @param call only events of this call; of all calls if empty
 * @param features bits that must all be set in an event's features; 0 asks for none
 * @param withinMeters no event farther than this, inclusive; not negative, infinity for no bound
 * @param limit at most so many events, at least 1; {@code Integer.MAX_VALUE} for all
 */
public record NearestQuery(
        LatLon position,
        LocalDate firstDay,
        LocalDate lastDay,
        OptionalInt call,
        long features,
        double withinMeters,
        int limit) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public NearestQuery {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("last day " + lastDay + " before first day " + firstDay);
        }
        if (!(withinMeters >= 0)) {
            throw new IllegalArgumentException("not a radius in metres: " + withinMeters);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit below 1: " + limit);
        }
    }

    /** The ten nearest on one day, of all calls, however far. */
    public static NearestQuery at(LatLon position, LocalDate day) {
        return new NearestQuery(position, day, day, OptionalInt.empty(), 0, Double.POSITIVE_INFINITY, 10);
    }

    /** The same question, about all days until the one given. */
    public NearestQuery withLastDay(LocalDate day) {
        return new NearestQuery(position, firstDay, day, call, features, withinMeters, limit);
    }

    /** The same question, about one call. */
    public NearestQuery withCall(int number) {
        return new NearestQuery(position, firstDay, lastDay, OptionalInt.of(number), features, withinMeters, limit);
    }

    /** The same question, about events that have all of these feature bits. */
    public NearestQuery withFeatures(long bits) {
        return new NearestQuery(position, firstDay, lastDay, call, bits, withinMeters, limit);
    }

    /** The same question, about events no farther than this many metres. */
    public NearestQuery withinMeters(double meters) {
        return new NearestQuery(position, firstDay, lastDay, call, features, meters, limit);
    }

    /** The same question, for at most so many events. */
    public NearestQuery withLimit(int count) {
        return new NearestQuery(position, firstDay, lastDay, call, features, withinMeters, count);
    }

    /** Whether an entry is in question at all, its distance aside. */
    boolean admits(NearestEntry entry) {
        return !entry.firstDay().isAfter(lastDay)
                && !entry.lastDay().isBefore(firstDay)
                && (call.isEmpty() || call.getAsInt() == entry.call())
                && (entry.features() & features) == features;
    }
}
