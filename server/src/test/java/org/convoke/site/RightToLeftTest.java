package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.convoke.TestSite;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of Arabic, Persian and Central Kurdish get. */
@Tag("slow")
class RightToLeftTest {

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 35.69, 51.42, "Asia/Tehran"));
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"برلین", "برلين", "بەرلین", "Berlin"})
    void reader_findsATownInAnyScript(String written) {
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setLocale("fa"))) {
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
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setLocale("fa-IR"))) {
            Page page = context.newPage();
            page.navigate(site.uri("/rivers-day/events/" + TestEvents.id(2)).toString());

            assertEquals(
                    "شنبه ۴ مهر ۱۴۰۵ (۲۶ سپتامبر ۲۰۲۶)، ساعت ۱۰:۰۰",
                    page.locator("time").first().innerText());
        }
    }
}
