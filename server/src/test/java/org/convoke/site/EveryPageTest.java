package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convoke.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every page in every state: in four languages, on an old phone and a desk, by day and by night, on paper, without scripts. */
@Tag("slow")
class EveryPageTest {

    static final List<String> PAGES = List.of(
            "/",
            "/?place=Berlin",
            "/rivers-day",
            "/lakes-day",
            "/rivers-day/near?place=Berlin",
            "/rivers-day/near?place=Berlin&on=2026-12-24",
            "/rivers-day/near?place=Tehran&within=1000",
            "/rivers-day/near?lat=52.5&lon=13.4",
            "/rivers-day/near",
            "/rivers-day/near?place=Halifax",
            "/rivers-day/near?place=Qwxyzzy",
            "/lakes-day/near?place=Berlin",
            "/long-walk/near?place=Berlin",
            "/rivers-day/events",
            "/rivers-day/events?country=DE",
            "/lakes-day/events",
            "/rivers-day/print",
            "/rivers-day/print?country=DE",
            "/rivers-day/map",
            "/lakes-day/map",
            "/rivers-day/phone",
            "/rivers-day?text=fa",
            "/rivers-day/endorsers",
            "/rivers-day/carried",
            "/lakes-day/carried",
            "/rivers-day/share",
            "/rivers-day/v1/en",
            "/lakes-day/endorsers",
            "/rivers-day/history",
            "/lakes-day/history",
            "/rivers-day/diff/1..2",
            "/organizations/rivers-example",
            "/organizations/rubar-example",
            "/organizations/schulen-am-fluss",
            "/organizations/" + Exhibits.LOOKALIKE + "-example",
            "/verify",
            "/verify#exact",
            "/verify#same-words",
            "/verify#excerpt",
            "/verify#altered",
            "/verify#older-version",
            "/verify#unknown",
            "/verify#nothing",
            "/rivers-day/turnout",
            "/rivers-day/turnout?country=DE",
            "/rivers-day/turnout?country=DE&region=Berlin",
            "/rivers-day/turnout?by=city&page=2",
            "/rivers-day/turnout?by=event",
            "/rivers-day/turnout/live",
            "/lakes-day/turnout",
            "/rivers-day/turnout/report",
            "/rivers-day/turnout/report?event=" + Exhibits.FULL,
            "/rivers-day/turnout/report?event=" + Exhibits.FULL + "#more than several hundred",
            "/rivers-day/turnout/report?event=" + Exhibits.FULL + "#NaN",
            "/offline.html",
            "/rivers-day/events/" + Exhibits.FULL,
            "/rivers-day/events/" + SampleTurnout.CORRECTED,
            "/rivers-day/events/" + Exhibits.CANCELLED,
            "/rivers-day/events/" + Exhibits.POSTPONED,
            "/rivers-day/events/" + Exhibits.TENTATIVE,
            "/rivers-day/events/" + Exhibits.MOVED,
            "/rivers-day/events/" + Exhibits.VAGUE,
            "/rivers-day/events/" + Exhibits.ONLINE,
            "/rivers-day/events/" + Exhibits.LONG,
            "/components",
            "/rivers-day/near?place=Berlin&on=someday",
            "/nowhere");

    private static final String REPORT = "/rivers-day/turnout/report";

    private static final List<String> LANGUAGES = List.of("en", "fa", "ar", "ckb");

    /** The longest words are German. */
    private static final List<String> WIDEST = List.of("de", "es", "fr");

    private static final int PHONE = 320;
    private static final int DESK = 1280;

    /** Where the first letter of a heading stands, from the edge at which the page begins its lines, in pixels. */
    private static final String START = """
            () => {
              const range = document.createRange();
              range.selectNodeContents(document.querySelector("h1"));
              const rects = [...range.getClientRects()].filter(rect => rect.width > 1);
              const main = document.querySelector("main");
              const box = main.getBoundingClientRect(), padding = parseFloat(getComputedStyle(main).paddingInlineStart);
              return document.dir === "rtl"
                ? box.right - padding - Math.max(...rects.map(rect => rect.right))
                : Math.min(...rects.map(rect => rect.left)) - box.left - padding;
            }""";

    private static TestSite site;

    /** The same after the day, when people say how many came. */
    private static TestSite evening;

    private static Map<String, String> texts;
    private static Chromium chromium;
    private static BrowserContext visitor;
    private static BrowserContext scriptless;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() {
        site = Exhibits.start();
        evening = Exhibits.start(new SampleTurnout(), Exhibits.EVENING);
        texts = texts();
        chromium = new Chromium();
        visitor = chromium.visitor(options());
        scriptless = chromium.visitor(options().setJavaScriptEnabled(false).setViewportSize(PHONE, 640));
    }

