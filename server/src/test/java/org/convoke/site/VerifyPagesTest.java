package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convoke.TestSite;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.Resolver;
import org.convoke.i18n.Messages;
import org.convoke.index.EventIndex;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.index.TownResolver;
import org.convoke.publish.JsonEventForm;
import org.convoke.verify.CarriedPages;
import org.convoke.verify.Issued;
import org.convoke.verify.IssuedText;
import org.convoke.verify.TextChecker;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code /verify} over real HTTP and in a browser: pasted, uploaded and fetched texts. */
class VerifyPagesTest {

    private static final String OLD = "# Rivers\n\nWe meet at the bridge on Saturday at noon, all of us together.\n";
    private static final String NEW = "# Rivers\n\nWe meet at the bridge on Sunday at noon, all of us together.\n";
    private static final String FILE = "Call: https://call.example.org/rivers-day\nVersion: 2\nLanguage: en\n\n" + NEW;

    private static final List<IssuedText> TEXTS = List.of(
            new IssuedText("rivers-day", 1, "en", OLD.getBytes(StandardCharsets.UTF_8), OLD),
            new IssuedText("rivers-day", 2, "en", FILE.getBytes(StandardCharsets.UTF_8), NEW));

    /** Beside the site's own, which does not look at pages on this machine. */
    private static final String HERE = "/verify-here";

    static final List<String> LANGUAGES = Messages.LANGUAGES;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        EventIndex index =
                EventIndex.load(feed, new JsonEventForm(), TownResolver.NONE).index();
        Templates templates = new Templates();
        ErrorPages errors = new ErrorPages(templates);
        Issued issued = new Issued(TextChecker.of(TEXTS), 1);
        Fetcher toThisMachine =
                new Fetcher((address, port) -> address.isLoopbackAddress(), Resolver.ofMachine(), CarriedPages.LIMITS);
        VerifyPages pages = new VerifyPages(templates, () -> index, () -> issued, new CarriedPages(toThisMachine));
        String carried = "<body><nav>Home News</nav><p>They write:</p>" + NEW.substring(9) + "<p>More news</p></body>";
        site = TestSite.start(
                feed,
                Instant.parse("2026-09-20T12:00:00Z"),
                TestSite.Extras.of(List.of(
                        new Route(HERE, errors, pages::ask).withPost(VerifyPages.MAX_POSTED_BYTES, pages::check),
                        new Route(
                                "/carried.html",
                                errors,
                                request -> Answer.of(Media.PAGE, carried.getBytes(StandardCharsets.UTF_8))))));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We meet at the  bridge | A part, unaltered",
                "Rivers / We meet at the bridge on Sunday at noon, all of us together. | The same words",
                "Rivers / We meet at the bridge on Monday at noon, all of us together. | Altered",
                "Rivers / We meet at the bridge on Saturday at noon, all of us together. | An older version",
                "Nothing of the kind was ever said. | Not known here",
            })
    void text_isToldFor(String text, String verdict) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("", "text=" + encoded(text.replace(" / ", "\r\n\r\n")));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains(">" + verdict + "</h2>"), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(answer.body().contains("A text stored here no longer fits its signature"));
    }

    @Test
    void signedFileThroughAField_isExact() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("", "text=" + encoded(FILE.replace("\n", "\r\n")));

        assertTrue(answer.body().contains(">Exactly as issued</h2>"), answer.body());
        assertTrue(answer.body().contains("href=\"/rivers-day/v2/en.txt\""), answer.body());
    }

    @Test
    void difference_isMarkedUpAndEscaped() throws IOException, InterruptedException {
        String text = NEW.replace("Sunday", "\"Mon<day\" &");

        String body = post("", "text=" + encoded(text)).body();

        assertTrue(body.contains("<del>Sunday </del><ins>\"Mon&lt;day\" &amp; </ins>"), body);
    }

    @Test
    void address_isFetchedAndThePassageFound() throws IOException, InterruptedException {
        String body = post("", "address=" + encoded(site.uri("/carried.html").toString()))
                .body();

        assertTrue(body.contains(">A part, unaltered</h2>"), body);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, There is nothing to check yet",
        "text=+%0A&address=&file=, 400, There is nothing to check yet",
        "address=not+an+address, 400, is not the address of a page",
        "address=ftp%3A%2F%2Fexample.org, 400, is not the address of a page",
        "text=%zz, 400, ",
    })
    void whatCannotBeChecked_isToldInASentence(String body, int status, String sentence)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post("", body);

        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains(sentence == null ? "class=\"fault\"" : sentence), answer.body());
    }

    @Test
    void missingPage_isToldInASentence() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post("", "address=" + encoded(site.uri("/nothing.html").toString()));

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("answered 404"), answer.body());
    }

    @Test
    void tenMegabytes_areRefusedInASentence() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("", "text=" + "a".repeat(10_000_000));

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("<html"), answer.body());
    }

    @Test
    void visitorWithoutJavaScript_uploadsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), FILE);
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site.uri(HERE).toString());
            page.getByLabel("Or a file").setInputFiles(file);
            page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();

            assertEquals("Exactly as issued", page.locator("#verdict").innerText());
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void page_keepsTheRulesOfAccessibilityBeforeAndAfter(String language) {
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            Page page = context.newPage();
            page.navigate(site.uri(HERE + "?lang=" + language).toString());
            assertNoViolations(page);
            page.locator("#text").fill(NEW.replace("Sunday", "Monday"));
            page.locator("form.check button").click();

            assertEquals(
                    Messages.in(Locale.forLanguageTag(language)).text("verify.altered"),
                    page.locator("#verdict").innerText());
            assertEquals(language, page.locator("html").getAttribute("lang"));
            assertNoViolations(page);
            assertFalse((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        }
    }

    private static void assertNoViolations(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

        assertEquals(List.of(), violations.stream().map(Rule::getId).toList(), violations::toString);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> post(String query, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.uri(HERE + query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
