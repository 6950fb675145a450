package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Margin;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.convoke.Pipeline;
import org.convoke.Serving;
import org.convoke.TestSite;
import org.convoke.demo.Demo;
import org.convoke.place.Gazetteer;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures in {@code docs/images} anew, with {@code make screenshots}: the demo at a moment that stands still, and
 * the living page, so that a picture changes only when its page does. No test: its name keeps it out of every other run.
 */
@Tag("slow")
class Screenshots {

    private static final Path IMAGES = Path.of("../docs/images");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T08:00:00Z"), ZoneOffset.UTC);
    private static final SiteAddress ADDRESS = SiteAddress.of(URI.create("https://call.example.org"));
    private static final long MAX_BYTES = 250_000;

    private static final String TURNOUT = "/first-rivers-day/turnout";

    private static final int PHONE = 320;
    private static final int DESK = 1280;

    /** The width of A4 at 96 pixels an inch. */
    static final int PAPER = 794;

    private static final Margin PAPER_MARGIN =
            new Margin().setTop("12mm").setBottom("12mm").setLeft("12mm").setRight("12mm");
    private static final int DOTS_PER_INCH = 72;

    @TempDir
    Path folder;

    /**
     * How a page is looked at.
     *
     * @param name of the picture
     * @param height in pixels; 0 for all of the page
     * @param isPrinted whether its first sheet of paper is what is looked at
     */
    private record View(String name, String path, int width, int height, ColorScheme scheme, boolean isPrinted) {

        static View light(String name, String path, int width, int height) {
            return new View(name, path, width, height, ColorScheme.LIGHT, false);
        }

        static View dark(String name, String path, int width, int height) {
            return new View(name, path, width, height, ColorScheme.DARK, false);
        }

        static View print(String name, String path) {
            return new View(name, path, PAPER, 0, ColorScheme.LIGHT, true);
        }
    }

    @Test
    void take() throws IOException {
        Files.createDirectories(IMAGES);
        try (Chromium browser = new Chromium()) {
            takeDemo(browser);
            takeComponents(browser);
        }
    }

    private void takeDemo(Chromium browser) throws IOException {
        Demo demo = Demo.after(LocalDate.now(CLOCK), Gazetteer.shared()::join);
        try (Pipeline pipeline = Pipeline.openOrCreate(folder.resolve("data"), CLOCK)) {
            demo.fill(
                    pipeline,
                    Files.createDirectory(folder.resolve("files")),
                    ADDRESS.origin().orElseThrow());
            try (Serving serving = Serving.start(pipeline.store(), "127.0.0.1", 0, CLOCK, ADDRESS)) {
                String site = "http://127.0.0.1:" + serving.port();
                for (View view : demoViews(site)) {
                    take(browser, site, view);
                }
                takeOffline(browser, site);
                takePicture("turnout-picture", site + TURNOUT + ".png?lang=en-GB");
                takePoster("poster", site + event(site, "Leipzig", "CONFIRMED") + ".pdf?lang=en-GB");
                takePoster("poster-fa", site + event(site, "Tehran", "CONFIRMED") + ".pdf?lang=fa");
            }
        }
    }

