package org.convoke.turnout;

import org.convoke.call.CallSlug;
import org.convoke.event.EventId;

/**
 * How many came to one event, of which at least one accepted report tells. What was announced beforehand stands apart and is
 * never mixed with what was counted.
 *
 * @param line where it stands in the sums
 * @param counted what the reports come to; {@link Merged#NOTHING} when all there is was announced
 * @param announced from the smallest low to the largest high that was announced; none when nothing was
 * @param reports how many accepted reports there are of either
 * @param isDecided whether a coordinator decided on the reported range
 */
public record EventTurnout(
        EventId id, CallSlug call, Line line, Merged counted, Range announced, int reports, boolean isDecided) {

    /** Whether there is any counted number. */
    public boolean isReported() {
        return !counted.reported().isEmpty();
    }

    public SizeClass size() {
        return SizeClass.of(counted.reported());
    }
}
