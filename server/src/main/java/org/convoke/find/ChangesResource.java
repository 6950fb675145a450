package org.convoke.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.call.CallSlug;
import org.convoke.index.BoundingBox;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.index.Micros;
import org.convoke.index.TimelineEntry;
import org.convoke.index.WithdrawnEvent;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Query;
import org.convoke.web.Request;

/**
 * {@code /api/v1/events}: every event in the order of its last change, page by page, with those taken away among them; so
 * that a copy elsewhere is made once and kept up to date. What changes while pages are read comes again on a later page.
 */
public final class ChangesResource implements Handler {

    private static final int USUAL_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final int EVENT_BYTES = 800;

    private final Supplier<EventIndex> index;

    public ChangesResource(Supplier<EventIndex> index) {
        this.index = index;
    }

    /**
     * Which entries are asked for. A withdrawal has no position, so a box does not leave it out.
     *
     * @param call the number of the call
     */
    private record Filter(OptionalInt call, Optional<BoundingBox> box) {

        boolean admits(TimelineEntry entry) {
            if (call.isPresent() && call.getAsInt() != entry.callNumber()) {
                return false;
            }
            return switch (entry) {
                case WithdrawnEvent withdrawn -> true;
                case IndexedEvent event ->
                    box.isEmpty()
                            || event.position().filter(box.get()::contains).isPresent();
            };
        }
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Query query = request.query();
        Optional<CallSlug> call = CallParameter.read(query, now);
        OptionalInt number = call.isPresent() ? OptionalInt.of(now.number(call.get())) : OptionalInt.empty();
        Filter filter = new Filter(number, BoxParameter.read(query));
        int limit = query.integer("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        List<TimelineEntry> page = page(now.timeline(), filter, begin(query), limit + 1);
        return Answer.of(Media.JSON, toBytes(page, limit, now));
    }

    /** The later one of where the last page ended and the instant asked for; everything is after the smallest cursor. */
    private static Cursor begin(Query query) {
        // "~" sorts after every id: what happened in that very microsecond is not after it.
        Cursor updatedAfter = query.instant("updatedAfter")
                .map(instant -> new Cursor(Micros.of(instant), "~"))
                .orElse(new Cursor(Long.MIN_VALUE, ""));
        Cursor after = Cursor.read(query, "after").orElse(updatedAfter);
        return after.compareTo(updatedAfter) < 0 ? updatedAfter : after;
    }

    private static List<TimelineEntry> page(List<TimelineEntry> timeline, Filter filter, Cursor begin, int limit) {
        List<TimelineEntry> page = new ArrayList<>();
        for (int i = firstAfter(timeline, begin); i < timeline.size() && page.size() < limit; i++) {
            if (filter.admits(timeline.get(i))) {
                page.add(timeline.get(i));
            }
        }
        return page;
    }

    private static int firstAfter(List<TimelineEntry> timeline, Cursor begin) {
        int low = 0;
        int high = timeline.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Cursor.of(timeline.get(middle)).compareTo(begin) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Writes a page; an entry beyond the limit is not in it but tells that there is a next one. */
    private static byte[] toBytes(List<TimelineEntry> entries, int limit, EventIndex index) {
        boolean hasNext = entries.size() > limit;
        List<TimelineEntry> page = hasNext ? entries.subList(0, limit) : entries;
        JsonBytes events = new JsonBytes(100 + EVENT_BYTES * page.size()).raw("{\"events\":[");
        JsonBytes deleted = new JsonBytes(1000);
        String eventComma = "";
        String deletedComma = "";
        for (TimelineEntry entry : page) {
            switch (entry) {
                case IndexedEvent event -> {
                    index.write(event, OptionalDouble.empty(), events.raw(eventComma));
                    eventComma = ",";
                }
                case WithdrawnEvent gone -> {
                    deleted.raw(deletedComma).raw("{\"id\":").text(gone.id().value());
                    deleted.raw(",\"when\":")
                            .text(Micros.toInstant(gone.atMicros()).toString())
                            .raw("}");
                    deletedComma = ",";
                }
            }
        }
        events.raw("],\"deleted\":[").raw(deleted.toBytes()).raw("],\"next\":");
        return events.text(hasNext ? Cursor.of(page.getLast()).text() : null)
                .raw("}")
                .toBytes();
    }
}
