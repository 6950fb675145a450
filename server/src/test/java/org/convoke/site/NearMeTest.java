package org.convoke.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.convoke.TestSite;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The button that asks the browser where it is, and the suggestions while typing. */
@Tag("slow")
class NearMeTest {

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 44.65, -63.57, "America/Halifax"));
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void nearMe_sendsThePositionRoundedAndOnlyWhenPressed() {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setGeolocation(52.5163874, 13.3776542)
                .setPermissions(List.of("geolocation"));
        try (BrowserContext context = chromium.visitor(options)) {
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(address("/rivers-day"));
            assertFalse(asked.stream().anyMatch(url -> url.contains("lat=")), asked::toString);

            page.getByRole(AriaRole.BUTTON, button("Near me")).click();
            page.waitForURL("**/near?*");

            assertTrue(page.url().endsWith("/rivers-day/near?lat=52.52&lon=13.38"), page.url());
            assertThat(page.locator(".card h3").first()).hasText("River walk 1");
            assertFalse(asked.stream().anyMatch(url -> url.contains("52.516")), asked::toString);
        }
    }

    @Test
    void nearMe_whenTheBrowserRefuses_saysWhatElseWorks() {
        try (BrowserContext context = chromium.visitor()) {
            Page page = context.newPage();
            page.navigate(address("/rivers-day"));

            page.getByRole(AriaRole.BUTTON, button("Near me")).click();

            assertThat(page.locator(".here-status")).containsText("Type a town or a postcode instead.");
            assertEquals(address("/rivers-day"), page.url());
        }
    }

    @Test
    void nearMe_withoutJavaScript_isNotThere() {
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/rivers-day"));

            assertThat(page.locator("button.here")).isHidden();
            assertThat(page.locator(".here-hint")).isHidden();
        }
    }

    @Test
    void suggestions_areChosenFromTheKeyboard() {
        try (BrowserContext context = chromium.visitor()) {
            Page page = context.newPage();
            page.navigate(address("/rivers-day"));

            page.getByRole(AriaRole.COMBOBOX).pressSequentially("halif");
            assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Halifax");
            assertEquals(List.of(), Axe.faults(page));
            page.getByRole(AriaRole.COMBOBOX).press("ArrowDown");
            String chosen = page.locator("[aria-selected=true]").innerText();
            assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-activedescendant", "suggestion-0");
            page.getByRole(AriaRole.COMBOBOX).press("Enter");
            page.waitForURL("**/near?*");

            assertTrue(chosen.contains("Canada"), chosen);
            assertThat(page.locator("h2#answer")).containsText("Halifax");
            assertThat(page.locator(".card h3").first()).hasText("River walk 2");
            assertEquals("Halifax", page.getByRole(AriaRole.COMBOBOX).inputValue());
        }
    }

    @Test
    void suggestions_leaveWhatWasTypedAlone() {
        try (BrowserContext context = chromium.visitor()) {
            Page page = context.newPage();
            page.navigate(address("/rivers-day"));

            page.getByRole(AriaRole.COMBOBOX).pressSequentially("berlin");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            page.getByRole(AriaRole.COMBOBOX).press("Escape");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
            page.getByRole(AriaRole.COMBOBOX).press("Enter");
            page.waitForURL("**/near?*");

            assertTrue(page.url().endsWith("?place=berlin"), page.url());
        }
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String address(String path) {
        return site.uri(path).toString();
    }
}
