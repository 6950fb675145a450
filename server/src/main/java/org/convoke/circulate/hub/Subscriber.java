package org.convoke.circulate.hub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.FetchRequest;
import org.convoke.fetch.Fetched;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.Permit;
import org.convoke.fetch.PublicInternet;
import org.convoke.fetch.Resolver;
import org.convoke.fetch.WebAddress;
import org.convoke.i18n.Message;
import org.convoke.web.Network;
import org.convoke.web.NetworkLimit;
import org.convoke.web.Query;

/**
 * Speaks to the servers of subscribers. Their addresses were chosen by strangers: public machines alone are spoken to,
 * redirects are not followed, and one network is asked no more often than a few times a minute, by whatever names it is
 * reached. Safe for use by many threads.
 */
public final class Subscriber {

    /** What a subscriber answers is read no further than a challenge is long, and some words of an error. */
    private static final FetchLimits LIMITS = new FetchLimits(16 * 1024, Duration.ofSeconds(10), 0);

    /** Questions whether somebody wants to subscribe, to one network; whoever asks for more may be using the hub against it. */
    private static final int MOST_QUESTIONS = 20;

    /** Deliveries to one network, where somebody wanted them once. */
    private static final int MOST_DELIVERIES = 300;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int CHALLENGE_BYTES = 24;
    private static final int CREATED = 201;
    private static final int GONE = 410;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Fetcher questions;
    private final Fetcher deliveries;

    /** @param permit which machines may be spoken to at all */
    public Subscriber(Permit permit, Resolver resolver, Clock clock) {
        this.questions = new Fetcher(limited(permit, MOST_QUESTIONS, clock), resolver, LIMITS);
        this.deliveries = new Fetcher(limited(permit, MOST_DELIVERIES, clock), resolver, LIMITS);
    }

    /** Speaks to public machines only. */
    public static Subscriber guarded(Clock clock) {
        return new Subscriber(new PublicInternet(), Resolver.ofMachine(), clock);
    }

    /** Counted where the connection is opened, so that many names of one machine are no way around it. */
    private static Permit limited(Permit permit, int most, Clock clock) {
        NetworkLimit limit = new NetworkLimit(most, WINDOW, clock);
        return (address, port) -> permit.allows(address, port) && limit.isTaken(Network.of(address));
    }

    /** What became of a delivery. */
    sealed interface Outcome {

        /**
         * The subscriber has it.
         *
         * @param page where it carries it, if it said so: a new page on its own machine, named with status 201
         */
        record Delivered(Optional<URI> page) implements Outcome {}

        /** The subscriber wants no more of them. */
        record Gone() implements Outcome {}

        /**
         * It did not arrive; another time it may.
         *
         * @param reason the key of a sentence
         */
        record Failed(String reason) implements Outcome {}
    }

    /** Asks the callback whether it wants what was asked for in its name (WebSub, section 5.3). */
    boolean confirms(SubscriptionRequest request) {
        byte[] random = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(random);
        String challenge = HexFormat.of().formatHex(random);
        StringBuilder address = new StringBuilder(request.callback().toString());
        address.append(request.callback().getRawQuery() == null ? '?' : '&');
        address.append("hub.mode=").append(request.mode().word());
        address.append("&hub.topic=").append(Query.encode(request.topic()));
        address.append("&hub.challenge=").append(challenge);
        if (request.mode() == SubscriptionRequest.Mode.SUBSCRIBE) {
            address.append("&hub.lease_seconds=").append(request.lease().toSeconds());
        }
        return questions.fetch(FetchRequest.get(URI.create(address.toString()))) instanceof Fetched.Answered answered
                && answered.isFound()
                && challenge.equals(new String(answered.body(), StandardCharsets.UTF_8));
    }

    /** Posts the feed as it is now, signed under the secret if there is one (WebSub, sections 7 and 7.1). */
    Outcome deliver(Subscription subscription, Topics.Content content) {
        List<String> fields = new ArrayList<>();
        String hub = Topics.origin(URI.create(subscription.topic())) + HubResource.ADDRESS;
        fields.add("Link: <" + hub + ">; rel=\"hub\", <" + subscription.topic() + ">; rel=\"self\"");
        String secret = subscription.secret();
        if (secret != null) {
            fields.add("X-Hub-Signature: sha256=" + signature(secret, content.bytes()));
        }
        FetchRequest.Content posted = new FetchRequest.Content(content.type(), content.bytes(), fields);
        return switch (deliveries.fetch(FetchRequest.post(subscription.callback(), posted))) {
            case Fetched.Answered answered
            when answered.isFound() -> new Outcome.Delivered(page(subscription.callback(), answered));
            case Fetched.Answered answered when answered.status() == GONE -> new Outcome.Gone();
            case Fetched.Answered _ -> new Outcome.Failed("error.fetch.failed");
            case Fetched.Refused(Message reason) -> new Outcome.Failed(reason.key());
            case Fetched.Failed(Message reason) -> new Outcome.Failed(reason.key());
        };
    }

    private static Optional<URI> page(URI callback, Fetched.Answered answered) {
        return answered.status() == CREATED
                ? WebAddress.parse(answered.location())
                        .filter(page -> page.getHost().equals(callback.getHost()))
                : Optional.empty();
    }

    private static String signature(String secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
