package org.convoke.event;

import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * One event as an input record gives it, parsed and normalised, not yet compared with what is known and not yet decided.
 *
 * @param source where it came from
 * @param occurrence tells the events of one record apart: the local day, or day and time, that a repeating event or a
 *     cell with several days stands for; absent when the record is one event
 * @param content what it says
 */
public record Draft(
        CallSlug call, SourceRef source, @Nullable String occurrence, Content content) {}
