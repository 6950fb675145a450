package org.convoke.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to make the fetcher go where it must not, wait for ever or swallow too much. Tests may speak to loopback only. */
class FetcherTest {

    private static final FetchLimits LIMITS = new FetchLimits(1_000, Duration.ofSeconds(20), 3);

    private static final Resolver ALWAYS_HERE = host -> List.of(InetAddress.getLoopbackAddress());

    private static Fetcher permittingLoopback(FetchLimits limits) {
        return new Fetcher((address, port) -> address.isLoopbackAddress(), ALWAYS_HERE, limits);
    }

    private static FetchRequest get(TestServer server, String path) {
        return FetchRequest.get(URI.create("http://example.org:" + server.port() + path));
    }

    private static Fetched.Answered answered(Fetched fetched) {
        return assertInstanceOf(Fetched.Answered.class, fetched, fetched::toString);
    }

    private static String text(Fetched fetched) {
        return new String(answered(fetched).body(), StandardCharsets.UTF_8);
    }

    private static String failure(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Failed failed -> failed.reason().key();
            case Fetched.Refused refused -> refused.reason().key();
            case Fetched.Answered answered -> "answered " + answered.status();
        };
    }

    @Test
    void answer_isGivenAsItWasSent() {
        try (TestServer server = TestServer.saying(TestServer.ok("schön"))) {
            Fetched.Answered answered = answered(permittingLoopback(LIMITS).fetch(get(server, "/a?b=c")));

            assertEquals("schön", new String(answered.body(), StandardCharsets.UTF_8));
            assertEquals("text/plain", answered.contentType());
            assertTrue(server.heads().getFirst().startsWith("GET /a?b=c HTTP/1.1\r\nHost: example.org:"));
        }
    }

    @Test
    void body_inChunksOrPackedOrToTheEnd_isRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("packed".getBytes(StandardCharsets.UTF_8));
        }
        try (TestServer chunks = TestServer.saying(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
                TestServer end = TestServer.saying("HTTP/1.0 200 OK\r\n\r\nto the end");
                TestServer interim =
                        TestServer.saying("HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + TestServer.ok("late"));
                TestServer gzip = new TestServer((head, socket) -> {
                    OutputStream out = socket.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    packed.writeTo(out);
                })) {
            Fetcher fetcher = permittingLoopback(LIMITS);

            assertEquals("abcde", text(fetcher.fetch(get(chunks, "/"))));
            assertEquals("to the end", text(fetcher.fetch(get(end, "/"))));
            assertEquals("late", text(fetcher.fetch(get(interim, "/"))));
            assertEquals("packed", text(fetcher.fetch(get(gzip, "/"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://10.0.0.1/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://localhost/",
                "http://1.1.1.1:22/"
            })
    void address_thatIsNotPublic_isNeverSpokenTo(String address) {
        Fetcher guarded = Fetcher.guarded(LIMITS);

        assertEquals("error.fetch.private", failure(guarded.fetch(FetchRequest.get(URI.create(address)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "http://u:p@example.org/",
                "http://127.1/",
                "mailto:a@b"
            })
    void address_thatIsNotOfTheWeb_isRefused(String address) {
        assertEquals(
                "error.fetch.address",
                failure(permittingLoopback(LIMITS).fetch(FetchRequest.get(URI.create(address)))));
    }

    /** A name with a public and a private address is a name that was made for this. */
    @Test
    void name_withOnePrivateAddress_isRefusedWhole() {
        Fetcher fetcher = new Fetcher(
                new PublicInternet(),
                host -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")),
                LIMITS);

        assertEquals(
                "error.fetch.private", failure(fetcher.fetch(FetchRequest.get(URI.create("http://example.org/")))));
    }

    /** The first look at the name finds the one machine, the second would find another: there is no second. */
    @Test
    void name_thatChangesItsMeaning_isResolvedOnceForAConnection() {
        List<String> asked = new ArrayList<>();
        try (TestServer server = TestServer.saying(TestServer.ok("checked"))) {
            Resolver changing = host -> {
                asked.add(host);
                return List.of(
                        asked.size() == 1 ? InetAddress.getLoopbackAddress() : InetAddress.getByName("10.0.0.1"));
            };
            Fetcher fetcher = new Fetcher((address, port) -> address.isLoopbackAddress(), changing, LIMITS);

            assertEquals("checked", text(fetcher.fetch(get(server, "/"))));
            assertEquals(1, asked.size());
            assertEquals("error.fetch.private", failure(fetcher.fetch(get(server, "/"))));
        }
    }

    @Test
    void redirect_isFollowedAndJudgedAnew() {
        List<InetAddress> tried = new ArrayList<>();
        try (TestServer goal = TestServer.saying(TestServer.ok("there"));
                TestServer away = new TestServer((head, socket) -> {
                    String to = head.startsWith("GET /inside")
                            ? "http://inside.example.org/secret"
                            : "http://example.org:" + goal.port() + "/x";
                    socket.getOutputStream()
                            .write(("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                })) {
            Resolver resolver = host -> List.of(
                    host.startsWith("inside") ? InetAddress.getByName("10.0.0.1") : InetAddress.getLoopbackAddress());
            Fetcher fetcher = new Fetcher(
                    (address, port) -> {
                        tried.add(address);
                        return address.isLoopbackAddress();
                    },
                    resolver,
                    LIMITS);

            assertEquals("there", text(fetcher.fetch(get(away, "/"))));
            assertEquals("error.fetch.private", failure(fetcher.fetch(get(away, "/inside"))));
            assertEquals(4, tried.size());
        }
    }

    @Test
    void redirects_withoutEndOrToAnotherProtocol_areNotFollowed() {
        try (TestServer round =
                        TestServer.saying("HTTP/1.1 301 Moved\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
                TestServer file = TestServer.saying("HTTP/1.1 301 Moved\r\nLocation: file:///etc/passwd\r\n\r\n");
                TestServer nowhere = TestServer.saying("HTTP/1.1 301 Moved\r\nLocation: http://[\r\n\r\n")) {
            Fetcher fetcher = permittingLoopback(LIMITS);

            assertEquals("error.fetch.redirects", failure(fetcher.fetch(get(round, "/"))));
            assertEquals(4, round.heads().size());
            assertEquals("error.fetch.address", failure(fetcher.fetch(get(file, "/"))));
            assertEquals("answered 301", failure(fetcher.fetch(get(nowhere, "/"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1001\r\n\r\n",
                "Content-Length: 999999999999999999\r\n\r\n",
                "\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n"
            })
    void answer_thatIsTooLarge_isNotSwallowed(String rest) {
        try (TestServer server = TestServer.saying("HTTP/1.1 200 OK\r\n" + rest + "x".repeat(200_000))) {
            assertEquals("error.fetch.large", failure(permittingLoopback(LIMITS).fetch(get(server, "/"))));
        }
    }

    @Test
    void answer_thatUnpacksToTooMuch_isNotSwallowed() {
        try (TestServer bomb = new TestServer((head, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(new byte[300_000]);
            }
        })) {
            assertEquals("error.fetch.large", failure(permittingLoopback(LIMITS).fetch(get(bomb, "/"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\n folded: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip at all"
            })
    void answer_thatCannotBeRead_isAFailure(String said) {
        try (TestServer server = TestServer.saying(said)) {
            assertEquals(
                    "error.fetch.failed", failure(permittingLoopback(LIMITS).fetch(get(server, "/"))));
        }
    }

    /** A byte now and then keeps every single read alive; only the whole is bounded. */
    @Test
    void server_thatDripsForEver_isLeft() {
        CountDownLatch never = new CountDownLatch(1);
        try (TestServer server = new TestServer((head, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try {
                while (!never.await(50, TimeUnit.MILLISECONDS)) {
                    out.write('x');
                    out.flush();
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        })) {
            FetchLimits brief = new FetchLimits(1_000_000, Duration.ofMillis(500), 0);

            assertEquals("error.fetch.slow", failure(permittingLoopback(brief).fetch(get(server, "/"))));
        }
    }

    @Test
    void server_thatSpeaksNoTls_isAFailureOfTls() {
        try (TestServer server = TestServer.saying(TestServer.ok("plain"))) {
            FetchRequest secure = FetchRequest.get(URI.create("https://example.org:" + server.port() + "/"));
            FetchLimits brief = new FetchLimits(1_000, Duration.ofSeconds(5), 0);

            String failure = failure(permittingLoopback(brief).fetch(secure));

            assertTrue(List.of("error.fetch.tls", "error.fetch.slow").contains(failure), failure);
        }
    }

    @Test
    void name_thatNobodyHas_isSaidToBeUnknown() {
        Fetcher fetcher = new Fetcher(
                new PublicInternet(),
                host -> {
                    throw new UnknownHostException(host);
                },
                LIMITS);

        assertEquals(
                "error.fetch.unknown", failure(fetcher.fetch(FetchRequest.get(URI.create("http://example.org/")))));
    }

    @Test
    void post_sendsItsContentAndFollowsNoRedirect() {
        try (TestServer server =
                TestServer.saying("HTTP/1.1 307 Elsewhere\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")) {
            FetchRequest post = FetchRequest.post(
                    URI.create("http://example.org:" + server.port() + "/"),
                    new FetchRequest.Content("text/plain", new byte[] {'a'}, List.of("Link: <x>; rel=self")));

            assertEquals("answered 307", failure(permittingLoopback(LIMITS).fetch(post)));
            assertEquals(1, server.heads().size());
            assertTrue(server.heads().getFirst().contains("\r\nLink: <x>; rel=self\r\n"));
        }
    }
}
