package org.convoke.index;

import java.util.Comparator;
import org.convoke.event.EventId;

/** One place in the order of changes: an event as it last changed, or its withdrawal. */
public sealed interface TimelineEntry permits IndexedEvent, WithdrawnEvent {

    /** The oldest change first, ties by id. */
    Comparator<TimelineEntry> ORDER =
            Comparator.comparingLong(TimelineEntry::atMicros).thenComparing(TimelineEntry::id);

    EventId id();

    /** The number of its call in this index. */
    int callNumber();

    /** When it last changed, in microseconds since 1970. */
    long atMicros();
}
