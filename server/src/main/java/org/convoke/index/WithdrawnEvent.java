package org.convoke.index;

import org.convoke.event.EventId;

/** An event that was published and is no longer. */
public record WithdrawnEvent(EventId id, int callNumber, long atMicros) implements TimelineEntry {}
