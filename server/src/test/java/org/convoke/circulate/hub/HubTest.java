package org.convoke.circulate.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convoke.cli.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub and its subscribers over real HTTP on this machine, which only the tests permit: who is fed, with what and when. */
class HubTest {

    @TempDir
    Path folder;

    private HubSite site;

    @BeforeEach
    void open() {
        site = HubSite.open(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void subscriber_thatConfirms_isFedWithEveryChange() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("subscribe", newsroom.callback(), "hub.secret", "s3cret", "hub.lease_seconds", "86400");
            assertEquals(List.of(), newsroom.questions(), "nobody is asked while somebody waits");
            hub.once();

            String question = URLDecoder.decode(newsroom.questions().getFirst(), StandardCharsets.UTF_8);
            assertTrue(
                    question.contains("GET /in?key=a&b&hub.mode=subscribe&hub.topic=" + HubSite.TOPIC + "&"), question);
            assertTrue(question.contains("&hub.lease_seconds=86400 "), question);
            assertEquals(
                    HubSite.NOON.plus(Duration.ofDays(1)), site.only().lease().until());
            hub.once();
            assertEquals(List.of(), newsroom.deliveries(), "what was there before is no news");

            site.publish("<feed>2</feed>");
            hub.once();
            hub.once();
            assertEquals(List.of("<feed>2</feed>"), newsroom.deliveries());
            String head = newsroom.heads().getFirst();
            assertTrue(head.startsWith("POST /in?key=a%26b HTTP/1.1\r\n"), head);
            assertTrue(head.contains("\r\nContent-Type: application/atom+xml; charset=utf-8\r\n"), head);
            assertTrue(
                    head.contains("\r\nLink: <" + HubSite.URL + "/websub>; rel=\"hub\", <" + HubSite.TOPIC
                            + ">; rel=\"self\"\r\n"),
                    head);
            assertTrue(head.contains("\r\nX-Hub-Signature: sha256=" + hmac("s3cret", "<feed>2</feed>") + "\r\n"), head);
        }
    }

    private static String hmac(String secret, String content) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void severalChanges_betweenTwoRounds_areOneDelivery() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.setVerdict("503 Busy");
            site.publish("<feed>2</feed>");
            hub.once();
            site.publish("<feed>3</feed>");
            hub.once();
            newsroom.setVerdict("202 Accepted");
            site.clock().set(HubSite.NOON.plus(Duration.ofMinutes(1)));
            hub.once();
            hub.once();

