package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.convoke.TestSite;
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
            "/rivers-day/near?place=Berlin&on=2026-12-24",
            "/rivers-day/near?place=Tehran&within=1000",
            "/rivers-day/near",
            "/rivers-day/near?place=Halifax",
            "/rivers-day/near?place=Qwxyzzy",
            "/rivers-day/events",
            "/rivers-day/print",
            "/rivers-day/print?country=DE",
            "/rivers-day/phone",
            "/offline.html",
            "/rivers-day/events/" + Exhibits.FULL,
            "/rivers-day/events/" + Exhibits.CANCELLED,
            "/rivers-day/events/" + Exhibits.MOVED,
            "/rivers-day/events/" + Exhibits.VAGUE,
            "/lakes-day",
            "/lakes-day/near?place=Berlin",
            "/long-walk/near?place=Berlin",
            "/?place=Berlin",
            "/components",
            "/nowhere");

    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        site = Exhibits.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void visitorWithoutJavaScript_findsAnEventThroughAChoice() {
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.getByLabel("Where are you?").fill("Halifax");
            page.getByText("Find events").click();
            page.getByText("Nova Scotia").click();
            page.getByText("River walk 2").first().click();

            assertEquals("River walk 2", page.locator("h1").innerText());
        }
    }

    /**
     * English on a phone in the dark; a language written from the right and one from the left, each page another, by day, on
     * a desk and a phone. Every language, width and scheme has its turn, and no page is without both directions.
     */
    @ParameterizedTest
    @FieldSource("PAGES")
    void page_keepsTheRulesOfAccessibility(String path) {
        int turn = PAGES.indexOf(path) % 3;
        assertNoViolations(path, "en", PHONE, ColorScheme.DARK);
        assertNoViolations(path, List.of("ar", "fa", "ckb").get(turn), DESK, ColorScheme.LIGHT);
        assertNoViolations(path, List.of("es", "fr", "de").get(turn), PHONE, ColorScheme.LIGHT);
    }

    private static void assertNoViolations(String path, String language, int width, ColorScheme scheme) {
        try (BrowserContext context = chromium.visitor(
                new Browser.NewContextOptions().setViewportSize(width, 640).setColorScheme(scheme))) {
            Page page = context.newPage();
            page.navigate(address(in(language, path)));

            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

            assertEquals(
                    List.of(),
                    violations.stream().map(Rule::getId).toList(),
                    () -> language + " " + width + " " + scheme + " " + violations);
        }
    }

    /** The same page in another language. */
    static String in(String language, String path) {
        return path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=" + language;
    }

    @Test
    void visitorWithAKeyboard_seesWhereTheyAreAndGetsToTheEvent() {
        try (BrowserContext context = chromium.visitor()) {
            Page page = context.newPage();
            page.navigate(address("/rivers-day/near?place=Berlin"));
            page.keyboard().press("Tab");
            assertEquals("Skip to the content", focused(page, "innerText"));
            for (int i = 0; i < 30 && !focused(page, "innerText").equals("River walk 1"); i++) {
                page.keyboard().press("Tab");
                assertTrue(hasVisibleFocus(page), () -> "no focus to be seen on " + focused(page, "outerHTML"));
            }
            page.keyboard().press("Enter");

            assertEquals("River walk 1", page.locator("h1").innerText());
        }
    }

    private static String focused(Page page, String property) {
        return String.valueOf(page.evaluate("document.activeElement." + property));
    }

    /** Whether the element in focus, or the card around it, has an outline. */
    private static boolean hasVisibleFocus(Page page) {
        return (Boolean) page.evaluate("[document.activeElement, document.activeElement.closest('.card')]"
                + ".some(e => e && getComputedStyle(e).outlineStyle !== 'none')");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void page_fitsAnOldPhoneAndAsksNobodyElse(String path) {
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            Page page = context.newPage();
            Set<String> hosts = new TreeSet<>();
            page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            // The longest words are German, the widest digits and letters Persian and Kurdish.
            for (String language : List.of("en", "de", "fa", "ckb")) {
                page.navigate(address(in(language, path)));

                int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();

                assertTrue(width <= 320, path + " is " + width + " pixels wide in " + language);
            }
            assertEquals(Set.of(site.uri("/").getAuthority()), hosts);
        }
    }

    private static String address(String path) {
        return site.uri(path).toString();
    }
}
