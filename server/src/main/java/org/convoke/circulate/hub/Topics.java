package org.convoke.circulate.hub;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.convoke.call.CallSlug;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.web.Answer;
import org.convoke.web.Body;
import org.convoke.web.Handler;
import org.convoke.web.Query;
import org.convoke.web.Reader;
import org.convoke.web.Request;

/** The feeds that can be subscribed to, as the site itself answers them. Safe for use by many threads. */
public final class Topics {

    /** What a pattern begins with whose feed is there for every call. */
    private static final String EVERY_CALL = "/{call}";

    private static final Reader NOBODY = new Reader(Locale.ENGLISH, false);

    private final List<Feed> feeds;

    public Topics(List<Feed> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    /**
     * A feed, or one for every call.
     *
     * @param pattern its path, perhaps with <code>{call}</code> as its first segment
     * @param query with which it is asked for what is delivered, empty for none: a long feed is told by what is new in it, as
     *     the protocol allows (WebSub, section 7)
     * @param handler answers with it
     * @param state what is equal as long as it does not change, of the variables of the pattern; asked every second. Throws
     *     {@link UserError} when there is no such feed
     */
    public record Feed(String pattern, String query, Handler handler, Function<Map<String, String>, Object> state) {

        private Optional<Map<String, String>> match(String path) {
            if (!pattern.startsWith(EVERY_CALL)) {
                return pattern.equals(path) ? Optional.of(Map.of()) : Optional.empty();
            }
            String rest = pattern.substring(EVERY_CALL.length());
            int end = path.length() - rest.length();
            boolean isOfCall = end > 1 && path.endsWith(rest) && CallSlug.isValid(path.substring(1, end));
            return isOfCall ? Optional.of(Map.of("call", path.substring(1, end))) : Optional.empty();
        }
    }

    /** A feed with the values for its pattern. */
    private record Match(Feed feed, Map<String, String> variables) {}

    /**
     * A feed as it is now.
     *
     * @param type the Content-Type field
     * @param bytes not copied, and not to be changed
     */
    record Content(String type, byte[] bytes, Digest digest) {}

    /** Whether an address is that of a feed of this site, as its readers see it. */
    boolean contains(String topic, String origin) {
        return topic.startsWith(origin)
                && match(topic.substring(origin.length()))
                        .flatMap(Topics::state)
                        .isPresent();
    }

    /** What is equal as long as the feed of an address does not change; empty when there is no such feed any more. */
    Optional<Object> state(String topic) {
        return match(URI.create(topic).getRawPath()).flatMap(Topics::state);
    }

    /** The feed of an address; empty when there is no such feed any more. */
    Optional<Content> find(String topic) {
        URI address = URI.create(topic);
        return match(address.getRawPath()).flatMap(match -> content(match, address));
    }

    private Optional<Match> match(String path) {
        return feeds.stream()
                .flatMap(feed -> feed.match(path).map(variables -> new Match(feed, variables)).stream())
                .findFirst();
    }

    private static Optional<Object> state(Match match) {
        try {
            return Optional.of(match.feed.state.apply(match.variables));
        } catch (UserError e) {
            // A call of that name is not there: then there is no feed of it either.
            return Optional.empty();
        }
    }

    private static Optional<Content> content(Match match, URI address) {
        if (state(match).isEmpty()) {
            return Optional.empty();
        }
        Answer answer = match.feed.handler.answer(new Request(
                address.getRawPath(), match.variables, Query.parse(match.feed.query), NOBODY, origin(address)));
        byte[] bytes = switch (answer.body()) {
            case Body.Fresh(byte[] made, int length) -> Arrays.copyOf(made, length);
            case Body.Shared shared -> shared.plain();
            case Body.Kept _ -> throw new IllegalStateException("a feed is made anew: " + address);
        };
        return Optional.of(new Content(answer.media().contentType(), bytes, Digest.of(bytes)));
    }

    /** Where the site is, by the address of one of its feeds. */
    static String origin(URI topic) {
        return topic.getScheme() + "://" + topic.getRawAuthority();
    }
}