            assertEquals(List.of("<feed>2</feed>", "<feed>3</feed>"), newsroom.deliveries());
            assertNull(site.only().delivery().due());
            assertFalse(newsroom.heads().getFirst().contains("X-Hub-Signature"));
        }
    }

    @Test
    void subscriber_thatDoesNotConfirm_isAskedOnceAndNeverFed() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            newsroom.setWilling(false);
            site.ask("subscribe", newsroom.callback());
            hub.once();
            hub.once();
            site.publish("<feed>2</feed>");
            hub.once();

            assertEquals(1, newsroom.questions().size());
            assertEquals(List.of(), newsroom.deliveries());
            assertEquals(List.of(), site.subscriptions().list());
        }
    }

    @Test
    void unsubscribing_needsTheSubscribersWord() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("unsubscribe", newsroom.callback());
            hub.once();
            assertEquals(List.of(), newsroom.questions(), "nobody subscribed, so nobody is asked");

            site.ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.setWilling(false);
            site.ask("unsubscribe", newsroom.callback());
            hub.once();
            assertEquals(1, site.subscriptions().list().size());

            newsroom.setWilling(true);
            site.ask("unsubscribe", newsroom.callback());
            hub.once();
            assertEquals(List.of(), site.subscriptions().list());
            assertTrue(newsroom.questions().getLast().contains("hub.mode=unsubscribe&"));
            assertFalse(newsroom.questions().getLast().contains("lease_seconds"));
        }
    }

    @Test
    void whatWaits_survivesTheEndOfTheProcess() throws Exception {
        try (Newsroom newsroom = new Newsroom()) {
            site.ask("subscribe", newsroom.callback());
            try (Hub hub = site.hub()) {
                hub.once();
                newsroom.setVerdict("500 Broken");
                site.publish("<feed>2</feed>");
                hub.once();
            }
            newsroom.setVerdict("200 OK");
            site.clock().set(HubSite.NOON.plus(Duration.ofMinutes(1)));
            try (Hub next = site.hub()) {
                next.once();
            }
            site.publish("<feed>3</feed>");
            try (Hub last = site.hub()) {
                last.once();
                assertEquals(2, newsroom.deliveries().size(), "not within five seconds");
                site.clock().set(site.clock().instant().plusSeconds(5));
                last.once();
            }

            assertEquals(List.of("<feed>2</feed>", "<feed>2</feed>", "<feed>3</feed>"), newsroom.deliveries());
        }
    }

    @Test
    void subscriber_thatIsGone_isLeftAloneAndItIsToldWhy() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.setVerdict("500 Broken");
            site.publish("<feed>2</feed>");
            List<Duration> pauses = new ArrayList<>();
            for (int i = 0; i < 20 && site.only().lease().ended() == null; i++) {
                hub.once();
                Instant due = site.only().delivery().due();
                if (due != null) {
                    pauses.add(Duration.between(site.clock().instant(), due));
                    site.clock().set(due);
                }
            }

            assertEquals(9, newsroom.deliveries().size());
            assertEquals(8, pauses.size());
            assertEquals(pauses, pauses.stream().sorted().toList());
            assertEquals("error.fetch.failed", site.only().lease().reason());
            JsonNode told = CommandRun.of("subscribers", "--data", site.folder(), "--json")
                    .json()
                    .at("/subscribers/0");
            assertEquals(newsroom.callback(), told.get("callback").textValue());
            assertEquals(
                    "news.example could not be reached, or its answer could not be read.",
                    told.get("reason").textValue());
            assertTrue(
                    CommandRun.of("subscribers", "--data", site.folder()).out().contains("given up"));
            site.publish("<feed>3</feed>");
            hub.once();
            assertEquals(9, newsroom.deliveries().size());

            newsroom.setVerdict("200 OK");
            site.ask("subscribe", newsroom.callback());
            hub.once();
            site.publish("<feed>4</feed>");
            hub.once();
            assertEquals("<feed>4</feed>", newsroom.deliveries().getLast());
        }
    }

    @Test
    void gone_endsTheSubscriptionAtOnce() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.setVerdict("410 Gone");
            site.publish("<feed>2</feed>");
            hub.once();

            assertEquals("error.websub.gone", site.only().lease().reason());
        }
    }

    /** "201 Created" and where: a newsroom says with its answer that it carries the text. */
    @Test
    void page_thatASubscriberNames_isHandedOnWhenItIsItsOwn() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("subscribe", newsroom.callback());
            hub.once();
            int round = 2;
            for (String answer : List.of(
                    "201 Created\r\nLocation: https://news.example/story",
                    "201 Created\r\nLocation: https://other.example/story",
                    "201 Created\r\nLocation: /story",
                    "201 Created",
                    "200 OK\r\nLocation: https://news.example/story")) {
                newsroom.setVerdict(answer);
                site.publish("<feed>" + round++ + "</feed>");
                site.clock().set(site.clock().instant().plusSeconds(5));
                hub.once();
            }

            assertEquals(5, newsroom.deliveries().size());
            assertEquals(List.of(HubSite.TOPIC + " https://news.example/story"), site.pages());
        }
    }

    @Test
    void lease_thatEnded_isForgotten() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("subscribe", newsroom.callback(), "hub.lease_seconds", "1");
            hub.once();
            assertEquals(
                    HubSite.NOON.plus(Duration.ofHours(1)), site.only().lease().until(), "the shortest lease there is");
            site.clock().set(HubSite.NOON.plus(Duration.ofHours(1)));
            site.publish("<feed>2</feed>");
            hub.once();

            assertEquals(List.of(), newsroom.deliveries());
            assertEquals(List.of(), site.subscriptions().list());
        }
    }
}
