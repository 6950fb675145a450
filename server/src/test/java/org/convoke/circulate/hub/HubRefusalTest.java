package org.convoke.circulate.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.convoke.fetch.PublicInternet;
import org.convoke.fetch.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers may try with the hub, over real HTTP on this machine, which only the tests permit. */
class HubRefusalTest {

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
    void feedOfACall_isThereForCallsThatAreThere() throws Exception {
        String callback = "https://news.example/in";
        for (String path : List.of("/rivers/events.atom", "/calls.atom")) {
            assertEquals(
                    202,
                    site.post("hub.mode", "subscribe", "hub.callback", callback, "hub.topic", HubSite.URL + path)
                            .statusCode());
        }
        for (String path : List.of("/lakes/events.atom", "//events.atom", "/a/b/events.atom", "/events.atom", "/x")) {
            assertRefused(
                    404,
                    "websub-topic",
                    "hub.mode",
                    "subscribe",
                    "hub.callback",
                    callback,
                    "hub.topic",
                    HubSite.URL + path);
        }
    }

    @Test
    void privateMachine_isNeverSpokenTo() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub(new PublicInternet(), HubSite.HERE)) {
            int port = newsroom.port();
            for (String host : List.of("news.example", "localhost", "127.0.0.1", "[::1]", "169.254.169.254")) {
                site.ask("subscribe", "http://" + host + ":" + port + "/in");
            }
            hub.once();

            assertEquals(List.of(), newsroom.requests());
            assertEquals(List.of(), site.subscriptions().list());
            assertEquals(List.of(), site.subscriptions().listWaiting(10));
        }
    }

    @Test
    void redirect_isNotFollowed() throws Exception {
        try (TestServer secret = TestServer.saying(TestServer.ok("secret"));
                TestServer lure = TestServer.saying("HTTP/1.1 307 Elsewhere\r\nLocation: http://news.example:"
                        + secret.port() + "/\r\nContent-Length: 0\r\n\r\n");
                Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            site.ask("subscribe", "http://lure.example:" + lure.port() + "/in");
            site.ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.setVerdict("307 Elsewhere\r\nLocation: http://news.example:" + secret.port() + "/");
            site.publish("<feed>2</feed>");
            hub.once();

            assertEquals(1, lure.heads().size());
            assertEquals(1, newsroom.deliveries().size());
            assertEquals(List.of(), secret.heads());
            assertEquals(1, site.only().delivery().attempts());
        }
    }

    /** A name that confirms as a public machine and then means another one. */
    @Test
    void nameThatChangesItsMeaning_isNotFed() throws Exception {
        AtomicReference<String> meaning = new AtomicReference<>("127.0.0.1");
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub(HubSite.LOOPBACK, host -> List.of(InetAddress.ofLiteral(meaning.get())))) {
            site.ask("subscribe", newsroom.callback());
            hub.once();
            meaning.set("10.0.0.1");
            site.publish("<feed>2</feed>");
            hub.once();

            assertEquals(List.of(), newsroom.deliveries());
            assertEquals(1, site.only().delivery().attempts());
            assertNotNull(site.only().delivery().due());
        }
    }

    /** Whoever makes up names for one machine gets a handful of questions sent to it, and then no more for a while. */
    @Test
    void manyNamesOfOneMachine_areAskedFewTimes() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = site.hub()) {
            newsroom.setWilling(false);
            for (int i = 0; i < 30; i++) {
                site.ask("subscribe", "http://n" + i + ".example:" + newsroom.port() + "/in");
            }
            for (int i = 0; i < 10; i++) {
                hub.once();
            }

            assertEquals(20, newsroom.questions().size());
            assertEquals(List.of(), site.subscriptions().listWaiting(10));
        }
    }

    @Test
    void manyRequests_areRefused() throws Exception {
        for (int i = 0; i < 5; i++) {
            site.ask("subscribe", "https://news.example/" + i);
        }
        assertEquals(
                503,
                site.post("hub.mode", "subscribe", "hub.callback", "https://news.example/6", "hub.topic", HubSite.TOPIC)
                        .statusCode());
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            int status = site.post("hub.mode", "x").statusCode();
            refused.addAndGet(status == 429 ? 1 : 0);
        }
        assertEquals(6, refused.get());
    }

    @Test
    void requests_thatAreNone_areRefusedWithASentence() throws Exception {
        String callback = "https://news.example/in";
        assertRefused(400, "websub-mode", "hub.callback", callback, "hub.topic", HubSite.TOPIC);
        assertRefused(400, "websub-mode", "hub.mode", "denied", "hub.callback", callback, "hub.topic", HubSite.TOPIC);
        for (String wrong :
                List.of("", "news", "ftp://news.example/", "http://a:b@news.example/", HubSite.URL + "/x")) {
            assertRefused(
                    400, "websub-callback", "hub.mode", "subscribe", "hub.callback", wrong, "hub.topic", HubSite.TOPIC);
        }
        for (String wrong : List.of(
                "", "/calls.atom", HubSite.URL, HubSite.TOPIC + "?archive=1", "https://other.example/calls.atom")) {
            assertRefused(404, "websub-topic", "hub.mode", "subscribe", "hub.callback", callback, "hub.topic", wrong);
        }
        assertRefused(
                400,
                "websub-secret",
                "hub.mode",
                "subscribe",
                "hub.callback",
                callback,
                "hub.topic",
                HubSite.TOPIC,
                "hub.secret",
                "é".repeat(100));
        assertRefused(
                400,
                "websub-lease",
                "hub.mode",
                "subscribe",
                "hub.callback",
                callback,
                "hub.topic",
                HubSite.TOPIC,
                "hub.lease_seconds",
                "-1");
        assertEquals(List.of(), site.subscriptions().listWaiting(10));
    }

    private void assertRefused(int status, String code, String... fields) throws Exception {
        HttpResponse<String> answer = site.post(fields);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("urn:convoke:problem:" + code), answer.body());
        assertTrue(Objects.requireNonNull(answer.body()).length() > 50);
    }
}
