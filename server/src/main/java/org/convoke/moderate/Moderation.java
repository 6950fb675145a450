package org.convoke.moderate;

import java.util.Optional;
import org.convoke.call.Call;
import org.convoke.event.Content;
import org.convoke.event.Decision;
import org.convoke.event.HoldReason;
import org.convoke.event.MatchedDraft;
import org.convoke.event.When;

/** Decides by a call's days: an event waits without a day, outside of the days, or without a place when it is not online. */
public record Moderation(Call.Days days) {

    /** Publishes the draft, or holds it with the first reason that applies. */
    public Decision decide(MatchedDraft matched) {
        Optional<HoldReason> reason = findReason(matched.draft().content());
        return reason.isPresent() ? new Decision.Hold(matched, reason.get()) : new Decision.Publish(matched);
    }

    /** Returns why an event with this content must wait, if it must. */
    public Optional<HoldReason> findReason(Content content) {
        When when = content.when();
        if (when == null) {
            return Optional.of(HoldReason.NO_DAY);
        }
        if (!days.overlaps(when.date(), when.lastDate())) {
            return Optional.of(HoldReason.OUTSIDE_CALL);
        }
        if (!content.isOnline() && !content.venue().isNamed()) {
            return Optional.of(HoldReason.NO_PLACE);
        }
        return Optional.empty();
    }
}
