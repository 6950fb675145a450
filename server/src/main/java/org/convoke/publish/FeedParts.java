package org.convoke.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.call.Call;
import org.convoke.find.Cursor;
import org.convoke.index.EventIndex;
import org.convoke.index.Micros;
import org.convoke.index.TimelineEntry;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Query;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a call's feed: {@code limit} of the newest changes, and with {@code before} those before them (RFC 5005, section 3).
 * What changes while parts are read comes to the front, so that nothing is missed by who begins there again.
 */
record FeedParts(PublicEvents events, EventWords words) {

    private static final String LIMIT = "limit";
    private static final String BEFORE = "before";

    private static final int USUAL_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    /** Whether a part is asked for. */
    static boolean isAskedFor(Query query) {
        return query.has(LIMIT) || query.has(BEFORE);
    }

    /** Answers with the part that is asked for. */
    Answer answer(Request request, Call call, EventIndex index, Form form) {
        int limit = request.query().integer(LIMIT, 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        Optional<Cursor> before = Cursor.read(request.query(), BEFORE);
        List<? extends TimelineEntry> all = Entries.byChange(index, call.slug()).list();
        int from = before.map(cursor -> firstBefore(all, cursor)).orElse(0);
        int until = Math.min(all.size(), from + limit);
        List<? extends TimelineEntry> page = all.subList(from, until);
        String first = "?" + LIMIT + "=" + limit;
        FileFrame.Part part = new FileFrame.Part(
                before.map(cursor -> first + "&" + BEFORE + "=" + cursor.text()).orElse(first),
                first,
                until == all.size() ? null : next(first, page.getLast()));
        Instant updated = page.isEmpty()
                ? Instant.EPOCH
                : Micros.toInstant(page.getFirst().atMicros());
        FileFrame frame = new FileFrame(call, request.origin(), updated, words, part);
        return Answer.of(form.media(), bytes(form.format(), frame, new Entries(call.slug(), page)));
    }

    /** A format and how it is sent. */
    record Form(ExportFormat format, Media media) {}

    private static @Nullable String next(String first, TimelineEntry last) {
        return first + "&" + BEFORE + "=" + Cursor.of(last).text();
    }

    /** The newest change first, so cursors fall. */
    private static int firstBefore(List<? extends TimelineEntry> all, Cursor cursor) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Cursor.of(all.get(middle)).compareTo(cursor) >= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private byte[] bytes(ExportFormat format, FileFrame frame, Entries entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (EventWriter writer = format.open(frame, bytes)) {
            entries.write(events, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a part of the feed into memory", e);
        }
        return bytes.toByteArray();
    }
}
