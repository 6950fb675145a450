package org.convoke.nearest;

/**
 * One event's change in an index.
 *
 * <p>What is taken out is named by the whole entry as the index holds it, not by its id alone: its day, call and position lead
 * straight to it, so an index needs no second structure from ids to places, which would cost as much memory as the index.
 * The owner of an index keeps its entries beside it anyway, for showing them.
 */
public sealed interface NearestChange {

    /** An event the index does not hold yet. */
    record Added(NearestEntry entry) implements NearestChange {}

    /** An event the index holds, as it was and as it is now; both have the same id. */
    record Replaced(NearestEntry before, NearestEntry after) implements NearestChange {

        /**
         * Checks that the two are one event.
         *
         * @throws IllegalArgumentException if the ids differ
         */
        public Replaced {
            if (!before.id().equals(after.id())) {
                throw new IllegalArgumentException("two events: " + before.id() + " and " + after.id());
            }
        }
    }

    /** An event the index holds and shall hold no longer, as it was. */
    record Removed(NearestEntry entry) implements NearestChange {}
}
