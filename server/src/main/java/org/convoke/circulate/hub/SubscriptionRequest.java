package org.convoke.circulate.hub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.convoke.fetch.WebAddress;
import org.convoke.i18n.UserError;
import org.convoke.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the hub (WebSub, section 5.1). Whether the subscriber itself wants it is asked there.
 *
 * @param topic the address of a feed of this site
 * @param secret under which deliveries are signed; absent when they are not
 * @param lease how long to subscribe
 */
record SubscriptionRequest(
        Mode mode, URI callback, String topic, @Nullable String secret, Duration lease) {

    /** What is asked for, in the words of the protocol. */
    enum Mode {
        SUBSCRIBE("subscribe"),
        UNSUBSCRIBE("unsubscribe");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Subscribers renew their lease in time; one that is no longer there is forgotten by then. */
    private static final Duration USUAL_LEASE = Duration.ofDays(10);

    private static final Duration SHORTEST_LEASE = Duration.ofHours(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);

    /** "MUST be less than 200 bytes in length." */
    private static final int SECRET_BYTES = 200;

    /** @throws UserError when it is not a request of the protocol, or not for a feed of this site */
    static SubscriptionRequest of(Form form, Topics topics, String origin) {
        Mode mode = mode(form.text("hub.mode").orElse(""));
        URI callback = form.text("hub.callback")
                .flatMap(WebAddress::parse)
                .filter(address -> !Topics.origin(address).equals(origin))
                .orElseThrow(() -> UserError.unreadable("error.websub.callback"));
        String topic = form.text("hub.topic")
                .filter(address -> topics.contains(address, origin))
                .orElseThrow(() -> UserError.notFound("error.websub.topic"));
        Optional<String> secret = form.text("hub.secret");
        if (secret.filter(text -> text.getBytes(StandardCharsets.UTF_8).length >= SECRET_BYTES)
                .isPresent()) {
            throw UserError.unreadable("error.websub.secret", SECRET_BYTES);
        }
        return new SubscriptionRequest(mode, callback, topic, secret.orElse(null), lease(form));
    }

    private static Mode mode(String word) {
        for (Mode mode : Mode.values()) {
            if (mode.word.equals(word)) {
                return mode;
            }
        }
        throw UserError.unreadable("error.websub.mode");
    }

    /** The hub decides, as near to the wish as it can; nonsense is refused. */
    private static Duration lease(Form form) {
        Optional<String> wish = form.text("hub.lease_seconds");
        if (wish.filter(text -> !text.matches("[0-9]{1,12}")).isPresent()) {
            throw UserError.unreadable("error.websub.lease");
        }
        Duration asked =
                wish.map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(USUAL_LEASE);
        Duration least = asked.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : asked;
        return least.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : least;
    }
}
