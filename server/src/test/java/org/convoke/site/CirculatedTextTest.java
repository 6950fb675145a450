package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
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
import org.convoke.verify.Finding;
import org.convoke.verify.IssuedText;
import org.convoke.verify.TextChecker;
import org.convoke.verify.Verdict;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A text on its way to others: in boxes to copy, embedded, and read by programs. */
class CirculatedTextTest {

    private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");
    private static final String URL = "https://call.example.org";

    private static final History HISTORY = new TestVersions(TestEvents.RIVERS.slug(), NOW)
            .original("en", "# Rivers for all\n\nOne.\n")
            .original("en", """
                    # Rivers & paths < 3

                    *Port Example, 20 September 2026*

                    Come to the **river**[^1], all of you. Bring what you have.

                    - clean banks,
                    - open paths.

                    > The river is ours.
                    > — Ada Example, speaker

                    [^1]: Any river.
                    """)
            .translation(2, "fa", "# رودها برای همه\n\nبیایید و کنار رود بمانید.\n")
            .history();

    private static TestSite site;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.put(Exhibits.LAKES);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        site = TestSite.start(feed, NOW, TestSite.Extras.of(TestEvents.RIVERS.slug(), HISTORY));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String address) throws IOException {
        return Jsoup.parse(TestSite.text(site.get(address)), URL);
    }

    private static String box(Document page, String name) {
        return page.expectFirst("#copy-" + name).wholeText();
    }

    /** What a newsroom's page with this in its midst is found to carry. */
    private static Finding carried(String html) {
        TextChecker checker = TextChecker.of(HISTORY.versions().stream()
                .map(each -> new IssuedText(
                        each.call().value(),
                        each.version(),
                        each.tag(),
                        each.file().bytes(),
                        each.text().orElseThrow().body()))
                .toList());
        String around = "<html><body><p>Today in the news, many things.</p>" + html
                + "<p>Subscribe to our letter for more.</p></body></html>";
        return checker.checkWithin(around.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void boxes_holdTheTextWithItsSourceAndItsLicenseOnce() throws IOException {
        Document page = page("/rivers-day/share?lang=en");

        for (String name : List.of("html", "plain", "markdown")) {
            String text = box(page, name);
            assertTrue(text.contains(URL + "/rivers-day/v2/en"), text);
            assertTrue(text.contains("issued by alliance.example.org"), text);
            assertEquals(text.indexOf("CC BY 4.0"), text.lastIndexOf("CC BY 4.0"), text);
            assertTrue(text.contains("CC BY 4.0"), text);
        }
        for (String name : List.of("post", "sms")) {
            assertTrue(box(page, name).endsWith(URL + "/rivers-day"), box(page, name));
        }
        assertEquals(5, page.select("textarea[readonly]").size());
        assertEquals(List.of("English", "فارسی"), page.select("nav.texts a").eachText());
    }

    @Test
    void html_isAQuotationWithNothingThatAsksAnybody() throws IOException {
        Document copied = Jsoup.parse(box(page("/rivers-day/share?lang=en"), "html"));

        assertEquals(URL + "/rivers-day/v2/en", copied.expectFirst("blockquote").attr("cite"));
        assertEquals("Rivers & paths < 3", copied.expectFirst("h2").text());
        assertTrue(copied.select("script, img, iframe, link, style, form, [src], [onclick], [style]")
                .isEmpty());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                copied.expectFirst("a[rel=license]").attr("href"));
        copied.select("a[href^=#]")
                .forEach(link -> assertTrue(
                        copied.getElementById(link.attr("href").substring(1)) != null
                                && link.attr("href").startsWith("#rivers-day-v2-en-"),
                        link.outerHtml()));
    }

    @Test
    void html_onAnyPage_isFoundToBeTheTextInSameWords() throws IOException {
        for (String language : List.of("en", "fa")) {
            Finding finding = carried(box(page("/rivers-day/share?text=" + language), "html"));

            assertEquals(Verdict.SAME_WORDS, finding.verdict(), finding.toString());
        }
    }

    @Test
    void markdown_beginsWithTheTextAsItWasIssued() throws IOException {
        String body = HISTORY.texts(2).getFirst().text().orElseThrow().body();

        assertTrue(box(page("/rivers-day/share?text=en"), "markdown").startsWith(body));
    }

    @Test
    void boxes_speakTheLanguageOfTheText() throws IOException {
        Document page = page("/rivers-day/share?lang=en&text=fa");

        assertTrue(box(page, "plain").contains("نسخهٔ ۲"), box(page, "plain"));
        assertEquals("rtl", page.expectFirst("#copy-plain").attr("dir"));
        assertEquals("ltr", page.expectFirst("#copy-html").attr("dir"));
        assertTrue(box(page, "html").contains("lang=\"fa\" dir=\"rtl\""));
    }

    @Test
    void share_ofACallWithoutText_isNotThere() throws IOException {
        assertEquals(404, site.get("/lakes-day/share").statusCode());
        assertEquals(404, site.get("/rivers-day/share?text=sv").statusCode());
        assertFalse(TestSite.text(site.get("/lakes-day")).contains("/lakes-day/share"));
        assertTrue(TestSite.text(site.get("/rivers-day?lang=en")).contains("/rivers-day/share?text=en"));
    }

    @Test
    void callPage_tellsProgramsOfItsText() throws IOException {
        Document page = page("/rivers-day?lang=en");

        assertEquals("article", page.expectFirst("meta[property=og:type]").attr("content"));
        assertEquals(
                "Rivers & paths < 3",
                page.expectFirst("meta[property=og:title]").attr("content"));
        assertEquals(
                "2026-09-20T12:00:00Z",
                page.expectFirst("meta[property=article:published_time]").attr("content"));
        assertEquals(
                "https://alliance.example.org/",
                page.expectFirst("meta[property=article:author]").attr("content"));
        assertEquals(
                "website",
                page("/lakes-day").expectFirst("meta[property=og:type]").attr("content"));
        assertEquals(
                URL + "/calls.atom",
                page.expectFirst("link[type=application/atom+xml]").attr("href"));
    }

    @Test
    void statement_isAnEntryOfMicroformats() throws IOException {
        MicroformatEntry entry = MicroformatEntry.in(page("/rivers-day?lang=en"));

        assertEquals("Rivers & paths < 3", entry.name());
        assertEquals("2026-09-20T12:00:00Z", entry.published());
        assertEquals(URL + "/rivers-day/v2/en", entry.url());
        assertEquals("alliance.example.org", entry.authorName());
        assertEquals("https://alliance.example.org/", entry.authorUrl());
        assertTrue(entry.content().contains("<strong>river</strong>"), entry.content());
        assertTrue(entry.content().contains("Any river."), entry.content());
        assertFalse(entry.content().contains("issued by"), entry.content());
    }

    @Test
    void everyVersion_hasAPageThatStays() throws IOException {
        Document old = page("/rivers-day/v1/en?lang=en");

        assertEquals("One.", old.expectFirst(".e-content").text());
        assertTrue(old.text().contains("This is version 1. The text that holds now is version 2"), old.text());
        assertEquals(
                List.of("/rivers-day/v2/en?lang=en", "/rivers-day/diff/1..2?lang=en"),
                old.select("h1 + .standing a").eachAttr("href"));
        assertTrue(old.select("a[href*=share], a[href*=statement.pdf]").isEmpty());
        Document newest = page("/rivers-day/v2/fa?lang=en");
        assertEquals("رودها برای همه", newest.expectFirst(".statement h2").text());
        assertTrue(newest.select("h1 + .standing").isEmpty());
        assertEquals(
                List.of("/rivers-day/v2/en?lang=en#statement", "/rivers-day/v2/fa?lang=en#statement"),
                newest.select("nav.texts a").eachAttr("href"));
        for (String address : List.of(
                "/rivers-day/v3/en",
                "/rivers-day/v2/fr",
                "/rivers-day/v0/en",
                "/rivers-day/v02/en",
                "/nowhere/v1/en")) {
            assertEquals(404, site.get(address).statusCode(), address);
        }
    }

    private static HttpResponse<byte[]> oembed(String address, String more) throws IOException {
        return site.get(
                "/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + more, "Accept-Language", "en");
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        assertEquals(200, response.statusCode(), TestSite.text(response));
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void oembed_ofAText_isAQuotation() throws IOException {
        JsonNode told = json(oembed(URL + "/rivers-day", "&maxwidth=400&maxheight=200"));

        assertEquals("1.0", told.get("version").textValue());
        assertEquals("rich", told.get("type").textValue());
        assertEquals("Rivers & paths < 3", told.get("title").textValue());
        assertEquals("alliance.example.org", told.get("author_name").textValue());
        assertEquals(400, told.get("width").intValue());
        assertEquals(200, told.get("height").intValue());
        assertFalse(told.has("thumbnail_url"));
        Element html = Jsoup.parse(told.get("html").textValue()).body();
        assertEquals(
                "Rivers & paths < 3 Come to the river, all of you. Bring what you have.",
                html.expectFirst("blockquote").text());
        assertEquals(
                Verdict.EXCERPT,
                carried("<p>" + html.expectFirst("blockquote p + p").text() + "</p>")
                        .verdict());
        assertTrue(html.select("script, iframe, img").isEmpty());
        assertEquals(
                1200,
                json(oembed(URL + "/rivers-day", "")).get("thumbnail_width").intValue());
    }

    @Test
    void oembed_ofOneVersionAndLanguage_isThatText() throws IOException {
        assertTrue(json(oembed(URL + "/rivers-day/v1/en", ""))
                .get("html")
                .textValue()
                .contains("One."));
        assertTrue(json(oembed(URL + "/rivers-day?text=fa", ""))
                .get("html")
                .textValue()
                .contains("بیایید"));
    }

    @Test
    void oembed_ofCallsWithoutTextAndOfEvents_isALink() throws IOException {
        JsonNode call = json(oembed(URL + "/lakes-day", ""));
        JsonNode event = json(oembed(URL + "/rivers-day/events/" + TestEvents.id(1), ""));

        assertEquals("link", call.get("type").textValue());
        assertEquals(Exhibits.LAKES.title(), call.get("title").textValue());
        assertEquals("link", event.get("type").textValue());
        assertTrue(event.get("title").textValue().startsWith("River walk"), event.toString());
    }

    @Test
    void oembed_isThereAsXmlAndInNoOtherForm() throws IOException {
        HttpResponse<byte[]> xml = oembed(URL + "/rivers-day", "&format=xml");

        assertEquals(
                "text/xml; charset=utf-8",
                xml.headers().firstValue("Content-Type").orElseThrow());
        Document told = Jsoup.parse(TestSite.text(xml), "", Parser.xmlParser());
        assertEquals("rich", told.expectFirst("oembed > type").text());
        assertEquals("Rivers & paths < 3", told.expectFirst("oembed > title").text());
        assertEquals(501, oembed(URL + "/rivers-day", "&format=yaml").statusCode());
    }

    @Test
    void oembed_ofAddressesElsewhere_isNotFound() throws IOException {
        for (String address : List.of(
                "https://elsewhere.example/rivers-day",
                URL,
                URL + "/",
                URL + "/nowhere",
                URL + "/rivers-day/v3/en",
                URL + "/rivers-day/events/nothing",
                URL + "/rivers-day/share/x/y",
                "ftp://call.example.org/rivers-day",
                "not an address",
                "rivers-day",
                "mailto:a@example.org")) {
            assertEquals(404, oembed(address, "").statusCode(), address);
        }
        assertEquals(400, site.get("/oembed").statusCode());
        assertEquals(400, oembed(URL + "/rivers-day", "&maxwidth=0").statusCode());
    }

    @Test
    void discovery_leadsToTheSameText() throws IOException {
        Element link = page("/rivers-day?lang=en&text=fa").expectFirst("link[type=application/json+oembed]");
        CallVersion persian = HISTORY.texts(2).getLast();

        String html = json(site.get(link.attr("href").substring(URL.length())))
                .get("html")
                .textValue();
        assertTrue(html.contains("cite=\"" + URL + persian.page()), html);
    }
}
