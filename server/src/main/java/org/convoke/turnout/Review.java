package org.convoke.turnout;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.convoke.count.Basis;
import org.convoke.count.SourceClass;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;

/** Finds reports that deserve a second look. */
public final class Review {

    private static final int MOST_TIMES_LOW = 5;
    private static final long LARGE = 1_000;

    /** The limit of dense crowds that still stand. */
    private static final long PEOPLE_PER_SQUARE_METER = 4;

    private Review() {}

    /**
     * The reasons to look at a report again; none for most.
     *
     * @param others accepted reports of the same event; the report itself may be among them
     * @param when the event is; absent when that is not known
     */
    public static Set<ReviewReason> of(TurnoutReport report, List<TurnoutReport> others, @Nullable When when) {
        EnumSet<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        Range range = report.range();
        if (range.hasLow() && range.highToAdd() > MOST_TIMES_LOW * range.lowToAdd()) {
            reasons.add(ReviewReason.WIDE);
        }
        Long area = report.evidence().areaSquareMeters();
        if (area != null && range.highToAdd() > PEOPLE_PER_SQUARE_METER * area) {
            reasons.add(ReviewReason.TOO_DENSE);
        }
        if (report.claim().basis() == Basis.COUNTED) {
            if (isOrganizerAlone(report, others)) {
                reasons.add(ReviewReason.ORGANIZER_ALONE);
            }
            Instant counted = report.evidence().counted();
            if (counted != null && when != null && counted.isBefore(Beginning.of(when))) {
                reasons.add(ReviewReason.BEFORE_START);
            }
        }
        return reasons;
    }

    /** The maker of a list who took over what the organizers say adds no second voice. */
    private static boolean isOrganizerAlone(TurnoutReport report, List<TurnoutReport> others) {
        return report.claim().source() == SourceClass.ORGANIZER
                && report.range().highToAdd() >= LARGE
                && others.stream()
                        .filter(TurnoutReport::isAccepted)
                        .map(TurnoutReport::claim)
                        .noneMatch(other -> other.basis() == Basis.COUNTED
                                && other.source().isReport()
                                && other.source() != SourceClass.ORGANIZER);
    }
}
