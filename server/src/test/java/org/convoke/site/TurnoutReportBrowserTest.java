package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.convoke.TestSite;
import org.convoke.sign.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form for a report in a browser: the digest of a file without the file, and all of it without scripts. */
@Tag("slow")
class TurnoutReportBrowserTest {

    private static final String ADDRESS = "/rivers-day/turnout/report?lang=en&event=" + Exhibits.FULL;

    private final SampleTurnout turnout = new SampleTurnout();
    private TestSite site;
    private Chromium chromium;

    @BeforeEach
    void start() {
        site = Exhibits.start(turnout, Exhibits.EVENING);
        chromium = new Chromium();
    }

    @AfterEach
    void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void file_isDigestedInTheBrowser_andNotSent() {
        byte[] content = "a tally sheet: 5 5 5 5 3".getBytes(StandardCharsets.UTF_8);
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(site.uri(ADDRESS).toString());
            page.getByText("More that helps").click();
            page.getByLabel("Choose the file").setInputFiles(new FilePayload("tally.txt", "text/plain", content));
            page.getByText("The file stays with you.").waitFor();
            page.getByLabel("How many?").fill("23");
            page.getByLabel("Who says so?").selectOption("INDEPENDENT");
            Request sent = page.waitForRequest(
                    each -> each.method().equals("POST"),
                    () -> page.getByText("Send").click());
            page.getByText("Your report was taken.").waitFor();

            assertFalse(String.valueOf(sent.postData()).contains("tally"), sent.postData());
        }
        assertEquals(Digest.of(content), turnout.added().getFirst().evidence().file());
    }

    @Test
    void withoutJavaScript_theDigestIsTyped() {
        try (BrowserContext context = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site.uri(ADDRESS).toString());
            page.getByText("More that helps").click();
            assertFalse(page.getByLabel("Choose the file").isVisible());
            page.getByLabel("Is there a picture").fill("0".repeat(64));
            page.getByLabel("How many?").fill("400 to 500");
            page.getByLabel("Who says so?").selectOption("PHOTO");
            page.getByText("Send").click();

            assertTrue(page.getByText("Your report was taken.").isVisible());
        }
        assertEquals(
                "0".repeat(64),
                String.valueOf(turnout.added().getFirst().evidence().file()).substring(7));
    }
}
