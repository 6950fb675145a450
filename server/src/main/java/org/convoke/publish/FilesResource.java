package org.convoke.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPOutputStream;
import org.convoke.call.Call;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.index.Micros;
import org.convoke.index.TimelineEntry;
import org.convoke.web.Answer;
import org.convoke.web.Body;
import org.convoke.web.EntityTag;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * Files with every published event of a call: by date, and feeds by what changed last. A file is written at the first request
 * after a change, streamed from the store, and kept compressed until the next change.
 */
public final class FilesResource {

    private final Supplier<EventIndex> index;
    private final PublicEvents events;
    private final EventWords words;
    private final FeedParts parts;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** A file, and of which state it is. */
    private record File(Call call, List<IndexedEvent> of, String origin, Body.Kept body) {

        /** Compares the list by identity: the index gives the same one until something changes. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(State now) {
            return of == now.list && call.equals(now.call) && origin.equals(now.origin);
        }
    }

    /** What a file is made of. A feed's addresses are those by which its reader reaches the site. */
    private record State(EventIndex index, Call call, List<IndexedEvent> list, String origin) {}

    /** @param words for feeds */
    public FilesResource(Supplier<EventIndex> index, PublicEvents events, EventWords words) {
        this.index = index;
        this.events = events;
        this.words = words;
        this.parts = new FeedParts(events, words);
    }

    /** Answers with the call's events in a format. */
    public Handler in(ExportFormat format, Media media) {
        return request -> {
            EventIndex now = index.get();
            Call call = CallParameter.get(request.variable("call"), now);
            return format.isFeed() && FeedParts.isAskedFor(request.query())
                    ? parts.answer(request, call, now, new FeedParts.Form(format, media))
                    : whole(
                            request,
                            new State(now, call, now.byDate(call.slug()), origin(format, request)),
                            format,
                            media);
        };
    }

    private static String origin(ExportFormat format, Request request) {
        return format.isFeed() ? request.origin() : "";
    }

    private Answer whole(Request request, State now, ExportFormat format, Media media) {
        String slug = request.variable("call");
        File file = files.compute(slug + "." + format.word(), (name, known) -> fresh(format, now, known));
        return Answer.of(media, file.body())
                .with("Content-Disposition", "inline; filename=\"" + slug + "." + format.extension() + "\"");
    }

    private File fresh(ExportFormat format, State now, @Nullable File known) {
        return known != null && known.isOf(now)
                ? known
                : new File(
                        now.call,
                        now.list,
                        now.origin,
                        format.isFeed() ? writeFeed(format, now) : writeFile(format, now));
    }

    private Body.Kept writeFile(ExportFormat format, State now) {
        return write(format, FileFrame.of(now.call), new Entries(now.call.slug(), now.list));
    }

    private Body.Kept writeFeed(ExportFormat format, State now) {
        Entries entries = Entries.byChange(now.index, now.call.slug());
        List<? extends TimelineEntry> list = entries.list();
        Instant updated = list.isEmpty()
                ? Instant.EPOCH
                : Micros.toInstant(list.getFirst().atMicros());
        return write(format, new FileFrame(now.call, now.origin, updated, words, null), entries);
    }

    private Body.Kept write(ExportFormat format, FileFrame frame, Entries entries) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        CRC32 crc32 = new CRC32();
        CRC32C crc32c = new CRC32C();
        Counting plain;
        try {
            OutputStream gzip = new GZIPOutputStream(compressed, 8192);
            plain = new Counting(new CheckedOutputStream(new CheckedOutputStream(gzip, crc32), crc32c));
            try (EventWriter writer = format.open(frame, plain)) {
                entries.write(events, writer);
            }
            plain.close();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the events of " + frame.call().slug() + " to memory", e);
        }
        return new Body.Kept(
                compressed.toByteArray(), plain.count(), EntityTag.of(crc32.getValue(), crc32c.getValue()));
    }
}
