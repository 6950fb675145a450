package org.convoke.event;

import java.util.List;
import org.convoke.call.CallSlug;
import org.convoke.count.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * One event as an input record gives it, parsed and normalised, not yet compared with what is known and not yet decided.
 *
 * @param source where it came from
 * @param occurrence tells the events of one record apart: the local day, or day and time, that a repeating event or a
 *     cell with several days stands for; absent when the record is one event
 * @param content what it says
 * @param claims how many people the record says there were or will be, in the order of its columns; no part of what the
 *     event is, so other numbers alone make no new state of it
 */
public record Draft(
        CallSlug call, SourceRef source, @Nullable String occurrence, Content content, List<ImportedClaim> claims) {

    public Draft {
        claims = List.copyOf(claims);
    }

    /** A draft whose record says nothing of numbers. */
    public Draft(CallSlug call, SourceRef source, @Nullable String occurrence, Content content) {
        this(call, source, occurrence, content, List.of());
    }
}
