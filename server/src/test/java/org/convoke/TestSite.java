package org.convoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.convoke.call.Pictures;
import org.convoke.call.Versions;
import org.convoke.circulate.Carriages;
import org.convoke.event.EarlierPlans;
import org.convoke.event.PublicEvent;
import org.convoke.find.Finder;
import org.convoke.find.PlaceLookup;
import org.convoke.index.EventFeed;
import org.convoke.index.IndexFollower;
import org.convoke.organization.Endorsements;
import org.convoke.organization.Organizations;
import org.convoke.place.Gazetteer;
import org.convoke.publish.JsonEventForm;
import org.convoke.publish.PublicEvents;
import org.convoke.site.Towns;
import org.convoke.turnout.Turnout;
import org.convoke.web.AddressBook;
import org.convoke.web.Route;
import org.convoke.web.Server;
import org.convoke.web.SiteAddress;

/** The whole site over a feed, on a free port, and a client for it. */
public final class TestSite implements AutoCloseable {

    private static final Gazetteer GAZETTEER = Gazetteer.shared().join();

    private final IndexFollower follower;
    private final AddressBook addresses;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private final List<AutoCloseable> foundations = new ArrayList<>();

    private TestSite(IndexFollower follower, AddressBook addresses, int port) {
        this.follower = follower;
        this.addresses = addresses;
        this.server = Server.start("127.0.0.1", port, addresses);
    }

    /**
     * What a site may have beside its events.
     *
     * @param routes further addresses
     */
    public record Extras(EarlierPlans earlierPlans, Pictures pictures, Who who, Turnout turnout, List<Route> routes) {

        private static final Turnout NO_NUMBERS = Turnout.none();

        private static final Extras NONE =
                new Extras(id -> List.of(), (call, size) -> Optional.empty(), Who.NOBODY, NO_NUMBERS, List.of());

        /** With numbers of those who came. */
        public Extras with(Turnout others) {
            return new Extras(earlierPlans, pictures, who, others, routes);
        }

        /** Without numbers. */
        public Extras(EarlierPlans earlierPlans, Pictures pictures, Who who, List<Route> routes) {
            this(earlierPlans, pictures, who, NO_NUMBERS, routes);
        }

        /** With organizations and texts alone. */
        public static Extras of(Who who) {
            return new Extras(NONE.earlierPlans, NONE.pictures, who, NO_NUMBERS, List.of());
        }

        /** With the texts of one call alone. */
        public static Extras of(CallSlug call, History texts) {
            return of(new Who(
                    Organizations.none(), Endorsements.none(), asked -> asked.equals(call) ? texts : History.NONE));
        }

        /** With further addresses alone. */
        public static Extras of(List<Route> routes) {
            return new Extras(NONE.earlierPlans, NONE.pictures, Who.NOBODY, NO_NUMBERS, routes);
        }
    }

    /**
     * Who stands behind its calls, and which texts they have.
     *
     * @param versions of the calls' texts, embargoed ones too
     */
    public record Who(Organizations organizations, Endorsements endorsements, Function<CallSlug, History> versions) {

        private static final Who NOBODY = new Who(Organizations.none(), Endorsements.none(), call -> History.NONE);
    }

    /** Starts the site at a moment that stands still. */
    public static TestSite start(EventFeed feed, Instant now) {
        return start(feed, now, 0, Extras.NONE);
    }

    /** Starts the site on a port, as it is after it was restarted. */
    public static TestSite start(EventFeed feed, Instant now, int port) {
        return start(feed, now, port, Extras.NONE);
    }

    /** Starts the site at a moment that stands still, with more than events. */
    public static TestSite start(EventFeed feed, Instant now, Extras extras) {
        return start(feed, now, 0, extras);
    }

    private static TestSite start(EventFeed feed, Instant now, int port, Extras extras) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        IndexFollower follower = IndexFollower.start(feed, new JsonEventForm(), Towns::resolve);
        PlaceLookup places = PlaceLookup.of(() -> GAZETTEER);
        Finder finder = new Finder(follower::index, places, clock);
        PublicEvents events = ids -> {
            List<PublicEvent> found = new ArrayList<>();
            feed.readPublic(event -> {
                if (ids.contains(event.id())) {
                    found.add(event);
                }
            });
            return found;
        };
        Routes.Sources sources = new Routes.Sources(
                follower::index,
                finder,
                places,
                events,
                extras.earlierPlans,
                extras.pictures,
                extras.who.organizations,
                new Routes.Texts(
                        new Versions((call, known) -> extras.who.versions.apply(call), Object::new, clock),
                        index -> Optional.of("c2sp.org/tlog-proof@v1\nindex " + index + "\n")),
                extras.who.endorsements,
                Carriages.none(),
                extras.turnout,
                clock,
                SiteAddress.of(URI.create("https://call.example.org")));
        AddressBook book = Routes.of(sources);
        List<Route> routes = new ArrayList<>(book.routes());
        routes.addAll(extras.routes);
        return new TestSite(follower, new AddressBook(routes, book.apiErrors(), book.pageErrors(), book.site()), port);
    }

    /** Every address of the site. */
    public List<Route> routes() {
        return addresses.routes();
    }

    public int port() {
        return server.port();
    }

    public URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + server.port() + pathAndQuery);
    }

    /** Gets an address with fields given as name, value, name, value … */
    public HttpResponse<byte[]> get(String pathAndQuery, String... fields) throws IOException {
        return send("GET", pathAndQuery, fields);
    }

    /** Sends a request without a body. */
    public HttpResponse<byte[]> send(String method, String pathAndQuery, String... fields) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(pathAndQuery)).method(method, HttpRequest.BodyPublishers.noBody());
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while asking for " + pathAndQuery, e);
        }
    }

    /** The body as text. */
    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Closes what the site stands on after it. */
    public TestSite closing(AutoCloseable foundation) {
        foundations.add(foundation);
        return this;
    }

    @Override
    public void close() {
        client.close();
        server.close();
        follower.close();
        for (AutoCloseable each : foundations) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("closing what the site stands on", e);
            }
        }
    }
}
