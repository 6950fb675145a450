package org.convoke.web;

import static org.convoke.TestSite.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.convoke.TestSite;
import org.convoke.i18n.UserError;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How answers travel: tags, caching, compression, HEAD, languages and what protects the reader. */
class HttpTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/rivers-day",
            "/rivers-day/near?place=Berlin",
            "/rivers-day/events",
            "/rivers-day/events/0000000000001");

    private static final List<String> OPEN = List.of(
            "/api/v1/calls",
            "/api/v1/events/nearest?lat=1&lon=1",
            "/rivers-day/events.ics",
            "/rivers-day/events.csv",
            "/rivers-day/events.geojson",
            "/rivers-day/events/0000000000001.ics");

    private static TestSite site;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        for (int i = 1; i <= 60; i++) {
            feed.publish(TestEvents.event(i, 52.52 + i / 100.0, 13.40, "Europe/Berlin"));
        }
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyAnswer_hasATagAndAShortLife() throws IOException {
        for (List<String> addresses : List.of(PAGES, OPEN)) {
            for (String address : addresses) {
                HttpResponse<byte[]> first = site.get(address);
                assertEquals(200, first.statusCode(), address);
                assertEquals("max-age=2", field(first, "Cache-Control"), address);

                HttpResponse<byte[]> again = site.get(address, "If-None-Match", field(first, "ETag"));
                assertEquals(304, again.statusCode(), address);
                assertEquals(0, again.body().length, address);
                assertEquals(
                        200, site.get(address, "If-None-Match", "\"other\"").statusCode(), address);
            }
        }
    }

    @Test
    void gzip_isSentToThoseWhoTakeIt() throws IOException {
        for (String address : List.of("/rivers-day/events", "/rivers-day/events.ics", "/api/v1/events")) {
            HttpResponse<byte[]> plain = site.get(address);
            HttpResponse<byte[]> packed = site.get(address, "Accept-Encoding", "br, gzip;q=0.8");

            assertEquals("gzip", field(packed, "Content-Encoding"), address);
            assertTrue(field(packed, "Vary").contains("Accept-Encoding"), address);
            assertNotEquals(field(plain, "ETag"), field(packed, "ETag"), address);
            assertArrayEquals(
                    plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), address);
            assertFalse(site.get(address, "Accept-Encoding", "gzip;q=0")
                    .headers()
                    .firstValue("Content-Encoding")
                    .isPresent());
        }
    }

    @Test
    void head_isGetWithoutTheBody() throws IOException {
        for (String address : List.of("/", "/rivers-day/events.ics", "/api/v1/calls", "/style.css", "/health")) {
            HttpResponse<byte[]> get = site.get(address);
            HttpResponse<byte[]> head = site.send("HEAD", address);

            assertEquals(200, head.statusCode(), address);
            assertEquals(0, head.body().length, address);
            assertEquals(String.valueOf(get.body().length), field(head, "Content-Length"), address);
        }
    }

    @Test
    void pages_areClosedToOtherSitesAndDataIsOpen() throws IOException {
        for (String address : PAGES) {
            HttpResponse<byte[]> page = site.get(address);
            assertTrue(field(page, "Content-Security-Policy").startsWith("default-src 'none'"), address);
            assertEquals("no-referrer", field(page, "Referrer-Policy"), address);
            assertEquals("nosniff", field(page, "X-Content-Type-Options"), address);
            assertFalse(page.headers().firstValue("Set-Cookie").isPresent(), address);
            assertFalse(
                    text(page).replace("<script type=\"module\" src=\"/", "").contains("<script"), address);
            assertFalse(text(page).contains(" style=\""), address);
            assertFalse(text(page).contains("http://"), address);
        }
        for (String address : OPEN) {
            assertEquals("*", field(site.get(address), "Access-Control-Allow-Origin"), address);
        }
    }

    @Test
    void pages_areSmall() throws IOException {
        for (String address : PAGES) {
            int bytes = site.get(address, "Accept-Encoding", "gzip").body().length;

            assertTrue(bytes <= 30_000, address + " " + bytes);
        }
    }

    @Test
    void language_isNegotiatedUnlessChosen() throws IOException {
        HttpResponse<byte[]> negotiated = site.get("/rivers-day", "Accept-Language", "xx, en-US;q=0.5");
        HttpResponse<byte[]> chosen = site.get("/rivers-day?lang=en-GB", "Accept-Language", "en-US");

        assertEquals("en-US", field(negotiated, "Content-Language"));
        assertTrue(field(negotiated, "Vary").contains("Accept-Language"));
        assertTrue(text(negotiated).contains("<html lang=\"en-US\" dir=\"ltr\">"));
        assertTrue(text(negotiated).contains("Saturday, September 26, 2026"));
        assertEquals("en-GB", field(chosen, "Content-Language"));
        assertFalse(field(chosen, "Vary").contains("Accept-Language"));
        assertTrue(text(chosen).contains("26 September 2026"), text(chosen));
        assertTrue(text(chosen).contains("href=\"/rivers-day/events?lang=en-GB\""));
        assertTrue(text(chosen).contains("hreflang=\"en\" href=\"https://call.example.org/rivers-day?lang=en\""));
    }

    @Test
    void slashTooMany_leadsToTheAddressWithout() throws IOException {
        HttpResponse<byte[]> answer = site.get("/rivers-day/?lang=en");

        assertEquals(308, answer.statusCode());
        assertEquals("/rivers-day?lang=en", field(answer, "Location"));
    }

    @Test
    void portTaken_isTheUsersError() {
        AddressBook none = new AddressBook(
                List.of(),
                (fault, reader) -> Answer.of(Media.TEXT, new byte[0]),
                (fault, reader) -> Answer.of(Media.TEXT, new byte[0]),
                SiteAddress.unset());

        UserError error = assertThrows(UserError.class, () -> Server.start("127.0.0.1", site.port(), none));

        assertEquals("error.port.taken", error.message().key());
    }

    private static String field(HttpResponse<byte[]> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
