package org.convoke.circulate.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convoke.api.Problems;
import org.convoke.cli.CommandRun;
import org.convoke.fetch.Permit;
import org.convoke.fetch.PublicInternet;
import org.convoke.fetch.Resolver;
import org.convoke.fetch.TestServer;
import org.convoke.i18n.UserError;
import org.convoke.store.Store;
import org.convoke.web.AddressBook;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Route;
import org.convoke.web.Server;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub and subscribers over real HTTP on this machine, which only the tests permit; and what strangers may try with it. */
class HubTest {

    private static final String URL = "https://call.example.org";
    private static final String TOPIC = URL + "/calls.atom";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Permit LOOPBACK = (address, port) -> address.isLoopbackAddress();
    private static final Resolver HERE = host -> List.of(InetAddress.getLoopbackAddress());
    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=([^& ]+)");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private final AtomicReference<String> feed = new AtomicReference<>("<feed>1</feed>");
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> pages = new CopyOnWriteArrayList<>();
    private Store store;
    private Topics topics;
    private SubscriptionStore subscriptions;
    private Server site;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        Handler answer = request -> Answer.of(Media.ATOM, feed.get().getBytes(StandardCharsets.UTF_8));
        topics = new Topics(List.of(
                new Topics.Feed("/calls.atom", "", answer, variables -> feed.get()),
                new Topics.Feed("/{call}/events.atom", "limit=100", answer, variables -> {
                    if (!variables.equals(Map.of("call", "rivers"))) {
                        throw UserError.notFound("error.call.unknown", variables.toString());
                    }
                    return feed.get();
                })));
        subscriptions = new SubscriptionStore(store);
        HubResource resource = new HubResource(topics, subscriptions, clock);
        Problems errors = new Problems();
        Route route = new Route(HubResource.ADDRESS, errors, resource::describe)
                .withPost(HubResource.MAX_BYTES, resource::post);
        site = Server.start(
                "127.0.0.1", 0, new AddressBook(List.of(route), errors, errors, SiteAddress.of(URI.create(URL))));
    }

    @AfterEach
    void close() {
        client.close();
        site.close();
        store.close();
    }

    private Hub hub(Permit permit, Resolver resolver) {
        Subscriber subscriber = new Subscriber(permit, resolver, clock);
        return new Hub(
                new Hub.Parts(topics, subscriptions, subscriber, (topic, page) -> pages.add(topic + " " + page)),
                clock);
    }

    private Hub hub() {
        return hub(LOOPBACK, HERE);
    }

    private HttpResponse<String> post(String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + site.port() + HubResource.ADDRESS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void ask(String mode, String callback, String... more) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of("hub.mode", mode, "hub.callback", callback, "hub.topic", TOPIC));
        fields.addAll(List.of(more));
        HttpResponse<String> answer = post(fields.toArray(String[]::new));
        assertEquals(202, answer.statusCode(), answer.body());
    }

    /** A subscriber that echoes challenges while it is willing, and keeps what is delivered. */
    private static final class Newsroom implements AutoCloseable {

        private final TestServer server = new TestServer(this::answer);
        private final AtomicBoolean isWilling = new AtomicBoolean(true);
        private final AtomicReference<String> verdict = new AtomicReference<>("200 OK");
        private final List<String> questions = new CopyOnWriteArrayList<>();
        private final List<String> deliveries = new CopyOnWriteArrayList<>();
        private final List<String> heads = new CopyOnWriteArrayList<>();

        String callback() {
            return "http://news.example:" + server.port() + "/in?key=a%26b";
        }

        private void answer(String head, Socket socket) throws IOException {
            if (head.startsWith("GET ")) {
                questions.add(head);
                Matcher challenge = CHALLENGE.matcher(head);
                assertTrue(challenge.find(), head);
                write(socket, TestServer.ok(isWilling.get() ? challenge.group(1) : "no"));
                return;
            }
            Matcher length = Pattern.compile("Content-Length: ([0-9]+)").matcher(head);
            assertTrue(length.find(), head);
            InputStream in = socket.getInputStream();
            heads.add(head);
            deliveries.add(new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8));
            write(socket, "HTTP/1.1 " + verdict.get() + "\r\nContent-Length: 0\r\n\r\n");
        }

        private static void write(Socket socket, String answer) throws IOException {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private Subscription only() {
        List<Subscription> all = subscriptions.list();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    @Test
    void subscriber_thatConfirms_isFedWithEveryChange() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            ask("subscribe", newsroom.callback(), "hub.secret", "s3cret", "hub.lease_seconds", "86400");
            assertEquals(List.of(), newsroom.questions, "nobody is asked while somebody waits");
            hub.once();

            String question = URLDecoder.decode(newsroom.questions.getFirst(), StandardCharsets.UTF_8);
            assertTrue(question.contains("GET /in?key=a&b&hub.mode=subscribe&hub.topic=" + TOPIC + "&"), question);
            assertTrue(question.contains("&hub.lease_seconds=86400 "), question);
            assertEquals(NOON.plus(Duration.ofDays(1)), only().lease().until());
            hub.once();
            assertEquals(List.of(), newsroom.deliveries, "what was there before is no news");

            feed.set("<feed>2</feed>");
            hub.once();
            hub.once();
            assertEquals(List.of("<feed>2</feed>"), newsroom.deliveries);
            String head = newsroom.heads.getFirst();
            assertTrue(head.startsWith("POST /in?key=a%26b HTTP/1.1\r\n"), head);
            assertTrue(head.contains("\r\nContent-Type: application/atom+xml; charset=utf-8\r\n"), head);
            assertTrue(
                    head.contains("\r\nLink: <" + URL + "/websub>; rel=\"hub\", <" + TOPIC + ">; rel=\"self\"\r\n"),
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
                Hub hub = hub()) {
            ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.verdict.set("503 Busy");
            feed.set("<feed>2</feed>");
            hub.once();
            feed.set("<feed>3</feed>");
            hub.once();
            newsroom.verdict.set("202 Accepted");
            now.set(NOON.plus(Duration.ofMinutes(1)));
            hub.once();
            hub.once();

            assertEquals(List.of("<feed>2</feed>", "<feed>3</feed>"), newsroom.deliveries);
            assertNull(only().delivery().due());
            assertFalse(newsroom.heads.getFirst().contains("X-Hub-Signature"));
        }
    }

    @Test
    void subscriber_thatDoesNotConfirm_isAskedOnceAndNeverFed() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            newsroom.isWilling.set(false);
            ask("subscribe", newsroom.callback());
            hub.once();
            hub.once();
            feed.set("<feed>2</feed>");
            hub.once();

            assertEquals(1, newsroom.questions.size());
            assertEquals(List.of(), newsroom.deliveries);
            assertEquals(List.of(), subscriptions.list());
        }
    }

    @Test
    void unsubscribing_needsTheSubscribersWord() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            ask("unsubscribe", newsroom.callback());
            hub.once();
            assertEquals(List.of(), newsroom.questions, "nobody subscribed, so nobody is asked");

            ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.isWilling.set(false);
            ask("unsubscribe", newsroom.callback());
            hub.once();
            assertEquals(1, subscriptions.list().size());

            newsroom.isWilling.set(true);
            ask("unsubscribe", newsroom.callback());
            hub.once();
            assertEquals(List.of(), subscriptions.list());
            assertTrue(newsroom.questions.getLast().contains("hub.mode=unsubscribe&"));
            assertFalse(newsroom.questions.getLast().contains("lease_seconds"));
        }
    }

    @Test
    void whatWaits_survivesTheEndOfTheProcess() throws Exception {
        try (Newsroom newsroom = new Newsroom()) {
            ask("subscribe", newsroom.callback());
            try (Hub hub = hub()) {
                hub.once();
                newsroom.verdict.set("500 Broken");
                feed.set("<feed>2</feed>");
                hub.once();
            }
            newsroom.verdict.set("200 OK");
            now.set(NOON.plus(Duration.ofMinutes(1)));
            try (Hub next = hub()) {
                next.once();
            }
            feed.set("<feed>3</feed>");
            try (Hub last = hub()) {
                last.once();
                assertEquals(2, newsroom.deliveries.size(), "not within five seconds");
                now.set(now.get().plusSeconds(5));
                last.once();
            }

            assertEquals(List.of("<feed>2</feed>", "<feed>2</feed>", "<feed>3</feed>"), newsroom.deliveries);
        }
    }

    @Test
    void subscriber_thatIsGone_isLeftAloneAndItIsToldWhy() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.verdict.set("500 Broken");
            feed.set("<feed>2</feed>");
            List<Duration> pauses = new ArrayList<>();
            for (int i = 0; i < 20 && only().lease().ended() == null; i++) {
                hub.once();
                Instant due = only().delivery().due();
                if (due != null) {
                    pauses.add(Duration.between(now.get(), due));
                    now.set(due);
                }
            }

            assertEquals(9, newsroom.deliveries.size());
            assertEquals(8, pauses.size());
            assertEquals(pauses, pauses.stream().sorted().toList());
            assertEquals("error.fetch.failed", only().lease().reason());
            JsonNode told = CommandRun.of("subscribers", "--data", folder, "--json")
                    .json()
                    .at("/subscribers/0");
            assertEquals(newsroom.callback(), told.get("callback").textValue());
            assertEquals(
                    "news.example could not be reached, or its answer could not be read.",
                    told.get("reason").textValue());
            assertTrue(CommandRun.of("subscribers", "--data", folder).out().contains("given up"));
            feed.set("<feed>3</feed>");
            hub.once();
            assertEquals(9, newsroom.deliveries.size());

            newsroom.verdict.set("200 OK");
            ask("subscribe", newsroom.callback());
            hub.once();
            feed.set("<feed>4</feed>");
            hub.once();
            assertEquals("<feed>4</feed>", newsroom.deliveries.getLast());
        }
    }

    @Test
    void gone_endsTheSubscriptionAtOnce() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.verdict.set("410 Gone");
            feed.set("<feed>2</feed>");
            hub.once();

            assertEquals("error.websub.gone", only().lease().reason());
        }
    }

    /** "201 Created" and where: a newsroom says with its answer that it carries the text. */
    @Test
    void page_thatASubscriberNames_isHandedOnWhenItIsItsOwn() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            ask("subscribe", newsroom.callback());
            hub.once();
            int round = 2;
            for (String answer : List.of(
                    "201 Created\r\nLocation: https://news.example/story",
                    "201 Created\r\nLocation: https://other.example/story",
                    "201 Created\r\nLocation: /story",
                    "201 Created",
                    "200 OK\r\nLocation: https://news.example/story")) {
                newsroom.verdict.set(answer);
                feed.set("<feed>" + round++ + "</feed>");
                now.set(now.get().plusSeconds(5));
                hub.once();
            }

            assertEquals(5, newsroom.deliveries.size());
            assertEquals(List.of(TOPIC + " https://news.example/story"), pages);
        }
    }

    @Test
    void feedOfACall_isThereForCallsThatAreThere() throws Exception {
        String callback = "https://news.example/in";
        for (String path : List.of("/rivers/events.atom", "/calls.atom")) {
            assertEquals(
                    202,
                    post("hub.mode", "subscribe", "hub.callback", callback, "hub.topic", URL + path)
                            .statusCode());
        }
        for (String path : List.of("/lakes/events.atom", "//events.atom", "/a/b/events.atom", "/events.atom", "/x")) {
            assertRefused(
                    404, "websub-topic", "hub.mode", "subscribe", "hub.callback", callback, "hub.topic", URL + path);
        }
    }

    @Test
    void lease_thatEnded_isForgotten() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            ask("subscribe", newsroom.callback(), "hub.lease_seconds", "1");
            hub.once();
            assertEquals(NOON.plus(Duration.ofHours(1)), only().lease().until(), "the shortest lease there is");
            now.set(NOON.plus(Duration.ofHours(1)));
            feed.set("<feed>2</feed>");
            hub.once();

            assertEquals(List.of(), newsroom.deliveries);
            assertEquals(List.of(), subscriptions.list());
        }
    }

    @Test
    void privateMachine_isNeverSpokenTo() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub(new PublicInternet(), HERE)) {
            int port = newsroom.server.port();
            for (String host : List.of("news.example", "localhost", "127.0.0.1", "[::1]", "169.254.169.254")) {
                ask("subscribe", "http://" + host + ":" + port + "/in");
            }
            hub.once();

            assertEquals(List.of(), newsroom.server.heads());
            assertEquals(List.of(), subscriptions.list());
            assertEquals(List.of(), subscriptions.listWaiting(10));
        }
    }

    @Test
    void redirect_isNotFollowed() throws Exception {
        try (TestServer secret = TestServer.saying(TestServer.ok("secret"));
                TestServer lure = TestServer.saying("HTTP/1.1 307 Elsewhere\r\nLocation: http://news.example:"
                        + secret.port() + "/\r\nContent-Length: 0\r\n\r\n");
                Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            ask("subscribe", "http://lure.example:" + lure.port() + "/in");
            ask("subscribe", newsroom.callback());
            hub.once();
            newsroom.verdict.set("307 Elsewhere\r\nLocation: http://news.example:" + secret.port() + "/");
            feed.set("<feed>2</feed>");
            hub.once();

            assertEquals(1, lure.heads().size());
            assertEquals(1, newsroom.deliveries.size());
            assertEquals(List.of(), secret.heads());
            assertEquals(1, only().delivery().attempts());
        }
    }

    /** A name that confirms as a public machine and then means another one. */
    @Test
    void nameThatChangesItsMeaning_isNotFed() throws Exception {
        AtomicReference<String> meaning = new AtomicReference<>("127.0.0.1");
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub(LOOPBACK, host -> List.of(InetAddress.ofLiteral(meaning.get())))) {
            ask("subscribe", newsroom.callback());
            hub.once();
            meaning.set("10.0.0.1");
            feed.set("<feed>2</feed>");
            hub.once();

            assertEquals(List.of(), newsroom.deliveries);
            assertEquals(1, only().delivery().attempts());
            assertNotNull(only().delivery().due());
        }
    }

    /** Whoever makes up names for one machine gets a handful of questions sent to it, and then no more for a while. */
    @Test
    void manyNamesOfOneMachine_areAskedFewTimes() throws Exception {
        try (Newsroom newsroom = new Newsroom();
                Hub hub = hub()) {
            newsroom.isWilling.set(false);
            for (int i = 0; i < 30; i++) {
                ask("subscribe", "http://n" + i + ".example:" + newsroom.server.port() + "/in");
            }
            for (int i = 0; i < 10; i++) {
                hub.once();
            }

            assertEquals(20, newsroom.questions.size());
            assertEquals(List.of(), subscriptions.listWaiting(10));
        }
    }

    @Test
    void manyRequests_areRefused() throws Exception {
        for (int i = 0; i < 5; i++) {
            ask("subscribe", "https://news.example/" + i);
        }
        assertEquals(
                503,
                post("hub.mode", "subscribe", "hub.callback", "https://news.example/6", "hub.topic", TOPIC)
                        .statusCode());
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            int status = post("hub.mode", "x").statusCode();
            refused.addAndGet(status == 429 ? 1 : 0);
        }
        assertEquals(6, refused.get());
    }

    @Test
    void requests_thatAreNone_areRefusedWithASentence() throws Exception {
        String callback = "https://news.example/in";
        assertRefused(400, "websub-mode", "hub.callback", callback, "hub.topic", TOPIC);
        assertRefused(400, "websub-mode", "hub.mode", "denied", "hub.callback", callback, "hub.topic", TOPIC);
        for (String wrong : List.of("", "news", "ftp://news.example/", "http://a:b@news.example/", URL + "/x")) {
            assertRefused(400, "websub-callback", "hub.mode", "subscribe", "hub.callback", wrong, "hub.topic", TOPIC);
        }
        for (String wrong : List.of("", "/calls.atom", URL, TOPIC + "?archive=1", "https://other.example/calls.atom")) {
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
                TOPIC,
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
                TOPIC,
                "hub.lease_seconds",
                "-1");
        assertEquals(List.of(), subscriptions.listWaiting(10));
    }

    private void assertRefused(int status, String code, String... fields) throws Exception {
        HttpResponse<String> answer = post(fields);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("urn:convoke:problem:" + code), answer.body());
        assertTrue(Objects.requireNonNull(answer.body()).length() > 50);
    }
}
