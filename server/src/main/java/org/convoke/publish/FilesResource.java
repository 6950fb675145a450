package org.convoke.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPOutputStream;
import org.convoke.call.Call;
import org.convoke.event.EventId;
import org.convoke.event.PublicEvent;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Answer;
import org.convoke.web.Body;
import org.convoke.web.EntityTag;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.jspecify.annotations.Nullable;

/**
 * Files with every published event of a call, by date. A file is written at the first request after a change, streamed from
 * the store, and kept compressed until the next change.
 */
public final class FilesResource {

    /** So many events are in memory at once. */
    private static final int BATCH = 500;

    private final Supplier<EventIndex> index;
    private final PublicEvents events;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** A file, and of which state it is. */
    private record File(Call call, List<IndexedEvent> of, Body.Kept body) {

        /** Compares the list by identity: the index gives the same one until something changes. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Call nowCall, List<IndexedEvent> now) {
            return of == now && call.equals(nowCall);
        }
    }

    public FilesResource(Supplier<EventIndex> index, PublicEvents events) {
        this.index = index;
        this.events = events;
    }

    /** Answers with the call's events in a format. */
    public Handler in(ExportFormat format, Media media) {
        return request -> {
            EventIndex now = index.get();
            Call call = CallParameter.get(request.variable("call"), now);
            File file = files.compute(
                    call.slug() + "." + format.word(),
                    (name, known) -> fresh(format, call, now.byDate(call.slug()), known));
            return Answer.of(media, file.body())
                    .with("Content-Disposition", "inline; filename=\"" + call.slug() + "." + format.word() + "\"");
        };
    }

    private File fresh(ExportFormat format, Call call, List<IndexedEvent> now, @Nullable File known) {
        return known != null && known.isOf(call, now) ? known : new File(call, now, write(format, call, now));
    }

    private Body.Kept write(ExportFormat format, Call call, List<IndexedEvent> list) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        CRC32 crc32 = new CRC32();
        CRC32C crc32c = new CRC32C();
        Counting plain;
        try {
            OutputStream gzip = new GZIPOutputStream(compressed, 8192);
            plain = new Counting(new CheckedOutputStream(new CheckedOutputStream(gzip, crc32), crc32c));
            try (EventWriter writer = format.open(call, plain)) {
                for (int from = 0; from < list.size(); from += BATCH) {
                    write(list.subList(from, Math.min(from + BATCH, list.size())), writer);
                }
            }
            plain.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the events of " + call.slug() + " to memory", e);
        }
        return new Body.Kept(
                compressed.toByteArray(), plain.count(), EntityTag.of(crc32.getValue(), crc32c.getValue()));
    }

    /** Writes events in their order. One that went since the list was made is left out; the next list will not name it. */
    private void write(List<IndexedEvent> batch, EventWriter writer) throws IOException {
        Map<EventId, PublicEvent> byId = events
                .list(batch.stream().map(IndexedEvent::id).toList())
                .stream()
                .collect(Collectors.toMap(PublicEvent::id, Function.identity()));
        for (IndexedEvent each : batch) {
            PublicEvent event = byId.get(each.id());
            if (event != null) {
                writer.write(event);
            }
        }
    }
}
