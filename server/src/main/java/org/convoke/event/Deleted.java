package org.convoke.event;

import java.time.Instant;
import org.convoke.call.CallSlug;

/** An event that was public and no longer is. */
public record Deleted(EventId id, CallSlug call, Instant when) {}
