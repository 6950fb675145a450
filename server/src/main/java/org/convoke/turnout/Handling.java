package org.convoke.turnout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done with one version of a report.
 *
 * @param list the source of records that it came with; absent when it came by itself
 * @param reason why a coordinator made this version; absent when none did
 * @param at when this version was made
 * @param logIndex the entry in the log; absent while the public has nothing to do with it
 */
public record Handling(
        ReportState state,
        Door door,
        @Nullable String list,
        @Nullable String reason,
        Instant at,
        @Nullable Long logIndex) {}
