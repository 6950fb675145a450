package org.convoke;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parameter of every address, in every wrong way, as bytes on a socket: always a 4xx with a sentence, never a 500 and
 * never a trace of the program.
 */
class BadInputTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What no parameter takes. */
    private static final List<String> NEVER = List.of(
            "",
            "%20",
            "%00",
            "a%00b",
            "%",
            "%z1",
            "%2",
            "%ff",
            "%c3%28",
            "%ed%a0%80",
            "%0d%0aSet-Cookie:a=b",
            "%1b[31m",
            "x".repeat(201),
            "x".repeat(5000));

    /** What is no number of any kind. */
    private static final List<String> NO_NUMBER = List.of(
            "abc",
            "1,5",
            "0x10",
            "NaN",
            "Infinity",
            "-Infinity",
            "1d",
            "--1",
            "1e999",
            "9".repeat(40),
            "1'%20or%20'1'='1",
            "..%2f..%2fetc%2fpasswd",
            "%3Cscript%3E",
            "null",
            "%D9%A1");

    private static final List<String> NO_DATE = List.of(
            "today",
            "2026-9-26",
            "2026-13-01",
            "2026-02-30",
            "26.09.2026",
            "20260926",
            "2026-09-26T10:00",
            "-2026-09-26",
            "+12026-09-26",
            "0000-00-00");

    private static final List<String> NO_BOX =
            plus(NO_NUMBER, "1,2,3", "1,2,3,4,5", "a,b,c,d", "91,0,92,0", "0,0,0,181", "2,0,1,0", "1,2,3,NaN", ",,,");

    private static final List<String> NO_CALL =
            List.of("nope", "Rivers-Day", "-x", "..", "rivers-day%2f..", "'", "%D9%85", "a".repeat(61), "null");

    private static TestSite site;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Addresses that begin like these are complete but for the parameter named, which takes none of the values. */
    private record Case(String address, String parameter, List<String> values) {}

    private static final List<Case> CASES = List.of(
            new Case("/api/v1/events/nearest?lon=1&", "lat", plus(NO_NUMBER, "90.1", "-90.0001", "1e9")),
            new Case("/api/v1/events/nearest?lat=1&", "lon", plus(NO_NUMBER, "180.1", "-181")),
            new Case("/api/v1/events/nearest?lat=1&lon=1&", "on", NO_DATE),
            new Case("/api/v1/events/nearest?lat=1&lon=1&", "until", NO_DATE),
            new Case("/api/v1/events/nearest?lat=1&lon=1&on=2026-09-26&", "until", List.of("2026-09-25")),
            new Case(
                    "/api/v1/events/nearest?lat=1&lon=1&",
                    "limit",
                    plus(NO_NUMBER, "0", "-1", "101", "1.5", "2147483648")),
            new Case("/api/v1/events/nearest?lat=1&lon=1&", "within", plus(NO_NUMBER, "-1", "1e300")),
            new Case("/api/v1/events/nearest?lat=1&lon=1&", "call", NO_CALL),
            new Case("/api/v1/events/nearest?", "place", List.of("qqqxxxzzz")),
            new Case("/api/v1/events/nearest?lat=1&lon=1&", "place", List.of("Berlin")),
            new Case("/api/v1/events?", "call", NO_CALL),
            new Case("/api/v1/events?", "bbox", NO_BOX),
            new Case("/api/v1/clusters?", "call", NO_CALL),
            new Case("/api/v1/clusters?", "on", NO_DATE),
            new Case("/api/v1/clusters?", "bbox", NO_BOX),
            new Case("/api/v1/clusters?", "zoom", plus(NO_NUMBER, "-1", "23", "1.5")),
            new Case("/api/v1/events?", "updatedAfter", plus(NO_DATE, "2026-09-26", "+999999999-01-01T00:00:00Z", "0")),
            new Case(
                    "/api/v1/events?",
                    "after",
                    plus(NO_NUMBER, "1", "1-", "-", "1-short", "9".repeat(30) + "-0000000000001")),
            new Case("/api/v1/events?", "limit", plus(NO_NUMBER, "0", "1001")),
            new Case("/api/v1/places?q=par&", "country", List.of("D", "DEU", "D1", "zz", "..")),
            new Case("/api/v1/places?q=par&", "limit", plus(NO_NUMBER, "0", "51")),
            new Case("/api/v1/places?", "q", List.of()),
            new Case("/rivers-day/print?", "country", List.of("D", "DEU", "D1", "..", "%D9%81")),
            new Case("/rivers-day/print?country=DE&", "page", plus(NO_NUMBER, "0", "2")),
            new Case("/rivers-day/near?lon=1&", "lat", plus(NO_NUMBER, "90.1")),
            new Case("/rivers-day/near?lat=1&", "lon", plus(NO_NUMBER, "180.1")),
            new Case("/rivers-day/near?place=Berlin&", "on", NO_DATE),
            new Case("/rivers-day/near?place=Berlin&", "until", NO_DATE),
            new Case("/rivers-day/near?place=Berlin&", "limit", plus(NO_NUMBER, "0", "101")),
            new Case("/rivers-day/near?place=Berlin&", "within", plus(NO_NUMBER, "-1")),
            new Case("/rivers-day/near?", "place", List.of("qqqxxxzzz")),
            new Case("/?", "place", List.of("qqqxxxzzz")),
            new Case("/?lat=1&", "lon", NO_NUMBER),
            new Case("/?place=Berlin&", "limit", NO_NUMBER),
            new Case("/rivers-day/events?", "page", plus(NO_NUMBER, "0", "-1", "2", "1000001")),
            new Case("/rivers-day/events?", "country", List.of("D", "DEU", "D1", "de", "..")),
            new Case("/rivers-day/events?", "on", NO_DATE),
            new Case("/rivers-day/map?", "on", NO_DATE),
            new Case("/rivers-day/map/view?", "on", NO_DATE),
            new Case("/rivers-day/map/view?", "bbox", NO_BOX),
            new Case("/rivers-day/map/view?", "zoom", plus(NO_NUMBER, "-1", "23")),
            new Case("/?", "lang", List.of("1", "..", "de_DE!", "x".repeat(60))),
            new Case("/rivers-day?", "lang", List.of("1", "%3Cb%3E")),
            new Case("/api/v1/calls?", "lang", List.of("1")),
            new Case("/rivers-day/events.ics?", "lang", List.of("1")),
            new Case("/style.css?", "v", List.of()));

    static Stream<Case> cases() {
        return CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parameter_ofAWrongKind_isRefused(Case given) throws IOException {
        for (String value : plus(given.values, NEVER.toArray(String[]::new))) {
            assertRefused(given.address + given.parameter + "=" + value);
        }
        assertRefused(given.address + given.parameter);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parameter_twice_isRefused(Case given) throws IOException {
        String valid = given.parameter + "=1";
        assertRefused(given.address + valid + "&" + valid);
    }

    @Test
    void parameter_missing_isRefused() throws IOException {
        for (String address : List.of(
                "/api/v1/events/nearest",
                "/api/v1/events/nearest?",
                "/api/v1/events/nearest?call=rivers-day",
                "/api/v1/events/nearest?lat=1",
                "/api/v1/events/nearest?lon=1",
                "/api/v1/places",
                "/api/v1/places?country=DE",
                "/rivers-day/near",
                "/rivers-day/near?on=2026-09-26",
                "/rivers-day/near?lat=1",
                "/?lat=1")) {
            assertRefused(address);
        }
    }

    @Test
    void parameters_tooMany_areRefused() throws IOException {
        assertRefused("/?" + "a=b&".repeat(101));
        assertRefused("/api/v1/calls?" + "a=b&".repeat(101));
    }

    @Test
    void path_thatNamesNothing_isRefused() throws IOException {
        List<String> names =
                plus(NO_CALL, "%00", "%ff", "%", "%2", "%2e%2e", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "x".repeat(5000));
        for (String name : names) {
            assertRefused("/api/v1/calls/" + name);
            assertRefused("/" + name + "/events");
            assertRefused("/" + name + "/near?place=Berlin");
            assertRefused("/" + name + "/map");
            assertRefused("/" + name + "/map/view");
            assertRefused("/" + name + "/events.csv");
            assertRefused("/rivers-day/events/" + name);
            assertRefused("/rivers-day/events/" + name + ".ics");
        }
        for (String path : List.of(
                "/nope",
                "/api",
                "/api/",
                "/api/v2/calls",
                "/api/v1",
                "//",
                "///etc/passwd",
                "/rivers-day/events/0000000000009",
                "/rivers-day/events/0000000000001/x",
                "/../../etc/passwd",
                "/rivers-day/../../x",
                "/.git/config",
                "/x/".repeat(40),
                "/api/v1/clusters/",
                "/desk")) {
            assertRefused(path);
        }
    }

    @Test
    void method_thatDoesNothing_isRefusedWithThoseThatDo() throws IOException {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "BREW")) {
            RawAnswer answer =
                    RawAnswer.of(site.port(), method + " /rivers-day HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");

            assertEquals(405, answer.status(), method);
            assertTrue(answer.head().contains("Allow: GET, HEAD, OPTIONS"), method);
        }
    }

    @Test
    void bytes_thatAreNoRequest_areRefused() throws IOException {
        for (String bytes : List.of(
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nBroken\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /?place=\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
            RawAnswer answer = RawAnswer.of(site.port(), bytes);

            assertTrue(
                    answer.isClosed() || answer.status() >= 400 && answer.status() < 500 || answer.status() == 505,
                    () -> bytes + " -> " + answer);
            assertFalse(answer.all().contains("Exception"), answer.all());
        }
        assertEquals(200, site.get("/health").statusCode());
    }

    @Test
    void fields_thatCannotBeRead_areNoReasonToRefuse() throws IOException {
        for (String language :
                List.of("", ";;;", "*", "xx-yy-zz;q=5", "x".repeat(3000), "en;q=abc", "de-DE-1996-u-ca-buddhist")) {
            RawAnswer answer = RawAnswer.of(
                    site.port(),
                    "GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: " + language + "\r\nConnection: close\r\n\r\n");

            assertEquals(200, answer.status(), language);
        }
    }

    @Test
    void sentence_ofAParameter_namesIt() throws IOException {
        RawAnswer answer = RawAnswer.get(site.port(), "/api/v1/events/nearest?lat=1&lon=1&limit=0");
        JsonNode problem = MAPPER.readTree(answer.body());

        assertEquals("urn:convoke:problem:parameter-range", problem.get("type").textValue());
        assertEquals(400, problem.get("status").intValue());
        assertEquals("“limit” must be from 1 to 100.", problem.get("detail").textValue());
    }

    private static void assertRefused(String address) throws IOException {
        RawAnswer answer = RawAnswer.get(site.port(), address);
        String shown = address.length() > 120 ? address.substring(0, 120) + "…" : address;
        assertTrue(answer.status() >= 400 && answer.status() < 500, () -> shown + " -> " + answer);
        assertFalse(answer.body().contains("Exception") || answer.body().contains("org.convoke."), answer.body());
        if (address.startsWith("/api/")) {
            JsonNode problem = MAPPER.readTree(answer.body());
            assertAll(
                    () -> assertTrue(answer.head().contains("application/problem+json"), shown + answer),
                    () -> assertTrue(problem.get("type").textValue().startsWith("urn:convoke:problem:"), shown),
                    () -> assertEquals(answer.status(), problem.get("status").intValue(), shown),
                    () -> assertTrue(problem.get("detail").textValue().length() > 10, shown));
        } else {
            assertTrue(answer.head().contains("text/html"), () -> shown + " -> " + answer);
            assertTrue(answer.head().contains("Content-Security-Policy: default-src 'none'"), shown);
            assertTrue(answer.body().contains("<html lang=\"en\" dir=\"ltr\">"), () -> shown + " -> " + answer);
        }
    }

    private static List<String> plus(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
