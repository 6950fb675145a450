package org.convoke.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a handler says. How it travels (ETag, compression, caching, security fields, HEAD) is {@link Server}'s matter and the
 * same for all.
 *
 * @param status the HTTP status
 * @param caching how long it may be shown without asking again
 * @param fields further fields of the head
 */
public record Answer(int status, Media media, Body body, Caching caching, List<Field> fields) {

    /** How long an answer may be shown without asking again. */
    public enum Caching {
        /** Two seconds, so that a cancellation shows; after that an ETag spares the bytes. */
        BRIEF,
        /** Its address changes with its content. */
        FOREVER,
        /** Not at all. */
        NEVER
    }

    public Answer {
        fields = List.copyOf(fields);
    }

    /** An answer of status 200 with these bytes, which must not change later. */
    public static Answer of(Media media, byte[] bytes) {
        return of(media, bytes, bytes.length);
    }

    /** An answer of status 200 with the first of these bytes, which must not change later. */
    public static Answer of(Media media, byte[] bytes, int length) {
        return new Answer(200, media, new Body.Fresh(bytes, length), Caching.BRIEF, List.of());
    }

    /** An answer of status 200 with this content, kept compressed. */
    public static Answer of(Media media, Body.Kept kept) {
        return new Answer(200, media, kept, Caching.BRIEF, List.of());
    }

    /** The same answer, fit to be given again and again. */
    public Answer shared() {
        return body instanceof Body.Fresh fresh
                ? new Answer(status, media, Body.Shared.of(fresh), caching, fields)
                : this;
    }

    /** Sends the reader to another path of this site for good. */
    public static Answer movedTo(String path) {
        byte[] text = path.getBytes(StandardCharsets.UTF_8);
        return of(Media.TEXT, text).withStatus(308).with("Location", path);
    }

    public Answer withStatus(int other) {
        return new Answer(other, media, body, caching, fields);
    }

    public Answer withCaching(Caching other) {
        return new Answer(status, media, body, other, fields);
    }

    /** The same answer with one more field in its head. */
    public Answer with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Answer(status, media, body, caching, more);
    }

    /** The same answer in the reader's language, for caches to keep apart unless the address names the language. */
    public Answer in(Reader reader) {
        Answer tagged = with("Content-Language", reader.tag());
        return reader.isChosen() ? tagged : tagged.with("Vary", "Accept-Language");
    }
}
