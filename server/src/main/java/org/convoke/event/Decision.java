package org.convoke.event;

/** What is to be done with a draft. */
public sealed interface Decision {

    MatchedDraft matched();

    /** Everyone may see it. */
    record Publish(MatchedDraft matched) implements Decision {}

    /** It waits until the reason goes. */
    record Hold(MatchedDraft matched, HoldReason reason) implements Decision {}

    /** It is another record of an event that is known. */
    record Merge(MatchedDraft matched, EventId survivor) implements Decision {}

    /** It is no event. */
    record Reject(MatchedDraft matched, WarningCode reason) implements Decision {}
}
