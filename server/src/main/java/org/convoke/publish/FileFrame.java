package org.convoke.publish;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.convoke.call.Call;
import org.convoke.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells beside its events.
 *
 * @param origin scheme, host and port of the site, for links
 * @param updated when anything in it last changed; the epoch when nothing is in it
 * @param words for people; absent for files that have none
 * @param part which part of a feed it is; absent for a file with every event
 */
public record FileFrame(
        Call call,
        String origin,
        Instant updated,
        @Nullable EventWords words,
        @Nullable Part part) {

    /**
     * A part of a feed (RFC 5005, section 3).
     *
     * @param query of its own address, with the question mark
     * @param first query of the first part
     * @param next query of the part with what changed before; absent at the end
     */
    public record Part(String query, String first, @Nullable String next) {}

    /** Of a file that names no address and has no words of its own. */
    public static FileFrame of(Call call) {
        return new FileFrame(call, "", Instant.EPOCH, null, null);
    }

    /** The words of a file that has some. */
    EventWords spoken() {
        return Objects.requireNonNull(words, "a feed has words");
    }

    /** The address of the call's page. */
    String home() {
        return origin + "/" + call.slug();
    }

    /** The address of the file with this extension. */
    String self(String extension) {
        return home() + "/events." + extension + (part == null ? "" : part.query);
    }

    /** The address of an event's page, which names it for good. */
    String address(EventId event) {
        return home() + "/events/" + event;
    }

    /** Who publishes it: the site's host. */
    String publisher() {
        return URI.create(origin).getAuthority();
    }
}
