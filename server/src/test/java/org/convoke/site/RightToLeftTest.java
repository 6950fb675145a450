package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.TestSite;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of Arabic, Persian and Central Kurdish get. */
@Tag("slow")
class RightToLeftTest {

    private static final List<String> LANGUAGES = List.of("ar", "fa", "ckb");

    private static TestSite site;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 35.69, 51.42, "Asia/Tehran"));
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
        site.close();
    }

    static Stream<Arguments> pages() {
        return BrowserTest.PAGES.stream()
                .flatMap(path -> LANGUAGES.stream().map(language -> Arguments.of(path, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_isMirroredAndFitsAnOldPhone(String path, String language) {
        for (int width : List.of(320, 1280)) {
            try (BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(width, 800).setLocale(language))) {
                Page page = context.newPage();
                page.navigate(site.uri(path).toString());

                assertEquals("rtl", page.locator("html").getAttribute("dir"));
                assertEquals(language, page.locator("html").getAttribute("lang"));
                assertTrue(scrollWidth(page) <= width, () -> path + " is wider than " + width);
                assertKeepsToTheRight(page, "h1");
                assertKeepsToTheRight(page, ".masthead a");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_keepsTheRulesOfAccessibility(String path, String language) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale(language))) {
            Page page = context.newPage();
            page.navigate(site.uri(path).toString());

            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

            assertEquals(List.of(), violations.stream().map(Rule::getId).toList(), violations::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"برلین", "برلين", "بەرلین", "Berlin"})
    void reader_findsATownInAnyScript(String written) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("fa"))) {
            Page page = context.newPage();
            page.navigate(site.uri("/").toString());
            page.locator("#place").fill(written);
            page.keyboard().press("Enter");
            page.waitForURL("**/near**");

            assertTrue(
                    page.locator("#answer").innerText().contains("برلین، آلمان"), page.locator("#answer")::innerText);
        }
    }

    @Test
    void event_hasTheDayInBothCalendarsAndPersianDigits() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("fa-IR"))) {
            Page page = context.newPage();
            page.navigate(site.uri("/rivers-day/events/" + TestEvents.id(2)).toString());

            assertEquals(
                    "شنبه ۴ مهر ۱۴۰۵ (۲۶ سپتامبر ۲۰۲۶)، ساعت ۱۰:۰۰",
                    page.locator("time").first().innerText());
        }
    }

    /** The first letter stands at the page's right edge, whatever its own direction. */
    private static void assertKeepsToTheRight(Page page, String selector) {
        Locator element = page.locator(selector).first();
        BoundingBox main = page.locator("main").boundingBox();
        double right = ((Number) element.evaluate("""
                each => {
                  const range = document.createRange();
                  range.selectNodeContents(each);
                  return Math.max(...[...range.getClientRects()].map(rect => rect.right));
                }""")).doubleValue();

        assertEquals(main.x + main.width, right, main.width / 10, () -> selector + " of " + page.url());
    }

    private static int scrollWidth(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }
}
