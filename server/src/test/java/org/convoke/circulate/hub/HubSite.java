package org.convoke.circulate.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.convoke.SettableClock;
import org.convoke.api.Problems;
import org.convoke.fetch.Permit;
import org.convoke.fetch.Resolver;
import org.convoke.i18n.UserError;
import org.convoke.store.Store;
import org.convoke.web.AddressBook;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Route;
import org.convoke.web.Server;
import org.convoke.web.SiteAddress;

/** The hub's address over a store, with a feed that can change, and a client that asks. */
final class HubSite implements AutoCloseable {

    static final String URL = "https://call.example.org";
    static final String TOPIC = URL + "/calls.atom";
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Permit LOOPBACK = (address, port) -> address.isLoopbackAddress();
    static final Resolver HERE = host -> List.of(InetAddress.getLoopbackAddress());

    private final Path folder;
    private final SettableClock clock = new SettableClock(NOON);
    private final AtomicReference<String> feed = new AtomicReference<>("<feed>1</feed>");
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> pages = new CopyOnWriteArrayList<>();
    private final Store store;
    private final Topics topics;
    private final SubscriptionStore subscriptions;
    private final Server server;

    private HubSite(Path folder) {
        this.folder = folder;
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
        server = Server.start(
                "127.0.0.1", 0, new AddressBook(List.of(route), errors, errors, SiteAddress.of(URI.create(URL))));
    }

    /** Starts it at noon, over a new store in the folder. */
    static HubSite open(Path folder) {
        return new HubSite(folder);
    }

    Path folder() {
        return folder;
    }

    SettableClock clock() {
        return clock;
    }

    SubscriptionStore subscriptions() {
        return subscriptions;
    }

    /** What subscribers said that they carry, each with the topic before it. */
    List<String> pages() {
        return pages;
    }

    /** Changes the feed. */
    void publish(String content) {
        feed.set(content);
    }

    /** A hub that may speak to these machines alone. */
    Hub hub(Permit permit, Resolver resolver) {
        Subscriber subscriber = new Subscriber(permit, resolver, clock);
        return new Hub(
                new Hub.Parts(topics, subscriptions, subscriber, (topic, page) -> pages.add(topic + " " + page)),
                clock);
    }

    /** A hub that may speak to this machine, by whatever name. */
    Hub hub() {
        return hub(LOOPBACK, HERE);
    }

    /** Posts a form of names and values, one after the other. */
    HttpResponse<String> post(String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + HubResource.ADDRESS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for something that is taken in. */
    void ask(String mode, String callback, String... more) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of("hub.mode", mode, "hub.callback", callback, "hub.topic", TOPIC));
        fields.addAll(List.of(more));
        HttpResponse<String> answer = post(fields.toArray(String[]::new));
        assertEquals(202, answer.statusCode(), answer.body());
    }

    /** The one subscription that there is. */
    Subscription only() {
        List<Subscription> all = subscriptions.list();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    @Override
    public void close() {
        client.close();
        server.close();
        store.close();
    }
}
