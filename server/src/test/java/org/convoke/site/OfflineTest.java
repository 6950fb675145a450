package org.convoke.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.convoke.TestSite;
import org.convoke.event.EventStatus;
import org.convoke.event.PublicEvent;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What opens without network and while the server is away, and that nothing old is shown as new. */
@Tag("slow")
class OfflineTest {

    private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");
    private static final String NEAR = "/rivers-day/near?place=Berlin";
    private static final String EVENT = "/rivers-day/events/" + TestEvents.id(1);

    private static Chromium chromium;

    private final MemoryFeed feed = new MemoryFeed();
    private TestSite site = startSite(0);

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void publish() {
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 44.65, -63.57, "America/Halifax"));
        site.close();
        site = startSite(0);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private TestSite startSite(int port) {
        return TestSite.start(feed, NOW, port);
    }

    @Test
    void pagesOpenedBefore_openOffline_andSayFromWhenTheyAre() {
        try (BrowserContext context = visitor()) {
            Page page = opened(context, "/rivers-day");
            page.navigate(address(NEAR));

            context.setOffline(true);
            page.reload();

            assertThat(page.locator("#network"))
                    .hasText(Pattern.compile("You are offline\\. This is from \\d\\d?:\\d\\d.*"));
            assertThat(page.locator(".card h3").first()).hasText("River walk 1");
            assertEquals(List.of(), Axe.faults(page));

            context.setOffline(false);
            page.reload();
            assertThat(page.locator("#network")).isHidden();
        }
    }

    @Test
    void pageOpenedBefore_opensWhileTheServerIsStopped_andIsFreshWhenItIsBack() {
        try (BrowserContext context = visitor()) {
            Page page = opened(context, "/rivers-day");
            page.navigate(address(EVENT));
            int port = site.port();

            site.close();
            page.reload();

            assertThat(page.locator("#network"))
                    .containsText("The site does not answer; it may be restarting. This is from");
            assertThat(page.locator("h1")).hasText("River walk 1");
            assertThat(page.locator(".state.cancelled")).hasCount(0);

            feed.publish(cancelled(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin")));
            site = startSite(port);
            page.getByRole(AriaRole.BUTTON, named("Load again")).click();

            assertThat(page.locator(".state.cancelled")).isVisible();
            assertThat(page.locator("#network")).isHidden();
        }
    }

    @Test
    void search_thatWasNeverAsked_isAnsweredFromThePhone() {
        try (BrowserContext context = visitor()) {
            context.clock().setFixedTime(NOW.toString());
            Page page = opened(context, "/rivers-day");
            awaitKept(page, "/rivers-day/events.bin");
            awaitKept(page, "/rivers-day/phone");

            context.setOffline(true);
            page.navigate(address("/rivers-day/near?lat=45&lon=-63"));

            assertThat(page.locator("h1")).hasText("Search on this phone");
            assertThat(page.locator("#phone-state")).containsText("Events on this phone: 2.");
            assertThat(page.locator("#answer-cards h3").first()).hasText("River walk 2");
            assertThat(page.locator("#network")).containsText("You are offline.");
            assertEquals(List.of(), Axe.faults(page));
        }
    }

    @Test
    void pageNeverOpened_offline_isThePageOfWhatIsThere() {
        try (BrowserContext context = visitor()) {
            Page page = opened(context, "/rivers-day");
            awaitKept(page, "/rivers-day/phone");
            page.navigate(address(NEAR));

            context.setOffline(true);
            page.navigate(address("/rivers-day/events"));

            assertThat(page.locator("h1")).hasText("On this phone");
            assertThat(page.locator("#kept-instead")).isVisible();
            assertThat(page.locator("#kept-pages li").first()).containsText("Nearest to Berlin");
            assertThat(page.locator("#kept-calls li").first()).containsText("Rivers day");
            assertEquals(List.of(), Axe.faults(page));
            page.getByText("Nearest to Berlin").click();
            assertThat(page.locator(".card h3").first()).hasText("River walk 1");
        }
    }

    @Test
    void savedEvent_opensOffline_untilItIsRemoved() {
        try (BrowserContext context = visitor()) {
            Page page = opened(context, EVENT);
            page.getByRole(AriaRole.BUTTON, named("Keep on this phone")).click();
            assertThat(page.locator("#save-status")).hasText("Kept. It opens without network too.");

            context.setOffline(true);
            page.navigate(address("/offline.html"));
            assertThat(page.locator("#kept-saved li")).hasCount(1);
            page.locator("#kept-saved a").click();
            assertThat(page.locator("h1")).hasText("River walk 1");

            page.getByRole(AriaRole.BUTTON, named("Remove from this phone")).click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Keep on this phone")))
                    .isVisible();
            page.navigate(address("/offline.html"));
            assertThat(page.locator("#kept-saved")).isHidden();
        }
    }

    @Test
    void savedEvent_thatWasCancelled_saysSoInTheListOnceOnline() {
        try (BrowserContext context = visitor()) {
            Page page = opened(context, EVENT);
            page.getByRole(AriaRole.BUTTON, named("Keep on this phone")).click();
            assertThat(page.locator("#save-status")).hasText("Kept. It opens without network too.");
            int port = site.port();
            site.close();
            feed.publish(cancelled(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin")));
            site = startSite(port);

            page.navigate(address("/offline.html"));

            assertThat(page.locator("#kept-saved li")).containsText("Cancelled");
        }
    }

    @Test
    void forgetting_leavesNothing() {
        try (BrowserContext context = visitor()) {
            Page page = opened(context, EVENT);
            page.navigate(address("/offline.html"));
            page.getByRole(AriaRole.BUTTON, named("Forget everything on this phone"))
                    .click();

            assertThat(page.locator("#forgotten")).isVisible();
            assertThat(page.locator("#kept-none")).isVisible();
            assertEquals(0, page.evaluate("""
                    async () => {
                      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
                      return (await Promise.all(caches_.map((each) => each.keys()))).flat().length;
                    }"""));
        }
    }

    @Test
    void site_canBeInstalled() throws IOException {
        try (BrowserContext context = visitor()) {
            Page page = opened(context, "/");
            JsonObject answer = context.newCDPSession(page).send("Page.getInstallabilityErrors");
            JsonNode manifest = new ObjectMapper()
                    .readTree(site.get("/site.webmanifest?lang=fa").body());

            // A browser whose visitors are never remembered installs nothing; that is its only objection.
            assertEquals(
                    "[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]",
                    answer.get("installabilityErrors").toString());
            assertEquals("rtl", manifest.get("dir").textValue());
            for (JsonNode icon : manifest.get("icons")) {
                assertEquals(200, site.get(icon.get("src").textValue()).statusCode());
            }
        }
    }

    private static BrowserContext visitor() {
        return chromium.visitor();
    }

    /** A page that was opened and has had the time to keep what it wants to keep. */
    private Page opened(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(address(path));
        awaitKept(page, "/offline.html?lang=en-GB");
        awaitKept(page, path);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return page;
    }

    private static void awaitKept(Page page, String path) {
        String isKept = "async (path) => await caches.match(path, { ignoreVary: true }) !== undefined";
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(isKept, path)));
    }

    private static PublicEvent cancelled(PublicEvent event) {
        return TestEvents.renamed(TestEvents.withStatus(event, EventStatus.CANCELLED), event.title());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String address(String path) {
        return site.uri(path).toString();
    }
}
