package org.convoke.bench.phone;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.convoke.publish.CallFile;
import org.convoke.site.Assets;
import org.jspecify.annotations.Nullable;

/**
 * Reads and searches a call of 50,000 events in Chromium with the script that the pages bring, on this machine and slowed
 * down as an old phone is. Writes docs/benchmarks/phone.md.
 *
 * <p>Words: the page to write.
 */
public final class PhoneBench {

    private static final int EVENTS = 50_000;

    /** Chromium's own idea of a slow phone is a sixth of a desktop's speed. */
    private static final List<Integer> SLOWER = List.of(1, 6);

    /** Times each question by itself; the first tenth warms up and is asked again. */
    private static final String SCRIPT = """
            async ([module, questions]) => {
              const { CallFile } = await import(module);
              const bytes = await (await fetch("/events.bin")).arrayBuffer();
              const begin = performance.now();
              const file = new CallFile(bytes);
              const read = performance.now() - begin;
              const ask = (question) => {
                const start = performance.now();
                const found = file.nearest(question).map((each) => file.event(each.event));
                return found.length >= 0 ? performance.now() - start : 0;
              };
              questions.slice(0, questions.length / 10).forEach(ask);
              const times = questions.map(ask).sort((a, b) => a - b);
              const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
              return [read, at(0.5), at(0.99), times[times.length - 1]];
            }""";

    private PhoneBench() {}

    /** One line of the table. */
    private record Row(String what, int slower, double readMillis, double p50, double p99, double worst) {}

    /** Runs the bench. */
    public static void main(String[] words) throws IOException {
        PhoneCall call = PhoneCall.of(EVENTS);
        byte[] file = CallFile.write(PhoneCall.CALL, call.events());
        List<Row> rows = measure(call, file);
        String text = text(CallFile.measure(PhoneCall.CALL, call.events()), file, rows);
        Files.writeString(Path.of(words[0]), text);
        System.out.println(text);
    }

    private static List<Row> measure(PhoneCall call, byte[] file) throws IOException {
        HttpServer server = serve(file);
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            List<Row> rows = new ArrayList<>();
            for (int slower : SLOWER) {
                String home = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
                rows.add(row("ten nearest of the coming days", slower, browser, home, questions(call, null)));
                rows.add(row(
                        "ten nearest of one day", slower, browser, home, questions(call, PhoneCall.FROM.plusDays(1))));
                // Nothing lies on it, so that every event is looked at: the worst there is.
                rows.add(row(
                        "a day on which there is nothing",
                        slower,
                        browser,
                        home,
                        questions(call, PhoneCall.FROM.plusDays(9))));
            }
            return rows;
        } finally {
            server.stop(0);
        }
    }

    private static Row row(String what, int slower, Browser browser, String home, List<Map<String, Object>> questions) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(home);
            JsonObject rate = new JsonObject();
            rate.add("rate", new JsonPrimitive(slower));
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
            List<?> figures = (List<?>) page.evaluate(SCRIPT, List.of(Assets.href("callfile.js"), questions));
            return new Row(
                    what, slower, number(figures, 0), number(figures, 1), number(figures, 2), number(figures, 3));
        }
    }

    private static double number(List<?> figures, int index) {
        return ((Number) figures.get(index)).doubleValue();
    }

    private static List<Map<String, Object>> questions(PhoneCall call, @Nullable LocalDate on) {
        return call.askers().stream()
                .map(asker -> on == null
                        ? Map.<String, Object>of("lat", asker.latitude(), "lon", asker.longitude())
                        : Map.<String, Object>of(
                                "lat", asker.latitude(), "lon", asker.longitude(), "on", on.toString()))
                .toList();
    }

    /** Answers with the isolation that lets a page read a clock of five microseconds. */
    private static HttpServer serve(byte[] file) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = "<!doctype html><title>bench</title>".getBytes(StandardCharsets.US_ASCII);
        add(server, "/", "text/html", page);
        add(server, "/events.bin", "application/octet-stream", file);
        try (InputStream script = Assets.class.getResourceAsStream("/org/convoke/site/callfile.js")) {
            if (script == null) {
                throw new IllegalStateException("callfile.js is not on the class path");
            }
            add(server, "/callfile.js", "text/javascript", script.readAllBytes());
        }
        server.start();
        return server;
    }

    private static void add(HttpServer server, String path, String type, byte[] content) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
            exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
    }

    private static String text(CallFile.Sizes sizes, byte[] file, List<Row> rows) throws IOException {
        StringBuilder table = new StringBuilder();
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %.2f | 50 |%n",
                    row.what,
                    row.slower == 1 ? "this machine" : "slowed " + row.slower + " times",
                    row.p50,
                    row.p99,
                    row.worst));
        }
        return String.format(
                Locale.ROOT,
                """
                # Phone

                `make bench-phone`, %s, %s, %d cores, Chromium. Load of the machine at the end: %s.

                A call of %,d events around towns of every country, with titles, venues, streets and answers on accessibility, in the
                [call file](../call-file.md), read and searched by `callfile.js` in a page. 2,000 positions around the same towns; times in
                milliseconds, each question timed by itself with its results decoded. "Slowed" is Chromium's CPU throttling.

                | | measured | to reach |
                |---|---|---|
                | bytes a point: position, status, precision, time, accessibility | %.2f | 12 |
                | bytes of an id | %.2f | |
                | bytes of text an event (title, venue, street, town, region, country) | %.2f | |
                | file, MB | %.2f | |
                | file as it travels (gzip), MB | %.2f | |
                | reading the file, ms: this machine / slowed 6 times | %.0f / %.0f | |

                | search | where | median | p99 | worst | to reach |
                |---|---|---|---|---|---|
                %s""",
                LocalDate.now(Clock.systemUTC()),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip(),
                sizes.events(),
                (double) sizes.pointBytes() / sizes.events(),
                (double) sizes.idBytes() / sizes.events(),
                (double) (sizes.wholeBytes() - sizes.pointBytes() - sizes.idBytes()) / sizes.events(),
                file.length / 1e6,
                compressed(file) / 1e6,
                rows.getFirst().readMillis,
                rows.getLast().readMillis,
                table);
    }

    private static int compressed(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(file);
        }
        return out.size();
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }
}
