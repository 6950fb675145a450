package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.convoke.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a visitor to an event: without scripts, and by keyboard alone, where one is can always be seen. */
@Tag("slow")
class BrowserTest {

    private static final int FAR = 90;

    /** Whether what has the focus, or the card around it, is on the screen with an outline. */
    private static final String SEEN = """
            () => {
              const focused = document.activeElement;
              const outlined = [focused, focused.closest(".card")]
                  .some(each => each && getComputedStyle(each).outlineStyle !== "none"
                      && parseFloat(getComputedStyle(each).outlineWidth) >= 2);
              const box = focused.getBoundingClientRect();
              return outlined && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            }""";

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
            page.navigate(site.uri("/").toString());
            page.getByLabel("Where are you?").fill("Halifax");
            page.getByText("Find events").click();
            page.getByText("Nova Scotia").click();
            page.getByText("River walk 2").first().click();

            assertEquals("River walk 2", page.locator("h1").innerText());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Skip to the content, 1280", "fa, رفتن به محتوا, 320"})
    void visitor_goesFromTheFirstPageToAnEvent(String language, String skip, int width) {
        try (BrowserContext context = visitor(width)) {
            Page page = open(context, "/", language);
            press(page, "Tab");
            assertEquals(skip, focused(page, "innerText"));
            page.keyboard().press("Enter");
            tabTo(page, "#place");
            page.keyboard().insertText("Berlin");
            page.waitForSelector("#suggestions li");
            press(page, "ArrowDown");
            assertEquals("suggestion-0", focused(page, "getAttribute('aria-activedescendant')"));
            assertEquals(1, page.locator("#suggestions [aria-selected=true]").count());
            press(page, "Escape");
            assertTrue(page.locator("#suggestions").isHidden());
            page.keyboard().press("Enter");
            page.waitForURL("**place=Berlin**");
            tabTo(page, ".card a[href*='" + Exhibits.FULL + "']");
            page.keyboard().press("Enter");
            page.waitForURL("**/events/**");

            assertEquals("River walk 1", page.locator("h1").innerText());
        }
    }

    /** Nothing on a page is out of reach or holds the focus: the last stop is the link in the foot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rivers-day",
                "/rivers-day/near?place=Berlin",
                "/rivers-day/events/0000000000001",
                "/rivers-day/phone"
            })
    void everyStop_isSeen_andTheLastIsTheFoot(String path) {
        try (BrowserContext context = visitor(320)) {
            Page page = open(context, path, "en");

            tabTo(page, ".foot li:last-child a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void visitor_goesFromTheListBesideTheMapToAnEvent(String language) {
        try (BrowserContext context = visitor(1280)) {
            Page page = open(context, "/rivers-day/map", language);
            page.waitForSelector("#mapview[data-state=ready]");
            tabTo(page, "#inview-list a");
            while (page.locator("#inview-list .card").count() == 0) {
                String before = page.locator("#tally").innerText();
                page.keyboard().press("Enter");
                page.waitForFunction("before => document.getElementById('tally').innerText !== before", before);
                assertEquals("inview", focused(page, "id"));
                press(page, "Tab");
            }
            tabTo(page, ".card h3 a");
            page.keyboard().press("Enter");
            page.waitForURL("**/events/**");
        }
    }

    private static BrowserContext visitor(int width) {
        return chromium.visitor(new Browser.NewContextOptions()
                .setViewportSize(width, 640)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private static Page open(BrowserContext context, String path, String language) {
        Page page = context.newPage();
        page.navigate(site.uri(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                .toString());
        return page;
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < FAR; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            press(page, "Tab");
        }
        throw new AssertionError(selector + " is not reached on " + page.url());
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
        assertTrue(
                (Boolean) page.evaluate(SEEN),
                () -> "no focus to be seen on " + focused(page, "outerHTML") + " of " + page.url());
    }

    private static String focused(Page page, String property) {
        return String.valueOf(page.evaluate("document.activeElement." + property));
    }
}
