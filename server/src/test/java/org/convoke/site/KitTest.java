package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convoke.TestSite;
import org.convoke.i18n.Messages;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is handed on leads back: pictures, posters, short addresses, messages. */
class KitTest {

    private static final String EVENT = "/rivers-day/events/" + TestEvents.id(1);

    private static MemoryFeed feed;
    private static TestSite site;

    @BeforeAll
    static void start() {
        feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.renamed(TestEvents.event(2, 44.65, -63.57, "America/Halifax"), "ꦲꦏ꧀ꦱꦫ Jawa"));
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void preview_isWhereThePageSaysInEveryLanguage() throws IOException {
        for (String page : List.of("/rivers-day", "/rivers-day/events", EVENT)) {
            for (String language : Messages.LANGUAGES) {
                String html = TestSite.text(site.get(page + "?lang=" + language));
                String picture =
                        only(html, "property=\"og:image\" content=\"([^\"]+)\"").replace("&amp;", "&");
                HttpResponse<byte[]> answer = site.get(picture.substring(picture.indexOf("/rivers-day")));

                assertEquals(200, answer.statusCode(), picture);
                assertEquals(
                        "image/png", answer.headers().firstValue("Content-Type").orElse(""));
                assertTrue(
                        answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
                assertTrue(answer.body().length <= 60_000);
                assertFalse(only(html, "property=\"og:description\" content=\"([^\"]+)\"")
                        .isBlank());
            }
        }
    }

    @Test
    void poster_tellsTheEventInEveryLanguage() throws IOException {
        for (String language : Messages.LANGUAGES) {
            HttpResponse<byte[]> answer = site.get(EVENT + ".pdf?lang=" + language);

            assertEquals(200, answer.statusCode());
            assertEquals(
                    "application/pdf",
                    answer.headers().firstValue("Content-Type").orElse(""));
            try (PDDocument document = Loader.loadPDF(answer.body())) {
                String text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("River walk 1"), text);
                assertTrue(text.contains("/e/" + TestEvents.id(1)), text);
                assertEquals(language, document.getDocumentCatalog().getLanguage());
            }
        }
    }

    @Test
    void shortAddress_leadsToTheEvent() throws IOException {
        HttpResponse<byte[]> answer = site.get("/e/" + TestEvents.id(1));

        assertEquals(308, answer.statusCode());
        assertEquals(EVENT, answer.headers().firstValue("Location").orElse(""));
        assertEquals(
                EVENT + "?lang=fa",
                site.get("/e/" + TestEvents.id(1) + "?lang=fa")
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        for (String wrong : List.of(
                "/e/" + TestEvents.id(99),
                "/e/x",
                "/e/%00",
                "/e/..",
                "/rivers-day/events/x.pdf",
                "/rivers-day/events/x.png",
                "/nope/preview.png")) {
            int status = site.get(wrong).statusCode();
            assertTrue(status == 400 || status == 404, wrong + " " + status);
        }
    }

    @Test
    void message_standsReadyToCopyWithoutAScript() throws IOException {
        for (String language : Messages.LANGUAGES) {
            String html = TestSite.text(site.get(EVENT + "?lang=" + language));
            String message = only(html, "(?s)<textarea[^>]*>([^<]+)</textarea>");

            assertTrue(message.contains("River walk 1") && message.endsWith("/e/" + TestEvents.id(1)), message);
            assertTrue(html.contains("href=\"sms:?&amp;body="), language);
            assertTrue(html.contains("href=\"mailto:?subject=River%20walk%201&amp;body="), language);
        }
    }

    @Test
    void scriptWithoutAFont_isToldOnThePageAndOnThePoster() throws IOException {
        String path = "/rivers-day/events/" + TestEvents.id(2);

        assertTrue(TestSite.text(site.get(path)).contains("Javanese"));
        try (PDDocument document = Loader.loadPDF(site.get(path + ".pdf").body())) {
            assertTrue(new PDFTextStripper().getText(document).contains("Javanese"));
        }
    }

    @Test
    void printPage_listsTheEventsOfACountry() throws IOException {
        String choice = TestSite.text(site.get("/rivers-day/print"));
        String germany = TestSite.text(site.get("/rivers-day/print?country=de"));

        assertTrue(choice.contains("href=\"/rivers-day/print?country=DE\""), choice);
        assertTrue(
                germany.contains("River walk 1") && germany.contains("https://call.example.org/rivers-day"), germany);
        assertFalse(TestSite.text(site.get("/rivers-day/print?country=FR")).contains("River walk"));
        assertFalse(TestSite.text(site.get("/rivers-day/print?country=DE&region=Bayern"))
                .contains("River walk"));
    }

    private static String only(String html, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertEquals(1, found.size(), pattern + " in " + html);
        return found.getFirst();
    }
}
