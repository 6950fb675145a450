package org.convoke.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision makes of an event.
 *
 * @param event as it is to be stored
 * @param before as it was; absent when it is new
 */
record Revision(Event event, @Nullable Event before, Outcome outcome) {

    /** Returns the event that a published or held draft becomes. */
    static Revision of(MatchedDraft matched, @Nullable HoldReason reason, Instant now) {
        Event known = matched.known().orElse(null);
        return known == null ? create(matched, reason, now) : update(matched.draft(), known, reason, now);
    }

    private static Revision create(MatchedDraft matched, @Nullable HoldReason reason, Instant now) {
        Draft draft = matched.draft();
        Standing standing = reason == null ? Standing.newlyPublished(now) : Standing.newlyHeld(reason);
        Event event = new Event(matched.id(), draft.call(), draft.content(), List.of(draft.source()), standing, 0, now);
        return new Revision(event, null, Outcome.NEW);
    }

    private static Revision update(Draft draft, Event known, @Nullable HoldReason reason, Instant now) {
        Standing standing = reason == null
                ? known.standing().publishedAt(now)
                : known.standing().held(reason);
        boolean wasPublished = known.standing().published() != null;
        boolean isElsewhere = wasPublished && Relocation.isBetween(known.content(), draft.content());
        if (isElsewhere) {
            standing = standing.moved();
        }
        List<SourceRef> sources = List.of(draft.source());
        if (draft.content().equals(known.content())
                && standing.equals(known.standing())
                && sources.equals(known.sources())) {
            return new Revision(known, known, Outcome.UNCHANGED);
        }
        Event event = new Event(known.id(), known.call(), draft.content(), sources, standing, known.sequence(), now);
        boolean counts = wasPublished && (isElsewhere || tellsAnotherPlan(known, event));
        Event counted = counts ? event.withStanding(standing, known.sequence() + 1, now) : event;
        return new Revision(counted, known, Outcome.UPDATED);
    }

    /** Whether a calendar should take notice: another time, end or status (RFC 5546, section 2.1.4). */
    private static boolean tellsAnotherPlan(Event before, Event after) {
        When was = before.content().when();
        When is = after.content().when();
        return before.status() != after.status() || (was != null && is != null && !was.equals(is));
    }

    /** The same event with a coordinator's decision. */
    static Revision decide(Event known, boolean isCancelled, boolean isHidden, Instant now) {
        Standing standing = known.standing().decided(isCancelled, isHidden);
        if (standing.equals(known.standing())) {
            return new Revision(known, known, Outcome.UNCHANGED);
        }
        boolean wasPublished = known.standing().published() != null;
        boolean counts = wasPublished && known.standing().isCancelled() != isCancelled;
        int sequence = counts ? known.sequence() + 1 : known.sequence();
        return new Revision(known.withStanding(standing, sequence, now), known, Outcome.UPDATED);
    }

    /** The same event after its call's days changed. */
    static Revision decideAgain(Event known, @Nullable HoldReason reason, Instant now) {
        Standing standing = reason == null
                ? known.standing().publishedAt(now)
                : known.standing().held(reason);
        if (standing.equals(known.standing())) {
            return new Revision(known, known, Outcome.UNCHANGED);
        }
        return new Revision(known.withStanding(standing, known.sequence(), now), known, Outcome.UPDATED);
    }

    /** Whether everyone may see it, or could before. */
    boolean isPublicBusiness() {
        return event.isPublic() || (before != null && before.isPublic());
    }

    /** Whether people who saw it before would go to the wrong place or at the wrong time. */
    boolean movesWhatWasPublic() {
        return before != null && before.isPublic() && Relocation.isBetween(before.content(), event.content());
    }

    /** Whether those who keep a copy must drop it. */
    boolean isTakenAway() {
        return before != null && before.isPublic() && !event.isPublic();
    }

    /** Whether it may stand in the list of what was taken away, and must no longer. */
    boolean isBack() {
        return before != null && !before.isPublic() && event.isPublic();
    }
}
