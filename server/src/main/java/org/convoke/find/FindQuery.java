package org.convoke.find;

import java.time.LocalDate;
import java.util.Optional;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for.
 *
 * @param where from where distances count
 * @param days on which local days
 * @param call of this call only; of all calls if empty
 * @param features bits of {@link org.convoke.event.AccessibilityFeature} that must all be answered with yes; 0 for none
 * @param withinMeters no farther than this, inclusive; infinity for no bound
 * @param limit at most so many, 1 to 100
 */
public record FindQuery(
        Where where, Days days, Optional<CallSlug> call, long features, double withinMeters, int limit) {

    /** How many are given when nobody says. */
    public static final int USUAL_LIMIT = 10;

    public static final int MAX_LIMIT = 100;

    public FindQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit outside 1 to " + MAX_LIMIT + ": " + limit);
        }
    }

    /** The ten nearest of all calls on their coming days. */
    public static FindQuery from(Where where) {
        return new FindQuery(where, Days.COMING, Optional.empty(), 0, Double.POSITIVE_INFINITY, USUAL_LIMIT);
    }

    public FindQuery withDays(Days other) {
        return new FindQuery(where, other, call, features, withinMeters, limit);
    }

    public FindQuery withCall(CallSlug slug) {
        return new FindQuery(where, days, Optional.of(slug), features, withinMeters, limit);
    }

    public FindQuery withLimit(int count) {
        return new FindQuery(where, days, call, features, withinMeters, count);
    }

    /**
     * Local days, as they were asked for.
     *
     * @param on the first day; when absent, today at each event's place
     * @param until the last day, inclusive; when absent, {@code on}, or without that no end
     */
    public record Days(@Nullable LocalDate on, @Nullable LocalDate until) {

        /** Every day from today on, today being what it is at each event's place. */
        public static final Days COMING = new Days(null, null);

        /** @throws IllegalArgumentException when the last day is before the first */
        public Days {
            if (on != null && until != null && until.isBefore(on)) {
                throw new IllegalArgumentException("the last day " + until + " is before the first " + on);
            }
        }

        /** One day. */
        public static Days on(LocalDate day) {
            return new Days(day, null);
        }
    }
}
