package org.convoke.circulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.convoke.SettableClock;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.call.History;
import org.convoke.call.TestVersions;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.Permit;
import org.convoke.fetch.PublicInternet;
import org.convoke.fetch.Resolver;
import org.convoke.fetch.TestServer;
import org.convoke.i18n.UserError;
import org.convoke.organization.DomainProof;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.OrganizationStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that say they carry a text, on a server of this machine, which only the tests permit. */
class CarriageRoundTest {

    private static final CallSlug CALL = new CallSlug("rivers");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String OLD =
            "We, the people of five rivers, call for a day at the water. Bring your friends and your boats.";
    private static final String NEW =
            "We, the people of six rivers, call for a week at the water. Bring your neighbors and your boats.";
    private static final History SHOWN = new TestVersions(CALL, NOON)
            .original("en", "# Rivers for all\n\n" + OLD + "\n")
            .original("en", "# Rivers for all\n\n" + NEW + "\n")
            .history();

    private static final Permit LOOPBACK = (address, port) -> address.isLoopbackAddress();
    private static final Resolver HERE = host -> List.of(InetAddress.getLoopbackAddress());

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOON);
    private Store store;
    private OrganizationStore organizations;
    private CarriageStore carriages;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        LocalDate day = LocalDate.of(2026, 11, 28);
        new CallStore(store).create(new Call(CALL, "Rivers", new Call.Days(day, day), Locale.ENGLISH), NOON);
        organizations = new OrganizationStore(store);
        carriages = new CarriageStore(store, organizations);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private CarriageRound round(Permit permit, Resolver resolver) {
        FetchLimits limits = new FetchLimits(1_000_000, Duration.ofSeconds(5), 3);
        return new CarriageRound(carriages, new LinkCheck(new Fetcher(permit, resolver, limits)), call -> SHOWN, clock);
    }

    private Carriage report(@Nullable String newsroom, String link) {
        return carriages.report(
                CALL,
                CarriageReport.of(Optional.ofNullable(newsroom), link, "https://call.example.org"),
                clock.instant());
    }

    private Carriage examined(String answer) {
        try (TestServer server = TestServer.saying(answer);
                CarriageRound round = round(LOOPBACK, HERE)) {
            return round.examine(report("The News", "http://news.example:" + server.port() + "/story"));
        }
    }

    private static String page(String text) {
        return TestServer.ok("<html><body><nav>Home Sports</nav><p>They write today:</p><p>" + text
                + "</p><p>Read more stories</p></body></html>");
    }

    private void assertFound(CarriageMark mark, @Nullable Integer version, Carriage carriage) {
        Examination.Found found = Objects.requireNonNull(carriage.examination().found());
        assertEquals(mark, found.mark());
        assertEquals(version, found.version());
        assertEquals(NOON, found.at());
    }

    @Test
    void page_isMarkedForWhatItHas() {
        assertFound(CarriageMark.EXACT, 2, examined(page("<h1>Rivers for all</h1>" + NEW)));
        assertFound(CarriageMark.EXCERPT, 2, examined(page("the people of six rivers, call for a week at the water")));
        assertFound(CarriageMark.ALTERED, 2, examined(page(NEW.replace("neighbors", "enemies"))));
        assertFound(CarriageMark.ABSENT, null, examined(page("Nothing of the kind was ever said by anybody here.")));
        assertFound(CarriageMark.ABSENT, null, examined("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
    }

    /** What an earlier version said exactly is carried exactly, and never called altered because of a newer one. */
    @Test
    void page_withAnEarlierVersion_isMarkedByThatVersion() {
        assertFound(CarriageMark.EXACT, 1, examined(page("<h1>Rivers for all</h1>" + OLD)));
        assertFound(CarriageMark.EXCERPT, 1, examined(page("people of five rivers, call for a day at the water")));
    }

    @Test
    void fewWords_areNothingCarried() {
        assertFound(CarriageMark.ABSENT, null, examined(page("call for a week at the water")));
    }

    @Test
    void server_inTrouble_leavesWhatWasFound() {
        AtomicInteger asked = new AtomicInteger();
        String whole = page("<h1>Rivers for all</h1>" + NEW);
        try (TestServer server = new TestServer((head, socket) -> socket.getOutputStream()
                        .write((asked.getAndIncrement() == 0 ? whole : "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                CarriageRound round = round(LOOPBACK, HERE)) {
            Carriage first = round.examine(report("The News", "http://news.example:" + server.port() + "/story"));
            clock.set(NOON.plus(Duration.ofDays(1)));
            Carriage second = round.examine(first);

            assertFound(CarriageMark.EXACT, 2, second);
            assertEquals("error.fetch.failed", second.examination().fault());
            assertEquals(clock.instant(), second.examination().tried());
        }
    }

    @Test
    void report_isHeldAndListedWhenACoordinatorAcceptsIt() {
        Carriage held = report("The News", "https://news.example/story");

        assertEquals(Carriage.State.HELD, held.decision().state());
        assertEquals(List.of(), carriages.listAccepted(CALL));
        assertEquals(held, report("Somebody else", "https://news.example/story#top"));

        carriages.accept(held.number(), NOON);
        assertEquals(1, carriages.listAccepted(CALL).size());

        carriages.remove(held.number(), "not theirs", NOON);
        assertEquals(List.of(), carriages.listAccepted(CALL));
        UserError refusal = assertThrows(UserError.class, () -> report("The News", "https://news.example/story"));
        assertEquals("error.carried.removed", refusal.message().key());
    }

    @Test
    void report_onAProvenDomain_isListedOnceThePageHasTheText() {
        organizations.save(
                Objects.requireNonNull(organizations
                        .readNew(Map.of("domain", "news.example", "name", "The News", "kind", "newsroom"))
                        .record()),
                NOON);
        OrganizationSlug slug = new OrganizationSlug("news-example");
        String whole = page("<h1>Rivers for all</h1>" + NEW);
        String altered = page(NEW.replace("neighbors", "enemies"));
        try (TestServer good = TestServer.saying(whole);
                TestServer bad = TestServer.saying(altered);
                CarriageRound round = round(LOOPBACK, HERE)) {
            Carriage unproven = report(null, "http://www.news.example:" + good.port() + "/1");
            assertEquals(slug, unproven.told().organization());
            assertEquals(Carriage.State.HELD, round.examine(unproven).decision().state());

            organizations.setProof(slug, new DomainProof.Answer.Proven(DomainProof.Way.FILE, null), NOON);
            Carriage proven = report(null, "http://www.news.example:" + good.port() + "/2");
            Carriage wrong = report(null, "http://news.example:" + bad.port() + "/3");
            Carriage other = report("The News", "http://fakenews.example:" + good.port() + "/4");

            assertTrue(round.once() >= 3);
            assertEquals(
                    Carriage.State.ACCEPTED,
                    carriages.get(proven.number()).decision().state());
            assertEquals(
                    Carriage.State.HELD,
                    carriages.get(wrong.number()).decision().state());
            assertEquals(
                    Carriage.State.HELD,
                    carriages.get(other.number()).decision().state());
            assertNull(other.told().organization());
        }
    }

    @Test
    void listedPage_isReadAgainEveryDayAndLaterEveryWeek() {
        try (TestServer server = TestServer.saying(page(NEW));
                CarriageRound round = round(LOOPBACK, HERE)) {
            Carriage listed = carriages.add(
                    CALL,
                    CarriageReport.of(Optional.of("The News"), "http://news.example:" + server.port() + "/", ""),
                    NOON);
            assertEquals(1, round.once());
            assertEquals(0, round.once());
            clock.set(NOON.plus(Duration.ofDays(1)));
            assertEquals(1, round.once());
            clock.set(NOON.plus(Duration.ofDays(40)));
            assertEquals(1, round.once());
            clock.set(NOON.plus(Duration.ofDays(45)));
            assertEquals(0, round.once());
            clock.set(NOON.plus(Duration.ofDays(47)));
            assertEquals(1, round.once());
            carriages.remove(listed.number(), "gone", clock.instant());
            clock.set(NOON.plus(Duration.ofDays(400)));
            assertEquals(0, round.once());
        }
    }

    /** Nobody has this site ask for pages for ever: one that waits is read once, or tried three times. */
    @Test
    void pageThatWaits_isAskedForThreeTimesAtMost() {
        try (TestServer server = TestServer.saying("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
                CarriageRound round = round(LOOPBACK, HERE)) {
            report("The News", "http://news.example:" + server.port() + "/");
            for (int day = 0; day < 20; day++) {
                round.once();
                clock.forward(Duration.ofDays(1));
            }

            assertEquals(3, server.heads().size());
        }
    }

    @Test
    void heapOfOneHost_isRefused() {
        for (int i = 0; i < 20; i++) {
            report("The News", "https://news.example/" + i);
        }

        UserError refusal = assertThrows(UserError.class, () -> report("The News", "https://news.example/more"));
        assertEquals("error.carried.full", refusal.message().key());
        report("Other News", "https://other.example/");
    }

    @Test
    void privateMachine_isNeverAsked() throws Exception {
        try (TestServer secret = TestServer.saying(page(NEW));
                CarriageRound round = round(new PublicInternet(), HERE)) {
            for (String host : List.of("news.example", "localhost", "127.0.0.1", "[::1]")) {
                Carriage carriage = round.examine(report("The News", "http://" + host + ":" + secret.port() + "/"));
                assertEquals("error.fetch.private", carriage.examination().fault());
                assertNull(carriage.examination().found());
            }
            assertEquals(List.of(), secret.heads());
        }
    }

    @Test
    void redirectToAPrivateMachine_isNotFollowed() {
        try (TestServer lure = TestServer.saying(
                        "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/secret\r\nContent-Length: 0\r\n\r\n");
                CarriageRound round = round(
                        LOOPBACK,
                        host -> List.of(InetAddress.getByName(host.equals("news.example") ? "127.0.0.1" : host)))) {
            Carriage carriage = round.examine(report("The News", "http://news.example:" + lure.port() + "/"));

            assertEquals("error.fetch.private", carriage.examination().fault());
        }
    }

    /** A name that is a public machine when it is told of and this one when it is asked. */
    @Test
    void nameThatChangesItsMeaning_gainsNothing() {
        AtomicInteger asked = new AtomicInteger();
        try (TestServer secret = TestServer.saying(page(NEW));
                CarriageRound round = round(
                        new PublicInternet(),
                        host -> List.of(
                                InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "93.184.215.14")))) {
            Carriage carriage = round.examine(report("The News", "http://news.example:8080/"));

            assertEquals("error.fetch.private", carriage.examination().fault());
            assertEquals(1, asked.get());
            assertEquals(List.of(), secret.heads());
        }
    }

    @Test
    void report_thatNamesNothingOrHides_isRefused() {
        for (String link : List.of("", " ", "javascript:alert(1)", "ftp://news.example/", "https://a@b.example/")) {
            assertEquals("error.carried.link", refusal("The News", link), link);
        }
        assertEquals("error.carried.own", refusal("Us", "https://call.example.org/rivers"));
        assertEquals("error.carried.newsroom", refusal(" ", "https://news.example/"));
        assertEquals("error.carried.newsroom-long", refusal("x".repeat(121), "https://news.example/"));
        assertEquals("error.carried.newsroom-hidden", refusal("The \u202eNews", "https://news.example/"));
        assertEquals("news.example", report("The News", "news.example/a").told().host());
    }

    private String refusal(String newsroom, String link) {
        return assertThrows(UserError.class, () -> report(newsroom, link), link)
                .message()
                .key();
    }
}
