package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convoke.TestSite;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a visitor's browser makes of the pages: Debian's Chromium, as {@code .ci/setup} installs it. */
@Tag("slow")
class BrowserTest {

    static final List<String> PAGES = List.of(
            "/",
            "/rivers-day",
            "/rivers-day/near?place=Berlin",
            "/rivers-day/near?place=Halifax",
            "/rivers-day/near?place=Qwxyzzy",
            "/rivers-day/events",
            "/rivers-day/print",
            "/rivers-day/print?country=DE",
            "/rivers-day/phone",
            "/offline.html",
            "/rivers-day/events/" + TestEvents.id(1),
            "/nowhere");

    private static TestSite site;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 44.65, -63.57, "America/Halifax"));
        feed.publish(TestEvents.event(3, 53.72, -1.86, "Europe/London"));
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

    @Test
    void visitorWithoutJavaScript_findsAnEventThroughAChoice() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.getByLabel("Where are you?").fill("Halifax");
            page.getByText("Find events").click();
            page.getByText("Nova Scotia").click();
            page.getByText("River walk 2").first().click();

            assertEquals("River walk 2", page.locator("h1").innerText());
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void page_keepsTheRulesOfAccessibility(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
                Page page = context.newPage();
                page.navigate(address(path));

                List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

                assertEquals(List.of(), violations.stream().map(Rule::getId).toList(), () -> scheme + " " + violations);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void page_fitsAnOldPhoneAndAsksNobodyElse(String path) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            Page page = context.newPage();
            Set<String> hosts = new TreeSet<>();
            page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            page.navigate(address(path));

            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();

            assertTrue(width <= 320, path + " is " + width + " pixels wide");
            assertEquals(Set.of(site.uri("/").getAuthority()), hosts);
        }
    }

    private static String address(String path) {
        return site.uri(path).toString();
    }
}
