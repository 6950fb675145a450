package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.convoke.TestSite;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.TestVersions;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StatementPagesTest {

    private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");

    private static final History HISTORY = new TestVersions(TestEvents.RIVERS.slug(), NOW)
            .original("en", "# Rivers for all\n\nOne.\n")
            .original("en", """
                    # Rivers for all

                    *Port Example, 20 September 2026*

                    Come to the river[^1].

                    > The river is ours.
                    > — Ada Example, speaker

                    [^1]: Any river.
                    """)
            .translation(2, "fr", "# Des rivières pour tous\n\nVenez.\n")
            .translation(2, "fa", "# رودها برای همه\n\nبیایید.\n")
            .history();

    private static TestSite site;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        site = TestSite.start(feed, NOW, TestSite.Extras.of(TestEvents.RIVERS.slug(), HISTORY));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String address) throws IOException {
        return Jsoup.parse(TestSite.text(site.get(address)));
    }

    @Test
    void callPage_showsTheNewestTextInTheReadersLanguage() throws IOException {
        Element english = page("/rivers-day?lang=en").expectFirst(".statement");
        Element persian = page("/rivers-day?lang=fa").expectFirst(".statement");

        assertEquals("Rivers for all", english.expectFirst("h2").text());
        assertEquals(
                "Port Example, 20 September 2026",
                english.expectFirst(".dateline").text());
        assertEquals(
                "https://call.example.org/rivers-day/v2/en.txt",
                english.expectFirst("blockquote").attr("cite"));
        assertEquals("— Ada Example, speaker", english.expectFirst("figcaption").text());
        assertEquals("Any river. ↩", english.expectFirst(".notes li").text());
        assertEquals(
                List.of("English", "فارسی", "français"), english.select("nav a").eachText());
        assertEquals("English", english.select("nav [aria-current]").text());
        assertTrue(english.text().contains("Version 2, issued by alliance.example.org on"), english.text());
        assertEquals("رودها برای همه", persian.expectFirst("h2").text());
        assertEquals("rtl", persian.expectFirst("[lang=fa][dir]").attr("dir"));
        assertTrue(english.select(".note").isEmpty());
    }

    @Test
    void callPage_showsTheLanguageThatIsAskedFor() throws IOException {
        Element french = page("/rivers-day?lang=en&text=fr").expectFirst(".statement");
        Element german = page("/rivers-day?lang=de").expectFirst(".statement");

        assertEquals("Des rivières pour tous", french.expectFirst("h2").text());
        assertTrue(french.select(".note").isEmpty());
        assertEquals("Rivers for all", german.expectFirst("h2").text());
        assertTrue(german.expectFirst(".note").text().contains("Englisch"));
        assertEquals(404, site.get("/rivers-day?text=sv").statusCode());
        assertEquals(400, site.get("/rivers-day?text=%20").statusCode());
    }

    @Test
    void files_areTheSignedBytes() throws IOException {
        for (CallVersion version : HISTORY.versions()) {
            HttpResponse<byte[]> text = site.get(version.path());
            assertArrayEquals(version.file().bytes(), text.body());
            assertEquals(
                    "text/plain; charset=utf-8",
                    text.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(version.seal().signature(), TestSite.text(site.get(version.path() + ".minisig")));
            assertTrue(TestSite.text(site.get(version.path() + ".tlog-proof"))
                    .endsWith("index " + version.seal().logIndex() + "\n"));
        }
    }

    @Test
    void files_thatDoNotExist_areNotFound() throws IOException {
        for (String address : List.of(
                "/rivers-day/v3/en.txt",
                "/rivers-day/v1/fr.txt",
                "/rivers-day/v0/en.txt",
                "/rivers-day/v01/en.txt",
                "/rivers-day/v9999999/en.txt",
                "/rivers-day/2/en.txt",
                "/rivers-day/v2/EN.txt",
                "/rivers-day/v2/e.txt.minisig",
                "/nowhere/v1/en.txt")) {
            assertEquals(404, site.get(address).statusCode(), address);
        }
    }

    @Test
    void diff_tellsWhatWentAndWhatCame() throws IOException {
        Document diff = page("/rivers-day/diff/1..2?lang=en");

        assertEquals("Rivers for all\n\n", diff.expectFirst(".diff span").wholeText());
        assertTrue(
                diff.select(".diff del").eachText().contains("One."),
                diff.expectFirst(".diff").html());
        assertTrue(diff.select(".diff ins").text().contains("Come to the river"));
        assertTrue(page("/rivers-day/diff/2..2?lang=en").text().contains("The words are the same."));
        for (String range : List.of("1..3", "0..1", "1", "1..", "a..b", "1...2", "1..2..3")) {
            assertEquals(404, site.get("/rivers-day/diff/" + range).statusCode(), range);
        }
    }

    @Test
    void history_listsEveryVersionTheNewestFirst() throws IOException {
        Document history = page("/rivers-day/history?lang=en");

        assertEquals(
                List.of("Version 2", "Version 1"), history.select(".version h2").eachText());
        assertEquals(
                HISTORY.texts(2).stream().map(each -> each.page() + "?lang=en").toList(),
                history.select(".version").getFirst().select(".texts a").eachAttr("href"));
        assertEquals(4, history.select("code").size());
    }

    @Test
    void callPage_ofATextThatWasChanged_saysSoAndShowsNothingOfIt() throws IOException {
        byte[] changed = new String(HISTORY.versions().getFirst().file().bytes(), StandardCharsets.UTF_8)
                .replace("One.", "Two.")
                .getBytes(StandardCharsets.UTF_8);
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        History tampered = TestVersions.withFile(HISTORY.versions().getFirst(), changed);
        try (TestSite other = TestSite.start(feed, NOW, TestSite.Extras.of(TestEvents.RIVERS.slug(), tampered))) {
            Element statement =
                    Jsoup.parse(TestSite.text(other.get("/rivers-day?lang=en"))).expectFirst(".statement");
            String history = TestSite.text(other.get("/rivers-day/history?lang=en"));

            assertTrue(statement.text().contains("is not the text that was issued"), statement.text());
            assertFalse(statement.text().contains("Two."));
            assertTrue(history.contains("is not the text that was issued"));
        }
    }
}
