package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.call.CallVersion;
import org.convoke.call.VersionDraft;
import org.convoke.call.VersionStore;
import org.convoke.call.Wording;
import org.convoke.index.MemoryFeed;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.convoke.web.Route;
import org.convoke.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address of a real site, a millisecond before the end of an embargo and at it: nothing, then everything at once. */
class EmbargoTest {

    private static final CallSlug HARBOUR = new CallSlug("harbour");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant MOMENT = Instant.parse("2026-11-24T08:00:00Z");

    /** Words that stand in the embargoed texts and nowhere else. */
    private static final List<String> CANARIES = List.of("zanzibarine", "quixotropic", "vermillonade");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);

    @Test
    void embargoedText_isNowhereBeforeItsMomentAndEverywhereAtIt() throws Exception {
        try (Store store = Store.openOrCreate(folder)) {
            LocalDate day = LocalDate.of(2026, 11, 28);
            new CallStore(store).create(new Call(HARBOUR, "Harbour", new Call.Days(day, day), Locale.ENGLISH), NOW);
            issue(store, "# First\n\nOpen to all.", "en", null, null);
            CallVersion secret = issue(store, "# Zanzibarine\n\nCome quixotropic.", "en", null, MOMENT);
            CallVersion french = issue(store, "# Vermillonade", "fr", 2, null);
            try (Serving serving = Serving.start(
                            store, "127.0.0.1", 0, clock, SiteAddress.of(URI.create("https://call.example.org")));
                    HttpClient client = HttpClient.newHttpClient()) {
                for (Instant before : List.of(NOW, MOMENT.minusMillis(1))) {
                    clock.set(before);
                    for (String address : addresses()) {
                        HttpResponse<byte[]> response = get(client, serving.port(), address);
                        assertNothing(response, address, secret, french);
                    }
                    assertEquals(404, get(client, serving.port(), secret.path()).statusCode());
                    assertEquals(
                            404,
                            get(client, serving.port(), secret.path() + ".minisig")
                                    .statusCode());
                    assertEquals(
                            404,
                            get(client, serving.port(), secret.path() + ".tlog-proof")
                                    .statusCode());
                    assertEquals(
                            404, get(client, serving.port(), "/harbour?text=fr").statusCode());
                }

                clock.set(MOMENT);
                assertTrue(text(client, serving, "/harbour?lang=en").contains("quixotropic"));
                assertTrue(text(client, serving, "/harbour?lang=fr").contains("Vermillonade"));
                assertTrue(text(client, serving, secret.path()).contains("quixotropic"));
                assertTrue(text(client, serving, secret.page()).contains("quixotropic"));
                assertTrue(text(client, serving, "/harbour/share?text=en").contains("quixotropic"));
                assertTrue(text(client, serving, "/oembed?url=https://call.example.org/harbour/v2/fr")
                        .contains("Vermillonade"));
                assertTrue(text(client, serving, french.path()).contains("Vermillonade"));
                assertTrue(text(client, serving, french.path() + ".tlog-proof").startsWith("c2sp.org/tlog-proof@v1\n"));
                assertTrue(text(client, serving, "/harbour/history")
                        .contains(secret.seal().digest()));
                assertTrue(text(client, serving, "/api/v1/calls/harbour")
                        .contains(french.seal().digest()));
            }
        }
    }

    private static CallVersion issue(
            Store store, String text, String language, @Nullable Integer translationOf, @Nullable Instant notBefore) {
        VersionDraft.Terms terms = new VersionDraft.Terms(null, notBefore, "CC-BY-4.0");
        return new VersionStore(store)
                .issue(
                        new VersionDraft(
                                HARBOUR, Locale.forLanguageTag(language), Wording.of(text), translationOf, terms),
                        "https://call.example.org",
                        SecretKey.generate(),
                        NOW);
    }

    /** Every pattern with every value that could lead to the text, and addresses that may come. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(
                "/calls.atom",
                "/calls.json",
                "/sitemap.xml",
                "/robots.txt",
                "/verify",
                "/harbour?text=fr",
                "/harbour?text=en",
                "/harbour/v2/en",
                "/harbour/v2/fr",
                "/harbour/share",
                "/harbour/share?text=fr",
                "/oembed?url=https://call.example.org/harbour",
                "/oembed?url=https://call.example.org/harbour/v2/en&format=xml",
                "/harbour/diff/1..2",
                "/harbour/statement.pdf",
                "/harbour/v2/fr.txt",
                "/api/v1/calls?lang=fr",
                "/log/checkpoint"));
        patterns().stream()
                .map(pattern -> pattern.replace("{call}", "harbour")
                        .replace("{number}", "2")
                        .replace("{language}", "en")
                        .replaceAll("\\{[a-z]+}", "x"))
                .forEach(addresses::add);
        return addresses;
    }

    /** Those of any site; which they are depends on no store. */
    private static List<String> patterns() {
        try (TestSite site = TestSite.start(new MemoryFeed(), NOW)) {
            return site.routes().stream().map(Route::pattern).toList();
        }
    }

    private static void assertNothing(
            HttpResponse<byte[]> response, String address, CallVersion secret, CallVersion french) throws IOException {
        String body = body(response) + response.headers().map();
        for (String canary : CANARIES) {
            assertFalse(body.toLowerCase(Locale.ROOT).contains(canary), address + " tells " + canary);
        }
        assertFalse(body.contains(secret.seal().digest()), address);
        assertFalse(body.contains(french.seal().digest()), address);
    }

    private static String body(HttpResponse<byte[]> response) throws IOException {
        boolean isGzip =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!isGzip) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            in.transferTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(HttpClient client, Serving serving, String address) throws Exception {
        HttpResponse<byte[]> response = get(client, serving.port(), address);
        assertEquals(200, response.statusCode(), address);
        return body(response);
    }

    private static HttpResponse<byte[]> get(HttpClient client, int port, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
