package org.convoke.circulate.hub;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.convoke.web.Answer;
import org.convoke.web.Form;
import org.convoke.web.Media;
import org.convoke.web.NetworkLimit;
import org.convoke.web.Posted;
import org.convoke.web.Request;

/** {@code /websub}: where others subscribe to the feeds of this site (W3C WebSub). Nothing is asked of anybody while they wait. */
public final class HubResource {

    /** Where it is. */
    public static final String ADDRESS = "/websub";

    /** Two addresses and a secret. */
    public static final int MAX_BYTES = 8 * 1024;

    /** A newsroom subscribes to a few feeds, from one network. */
    private static final int MOST = 30;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Topics topics;
    private final SubscriptionStore subscriptions;
    private final Clock clock;
    private final NetworkLimit limit;

    public HubResource(Topics topics, SubscriptionStore subscriptions, Clock clock) {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.limit = new NetworkLimit(MOST, WINDOW, clock);
    }

    /** The Link field of a feed: where to subscribe, and to what (WebSub, section 4). */
    public static String link(Request request) {
        return "<" + request.origin() + ADDRESS + ">; rel=\"hub\", <" + request.origin() + request.path()
                + ">; rel=\"self\"";
    }

    /** Says what this is. */
    public Answer describe(Request request) {
        String words = request.reader().messages().text("websub.what") + "\n";
        return Answer.of(Media.TEXT, words.getBytes(StandardCharsets.UTF_8)).in(request.reader());
    }

    /** Puts a request down and answers 202; the subscriber is asked soon after. */
    public Answer post(Request request, Posted posted) {
        limit.take(posted.network());
        SubscriptionRequest asked = SubscriptionRequest.of(Form.of(posted), topics, request.origin());
        subscriptions.request(asked, clock.instant());
        return Answer.of(Media.TEXT, new byte[0]).withStatus(202).withCaching(Answer.Caching.NEVER);
    }
}
