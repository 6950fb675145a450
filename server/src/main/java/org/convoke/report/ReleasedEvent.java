package org.convoke.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalLong;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.turnout.EventTurnout;
import org.convoke.turnout.Line;
import org.convoke.turnout.Range;
import org.convoke.turnout.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * A published event and what is reported of it.
 *
 * @param town a number that events have in common when hosts wrote the same town, region and country; from 1, in one release
 * @param turnout absent when nothing is reported
 */
record ReleasedEvent(
        EventId id,
        Plan plan,
        int town,
        Whereabouts where,
        @Nullable EventTurnout turnout) {

    /** By day and id. */
    static final Comparator<ReleasedEvent> ORDER =
            Comparator.comparing((ReleasedEvent each) -> each.plan().date()).thenComparing(ReleasedEvent::id);

    /**
     * When it was to be, and what became of that.
     *
     * @param line where its numbers stand in the sums
     */
    record Plan(LocalDate date, LocalDate lastDate, EventStatus status, boolean isOnline, Line line) {}

    Range reported() {
        return turnout == null ? Range.NONE : turnout.counted().reported();
    }

    Range central() {
        return turnout == null ? Range.NONE : turnout.counted().central();
    }

    Range announced() {
        return turnout == null ? Range.NONE : turnout.announced();
    }

    /** What a coordinator decided; none when nobody did. */
    Range decided() {
        return turnout != null && turnout.isDecided() ? reported() : Range.NONE;
    }

    OptionalLong floor() {
        Long floor = turnout == null ? null : turnout.counted().floor();
        return floor == null ? OptionalLong.empty() : OptionalLong.of(floor);
    }

    OptionalLong size() {
        return OptionalLong.of(SizeClass.of(reported()).ordinal());
    }

    OptionalLong reports() {
        return OptionalLong.of(turnout == null ? 0 : turnout.reports());
    }
}
