package org.convoke.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoke.call.CallSlug;
import org.convoke.event.Deleted;
import org.convoke.event.EventId;
import org.convoke.event.PublicEvent;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.index.Micros;
import org.convoke.index.TimelineEntry;
import org.convoke.index.WithdrawnEvent;

/**
 * What a file is made of: events, and for feeds those taken away, in order.
 *
 * @param list in the order in which they are written
 */
record Entries(CallSlug call, List<? extends TimelineEntry> list) {

    /** So many events are in memory at once. */
    private static final int BATCH = 500;

    Entries {
        list = List.copyOf(list);
    }

    /** All of a call, what changed last first. Looks at every entry of every call. */
    static Entries byChange(EventIndex index, CallSlug call) {
        int number = index.number(call);
        List<TimelineEntry> entries = new ArrayList<>();
        for (TimelineEntry entry : index.timeline()) {
            if (entry.callNumber() == number) {
                entries.add(entry);
            }
        }
        Collections.reverse(entries);
        return new Entries(call, entries);
    }

    /** Writes them. An event that went since the list was made is left out; the next list will not name it. */
    void write(PublicEvents events, EventWriter writer) throws IOException {
        for (int from = 0; from < list.size(); from += BATCH) {
            write(list.subList(from, Math.min(from + BATCH, list.size())), events, writer);
        }
    }

    private void write(List<? extends TimelineEntry> batch, PublicEvents events, EventWriter writer)
            throws IOException {
        List<EventId> ids = batch.stream()
                .filter(IndexedEvent.class::isInstance)
                .map(TimelineEntry::id)
                .toList();
        Map<EventId, PublicEvent> byId =
                events.list(ids).stream().collect(Collectors.toMap(PublicEvent::id, Function.identity()));
        for (TimelineEntry entry : batch) {
            switch (entry) {
                case IndexedEvent indexed -> {
                    PublicEvent event = byId.get(indexed.id());
                    if (event != null) {
                        writer.write(event);
                    }
                }
                case WithdrawnEvent gone ->
                    writer.write(new Deleted(gone.id(), call, Micros.toInstant(gone.atMicros())));
            }
        }
    }
}