    private static List<View> demoViews(String site) throws IOException {
        String moved = event(site, "Magdeburg", "MOVED");
        String cancelled = event(site, "Tehran", "CANCELLED");
        String confirmed = event(site, "Leipzig", "CONFIRMED");
        String largest = largest(site);
        return List.of(
                View.light("home", "/", DESK, 800),
                View.dark("home-phone-ckb", "/?lang=ckb", PHONE, 640),
                View.light("call", "/rivers-day", DESK, 860),
                View.dark("call-phone", "/rivers-day", PHONE, 720),
                View.light("statement", "/rivers-day?lang=en-GB#statement", DESK, 860),
                View.light("statement-phone-fa", "/rivers-day?lang=fa#statement", PHONE, 800),
                View.print("statement-print-ar", "/rivers-day?lang=ar"),
                View.light("endorsers", "/rivers-day/endorsers?lang=en-GB", DESK, 860),
                View.dark("endorsers-phone-ckb", "/rivers-day/endorsers?lang=ckb", PHONE, 800),
                View.print("endorsers-print", "/rivers-day/endorsers?lang=en-GB"),
                View.light("history", "/rivers-day/history?lang=en-GB", PHONE, 720),
                View.dark("diff-phone", "/rivers-day/diff/1..2?lang=en-GB", PHONE, 800),
                View.light("diff-ar", "/rivers-day/diff/1..2?lang=ar", DESK, 860),
                View.light("organization", "/organizations/well-diggers?lang=en-GB", PHONE, 480),
                View.light("share-texts", "/rivers-day/share?lang=en-GB", DESK, 860),
                View.light("near", "/rivers-day/near?place=Leipzig&lang=en-GB", DESK, 860),
                View.dark("near-dark", "/rivers-day/near?place=Leipzig&lang=en-GB", DESK, 860),
                View.dark("near-phone", "/rivers-day/near?place=Leipzig&lang=en-GB", PHONE, 800),
                View.light("near-phone-fa", "/rivers-day/near?place=تهران&lang=fa", PHONE, 800),
                View.dark("near-phone-ar", "/rivers-day/near?place=القاهرة&lang=ar", PHONE, 800),
                View.light("near-phone-ckb", "/rivers-day/near?place=هەولێر&lang=ckb", PHONE, 800),
                View.light("near-fa", "/rivers-day/near?place=تهران&lang=fa", DESK, 860),
                View.print("near-print", "/rivers-day/near?place=Leipzig&lang=en-GB"),
                View.light("near-choices", "/rivers-day/near?place=Halifax", PHONE, 640),
                View.light("near-other-day", "/rivers-day/near?place=Leipzig&on=2026-12-24&lang=en-GB", PHONE, 800),
                View.light("near-unknown", "/rivers-day/near?place=Lepzgi&lang=en-GB", PHONE, 640),
                View.light("map", "/rivers-day/map?lang=en-GB", DESK, 860),
                View.dark("map-phone", "/rivers-day/map?lang=en-GB", PHONE, 720),
                View.light("events", "/rivers-day/events?page=3&lang=en-GB", DESK, 860),
                View.light("event", confirmed + "?lang=en-GB", DESK, 0),
                View.light("event-moved", moved + "?lang=en-GB", PHONE, 0),
                View.dark("event-cancelled-fa", cancelled + "?lang=fa", PHONE, 0),
                View.print("event-print", moved + "?lang=en-GB"),
                View.light("turnout", TURNOUT + "?lang=en-GB", DESK, 860),
                View.light("turnout-charts", TURNOUT + "?lang=en-GB#map", DESK, 1000),
                View.light("turnout-growth", TURNOUT + "?lang=en-GB#growth", DESK, 640),
                View.dark("turnout-phone-fa", TURNOUT + "?lang=fa", PHONE, 800),
                View.light("turnout-towns-phone", TURNOUT + "?by=city&lang=en-GB", PHONE, 800),
                View.dark("turnout-country-ckb", TURNOUT + "?country=BR&lang=ckb", DESK, 860),
                View.light("turnout-live-phone-ar", TURNOUT + "/live?lang=ar", PHONE, 800),
                View.print("turnout-print", TURNOUT + "?lang=en-GB"),
                View.light("turnout-report-phone", TURNOUT + "/report?event=" + largest + "&lang=en-GB", PHONE, 1040),
                View.light("event-numbers", "/first-rivers-day/events/" + largest + "?lang=en-GB#came", DESK, 860),
                View.light("phone", "/rivers-day/phone?place=Leipzig&lang=en-GB", PHONE, 1040),
                View.dark("phone-ckb", "/rivers-day/phone?place=هەولێر&lang=ckb", PHONE, 1040),
                View.print("list-print", "/rivers-day/print?country=DE&lang=en-GB"),
                View.print("list-print-fa", "/rivers-day/print?country=IR&lang=fa"),
                View.light("not-found", "/rivers-day/events/nothing", PHONE, 480));
    }

