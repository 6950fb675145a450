package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.convoke.TestSite;
import org.convoke.event.EventStatus;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map as visitors have it: with scripts and without, by pointer and by keyboard, mirrored, dark, and on an old phone. */
@Tag("slow")
class MapBrowserTest {

    private static final String READY = "#mapview[data-state=ready]";
    private static final int SCATTERED = 200;

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(
                TestEvents.withStatus(TestEvents.event(2, 44.65, -63.57, "America/Halifax"), EventStatus.CANCELLED));
        feed.publish(TestEvents.event(3, -17.7, 178.1, "Pacific/Fiji"));
        feed.publish(TestEvents.event(4, -13.8, -171.8, "Pacific/Apia"));
        Random random = new Random(7);
        for (int number = 5; number < 5 + SCATTERED; number++) {
            feed.publish(TestEvents.event(
                    number, 46 + 2 * random.nextGaussian(), 8 + 4 * random.nextGaussian(), "Europe/Zurich"));
        }
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void map_showsEveryEventOfTheViewOnceAndSaysHowMany() {
        try (BrowserContext context = context(1280, 900)) {
            Page page = open(context, "/rivers-day/map#4/46/8");

            assertTrue(page.locator("#tally").innerText().contains(sum(page) + " events"));
            assertTrue(sum(page) > SCATTERED);
            assertTrue(page.locator(".groups li").count() > 2);
            assertFalse(page.locator(".bycountry").innerText().isBlank());
        }
    }

    @Test
    void land_isDrawn() {
        try (BrowserContext context = context(800, 800)) {
            Page page = open(context, "/rivers-day/map#4/47/8");
            page.waitForFunction("""
                    () => [...document.querySelectorAll("canvas")].some(canvas => {
                      const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
                      let land = 0;
                      for (let i = 3; i < data.length; i += 4) land += data[i] === 255;
                      return land > 1000 && land < data.length / 4;
                    })
                    """);
        }
    }

    @Test
    void keyboard_leadsFromAPlaceInTheListToItsEvents() {
        try (BrowserContext context = context(1280, 900)) {
            Page page = open(context, "/rivers-day/map#3/30/0");
            String before = page.locator("#tally").innerText();
            page.locator(".groups a").first().focus();
            page.keyboard().press("Enter");
            page.waitForFunction("before => document.getElementById('tally').innerText !== before", before);

            assertEquals("inview", page.evaluate("document.activeElement.id"));
            assertTrue(page.url().contains("#"));
        }
    }

    @Test
    void mark_ofOneEvent_tellsItAndLinksToIt() {
        try (BrowserContext context = context(1280, 900)) {
            Page page = open(context, "/rivers-day/map#9/44.65/-63.57");
            assertTrue(page.locator("#tally").innerText().contains("one event"));
            page.locator(".dot").click();

            assertTrue(page.locator(".leaflet-popup").innerText().contains("Cancelled"));
            page.locator(".leaflet-popup a[href*=events]").click();
            assertEquals("River walk 2", page.locator("h1").innerText());
        }
    }

    @Test
    void mark_ofSeveral_partsWhenPressed() {
        try (BrowserContext context = context(1280, 900)) {
            Page page = open(context, "/rivers-day/map#3/46/8");
            int before = page.locator(".circle").count();
            page.locator(".circle").first().click();
            page.waitForFunction("before => document.querySelectorAll('.circle, .dot').length > before", before);
        }
    }

    @Test
    void dateLine_isNoEdge() {
        try (BrowserContext context = context(1000, 700)) {
            Page page = open(context, "/rivers-day/map#5/-16/-177");

            assertTrue(page.locator("#tally").innerText().contains("2 events"));
            assertEquals(2, sum(page));
        }
    }

    @Test
    void eventPage_leadsToItsPlaceOnTheMap() {
        try (BrowserContext context = context(1280, 900)) {
            Page page = context.newPage();
            page.navigate(address("/rivers-day/events/" + TestEvents.id(1)));
            page.getByText("On our map").click();
            page.waitForSelector(READY);

            assertTrue(page.locator("#inview-list").innerText().contains("River walk 1"));
        }
    }

    @Test
    void withoutScripts_countriesLeadToTheirEvents() {
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/rivers-day"));
            page.getByText("Events on a map").click();
            assertFalse(page.locator("#map").isVisible());
            page.locator(".bycountry").getByText("Germany").click();

            assertTrue(page.locator("main").innerText().contains("River walk"));
            assertTrue(page.locator(".lead").innerText().contains("Germany"));
        }
    }

    /** The map of few events is looked at with every other page. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void crowdedMap_keepsTheRulesOfAccessibility(ColorScheme scheme) {
        try (BrowserContext context = chromium.visitor(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(320, 640))) {
            assertEquals(List.of(), Axe.faults(open(context, "/rivers-day/map#3/40/0")));
        }
    }

    /** How many events the marks stand for. */
    private static int sum(Page page) {
        return page.locator(".circle .number").allInnerTexts().stream()
                        .mapToInt(Integer::parseInt)
                        .sum()
                + page.locator(".dot").count();
    }

    private static BrowserContext context(int width, int height) {
        return chromium.visitor(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(address(path));
        page.waitForSelector(READY);
        return page;
    }

    private static String address(String path) {
        return site.uri(path).toString();
    }
}
