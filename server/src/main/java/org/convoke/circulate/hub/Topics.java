package org.convoke.circulate.hub;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.sign.Digest;
import org.convoke.web.Answer;
import org.convoke.web.Body;
import org.convoke.web.Handler;
import org.convoke.web.Query;
import org.convoke.web.Reader;
import org.convoke.web.Request;

/** The feeds that can be subscribed to, as the site itself answers them. Safe for use by many threads. */
public final class Topics {

    private static final Reader NOBODY = new Reader(Locale.ENGLISH, false);

    private final Map<String, Handler> feeds;
    private final Supplier<Object> state;

    /**
     * @param feeds by path
     * @param state what is equal as long as no feed changes; asked every second
     */
    public Topics(Map<String, Handler> feeds, Supplier<Object> state) {
        this.feeds = Map.copyOf(feeds);
        this.state = state;
    }

    /**
     * A feed as it is now.
     *
     * @param type the Content-Type field
     * @param bytes not copied, and not to be changed
     */
    record Content(String type, byte[] bytes, Digest digest) {}

    /** Whether an address is that of a feed of this site, as its readers see it. */
    boolean contains(String topic, String origin) {
        return topic.startsWith(origin) && feeds.containsKey(topic.substring(origin.length()));
    }

    /** What is equal as long as no feed changed. */
    Object state() {
        return state.get();
    }

    /** The feed of an address; empty when there is no such feed any more. */
    Optional<Content> find(String topic) {
        URI address = URI.create(topic);
        return Optional.ofNullable(feeds.get(address.getRawPath())).map(feed -> content(feed, address));
    }

    private static Content content(Handler feed, URI address) {
        Answer answer =
                feed.answer(new Request(address.getRawPath(), Map.of(), Query.parse(""), NOBODY, origin(address)));
        byte[] bytes = switch (answer.body()) {
            case Body.Fresh(byte[] made, int length) -> Arrays.copyOf(made, length);
            case Body.Shared shared -> shared.plain();
            case Body.Kept _ -> throw new IllegalStateException("a feed is made anew: " + address);
        };
        return new Content(answer.media().contentType(), bytes, Digest.of(bytes));
    }

    /** Where the site is, by the address of one of its feeds. */
    static String origin(URI topic) {
        return topic.getScheme() + "://" + topic.getRawAuthority();
    }
}