    /** Colors that fade from one scheme to the other have no contrast half-way. */
    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        evening.close();
        site.close();
    }

    @Test
    void badPage_isFoundBad() {
        Page page = visitor.newPage();
        page.setViewportSize(PHONE, 640);
        page.setContent("<main><h1 style='color: #ccc; padding: 1em; white-space: nowrap'>" + "wide ".repeat(99));

        measure(page, "on a phone");
        List<String> rules =
                Axe.faults(page).stream().map(fault -> fault.split(" ", 2)[0]).toList();
        page.close();

        assertEquals(2, faults.size(), faults::toString);
        assertTrue(rules.containsAll(List.of("color-contrast", "document-title", "html-has-lang")), rules::toString);
    }

    /** That nobody else is asked, nothing fails and nothing is wider than the screen belongs to it. */
    @ParameterizedTest
    @FieldSource("PAGES")
    void page_isForEverybody(String path) {
        Set<String> hosts = new TreeSet<>();
        Page page = visitor.newPage();
        page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
        page.onPageError(error -> faults.add(path + ": " + error));
        page.onConsoleMessage(message -> {
            // A browser notes that the page itself is an error page.
            boolean isOfThePage = message.location().startsWith(page.url());
            if (message.type().equals("error") && !isOfThePage) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        for (String language : LANGUAGES) {
            openWhole(page, language, path);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                look(page, PHONE, new Page.EmulateMediaOptions().setColorScheme(scheme));
                look(page, DESK, new Page.EmulateMediaOptions().setColorScheme(scheme));
            }
        }
        page.setViewportSize(PHONE, 640);
        for (String language : WIDEST) {
            openWhole(page, language, path);
            measure(page, language);
        }
        page.close();

        assertEquals(List.of(), faults);
        assertEquals(Set.of(siteOf(path).uri("/").getAuthority()), hosts);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void page_needsNoScripts_andFitsOnPaper(String path) {
        Page page = scriptless.newPage();
        for (String language : LANGUAGES) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(PHONE, 640);
            open(page, language, path);
            measure(page, language + " without scripts");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(Screenshots.PAPER, 1123);
            measure(page, language + " printed");
        }
        page.close();

        assertEquals(List.of(), faults);
    }

    private void look(Page page, int width, Page.EmulateMediaOptions media) {
        page.emulateMedia(media);
        page.setViewportSize(width, 640);
        String how = width + " " + media.colorScheme.orElseThrow();
        measure(page, how);
        Axe.faults(page).forEach(fault -> faults.add(page.url() + " " + how + ": " + fault));
    }

    /** Nothing needs scrolling sideways, and the heading stands where its language begins. */
    private void measure(Page page, String how) {
        int width = page.viewportSize().width;
        int needed =
                number(page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
            faults.add(page.url() + " " + how + ": " + needed + " pixels wide");
        }
        double start = number(page.evaluate(START)).doubleValue();
        if (Math.abs(start) > 3) {
            faults.add(page.url() + " " + how + ": the heading begins " + start + " pixels from the edge");
        }
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    private static void open(Page page, String language, String path) {
        int question = path.indexOf('#');
        page.navigate(address(language, question < 0 ? path : path.substring(0, question)));
        if (question >= 0 && path.startsWith(REPORT)) {
            report(page, path.substring(question + 1));
        } else if (question >= 0) {
            ask(page, path.substring(question + 1));
        }
    }

    /** Says how many came, in all fields or in the wrong way. */
    private static void report(Page page, String people) {
        page.locator("#people").fill(people);
        page.locator("#source").selectOption("PRESS");
        page.locator("summary").click();
        page.locator("#area").fill("40");
        page.locator("#file").fill("0".repeat(64));
        page.locator(".check button[type=submit]").click();
        page.waitForSelector(".fault, .told");
    }

    /** With all that scripts add. */
    private static void openWhole(Page page, String language, String path) {
        open(page, language, path);
        if (path.endsWith("/map")) {
            page.waitForSelector("#mapview[data-state=ready]");
        }
    }

    /** Sends a text that is answered with this verdict; none for any other word. */
    private static void ask(Page page, String verdict) {
        String text = texts.get(verdict);
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            page.locator("#file").setInputFiles(new FilePayload("text.txt", "text/plain", bytes));
        }
        page.locator(".check button[type=submit]").click();
        page.waitForSelector(text == null ? ".fault" : "#verdict");
    }

    /** What people may hold, by the verdict on it. */
    private static Map<String, String> texts() {
        String newest = issued(2);
        String body = newest.substring(newest.indexOf("\n\n") + 2);
        return Map.of(
                "exact",
                newest,
                "same-words",
                body,
                "excerpt",
                body.substring(body.indexOf("We invite"), body.indexOf("## What we ask")),
                "altered",
                body.replace("every month", "every year").replace("public", "secret"),
                "older-version",
                issued(1),
                "unknown",
                "Something that nobody here has ever issued.");
    }

    private static String issued(int version) {
        try {
            return TestSite.text(site.get("/rivers-day/v" + version + "/en.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException("asking for version " + version, e);
        }
    }

    private static String address(String language, String path) {
        return siteOf(path)
                .uri(path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=" + language)
                .toString();
    }

    private static TestSite siteOf(String path) {
        return path.startsWith(REPORT) ? evening : site;
    }
}
