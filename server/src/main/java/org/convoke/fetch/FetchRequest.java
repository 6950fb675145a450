package org.convoke.fetch;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to somebody's server.
 *
 * @param address http or https, in ASCII ({@link WebAddress})
 * @param accept the kinds of content that are of use, as the Accept field
 * @param content to post; absent for GET
 */
public record FetchRequest(
        URI address, String accept, @Nullable Content content) {

    /**
     * What is posted.
     *
     * @param fields further fields of the head, complete lines without their ends
     */
    public record Content(String type, byte[] bytes, List<String> fields) {

        public Content {
            fields = List.copyOf(fields);
        }
    }

    /** Asks for whatever is there. */
    public static FetchRequest get(URI address) {
        return new FetchRequest(address, "*/*", null);
    }

    /** Posts; a redirect is not followed. */
    public static FetchRequest post(URI address, Content content) {
        return new FetchRequest(address, "*/*", content);
    }

    FetchRequest at(URI other) {
        return new FetchRequest(other, accept, content);
    }
}
