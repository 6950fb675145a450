package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.convoke.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a visitor's browser makes of the pages: Debian's Chromium, as {@code .ci/setup} installs it. */
@Tag("slow")
class BrowserTest {

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

    private static String address(String path) {
        return site.uri(path).toString();
    }
}
