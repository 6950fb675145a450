package org.convoke.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of an event.
 *
 * @param reason why it is held; absent when it is not
 * @param published when it was first published; absent when it never was
 * @param isMoved whether place or time changed since it was published
 * @param isCancelled whether a coordinator cancelled it; no import undoes that
 * @param isHidden whether a coordinator took it out of sight; no import undoes that
 */
public record Standing(
        ModerationState state,
        @Nullable HoldReason reason,
        @Nullable Instant published,
        boolean isMoved,
        boolean isCancelled,
        boolean isHidden) {

    /** @throws IllegalArgumentException when it is held without a reason, or has one and is not held */
    public Standing {
        if ((state == ModerationState.HELD) != (reason != null)) {
            throw new IllegalArgumentException(state + " with hold reason " + reason);
        }
    }

    static Standing newlyPublished(Instant when) {
        return new Standing(ModerationState.PUBLISHED, null, when, false, false, false);
    }

    static Standing newlyHeld(HoldReason reason) {
        return new Standing(ModerationState.HELD, reason, null, false, false, false);
    }

    boolean isPublic() {
        return state == ModerationState.PUBLISHED && !isHidden;
    }

    /** Published, first at this moment unless it was before. */
    Standing publishedAt(Instant when) {
        Instant first = published == null ? when : published;
        return new Standing(ModerationState.PUBLISHED, null, first, isMoved, isCancelled, isHidden);
    }

    Standing held(HoldReason why) {
        return new Standing(ModerationState.HELD, why, published, isMoved, isCancelled, isHidden);
    }

    Standing moved() {
        return new Standing(state, reason, published, true, isCancelled, isHidden);
    }

    Standing decided(boolean cancelled, boolean hidden) {
        return new Standing(state, reason, published, isMoved, cancelled, hidden);
    }
}