    /** The page of the event of that status nearest to a place. */
    private static String event(String site, String place, String status) throws IOException {
        URI address = URI.create(site + "/api/v1/events/nearest?call=rivers-day&limit=100&place=" + place);
        JsonNode answer;
        try (InputStream json = address.toURL().openStream()) {
            answer = new ObjectMapper().readTree(json);
        }
        for (JsonNode event : answer.get("events")) {
            if (event.get("status").textValue().equals(status)) {
                return "/rivers-day/events/" + event.get("id").textValue();
            }
        }
        throw new IllegalStateException("no event is " + status + " near " + place);
    }

    /** The id of the event of the first day to which the most came. */
    private static String largest(String site) throws IOException {
        try (InputStream html = URI.create(site + TURNOUT + "?by=event").toURL().openStream()) {
            Matcher link = Pattern.compile("/first-rivers-day/events/([0-9a-z]+)")
                    .matcher(new String(html.readAllBytes(), StandardCharsets.UTF_8));
            if (!link.find()) {
                throw new IllegalStateException("no numbers");
            }
            return link.group(1);
        }
    }

    /** A page that was opened before, and what else opens without network. The hour that they tell is now's. */
    private static void takeOffline(Chromium browser, String site) throws IOException {
        try (BrowserContext context = browser.visitor(
                new Browser.NewContextOptions().setViewportSize(PHONE, 640).setLocale("en-GB"))) {
            Page page = context.newPage();
            page.navigate(site + "/rivers-day");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.navigate(site + event(site, "Leipzig", "CONFIRMED"));
            page.locator("#save").click();
            page.navigate(site + "/rivers-day/near?place=Leipzig");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            context.setOffline(true);
            page.reload();
            page.waitForSelector("#network:not([hidden])");
            keep("offline", page.screenshot());
            page.navigate(site + "/offline.html");
            page.waitForSelector("#kept:not([hidden]) .choices li");
            keep("offline-kept", page.screenshot());
        }
    }

    private static void takePoster(String name, String address) throws IOException {
        byte[] pdf;
        try (InputStream body = URI.create(address).toURL().openStream()) {
            pdf = body.readAllBytes();
        }
        keepSheet(name, pdf);
    }

    private static void takePicture(String name, String address) throws IOException {
        try (InputStream body = URI.create(address).toURL().openStream()) {
            keep(name, body.readAllBytes());
        }
    }

    private static void takeComponents(Chromium browser) throws IOException {
        try (TestSite site = Exhibits.start()) {
            String address = "http://127.0.0.1:" + site.port();
            for (View view : List.of(
                    View.light("components", "/components", 720, 0),
                    View.dark("components-dark", "/components", 720, 0),
                    View.light("components-fa", "/components?lang=fa", 720, 0),
                    View.light("components-phone", "/components", PHONE, 0),
                    View.print("components-print", "/components"))) {
                take(browser, address, view);
            }
        }
    }

    private static void take(Chromium browser, String site, View view) throws IOException {
        int height = view.height == 0 ? 800 : view.height;
        try (BrowserContext context = browser.visitor(new Browser.NewContextOptions()
                .setViewportSize(view.width, height)
                .setColorScheme(view.scheme)
                .setLocale("en-GB"))) {
            context.clock().setFixedTime(CLOCK.instant().toString());
            Page page = context.newPage();
            page.navigate(site + view.path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (view.isPrinted) {
                keepSheet(
                        view.name,
                        page.pdf(new Page.PdfOptions().setFormat("A4").setMargin(PAPER_MARGIN)));
            } else {
                keep(view.name, page.screenshot(new Page.ScreenshotOptions().setFullPage(view.height == 0)));
            }
        }
    }

    /** The first sheet. */
    private static void keepSheet(String name, byte[] pdf) throws IOException {
        try (PDDocument sheets = Loader.loadPDF(pdf)) {
            keep(name, new PDFRenderer(sheets).renderImageWithDPI(0, DOTS_PER_INCH));
        }
    }

    private static void keep(String name, byte[] png) throws IOException {
        keep(name, ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static void keep(String name, BufferedImage image) throws IOException {
        Path file = IMAGES.resolve(name + ".png");
        ImageIO.write(FewColors.of(image), "png", file.toFile());
        assertTrue(Files.size(file) <= MAX_BYTES, () -> file + " is too large for the repository");
    }
}
