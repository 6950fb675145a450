package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.convoke.cli.CommandRun;
import org.convoke.i18n.Messages;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.store.Store;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who carried a call: the form, the API, the commands and the pages, over one served folder. */
class CarriedTest {

    private static final String URL = "https://call.example.org";
    private static final String API = "/api/v1/calls/rivers/carried";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path data;
    private Store store;
    private Serving serving;

    @BeforeEach
    void serve() throws IOException {
        data = folder.resolve("data");
        Path key = Files.writeString(folder.resolve("a.key"), SecretKeyFile.write(SecretKey.generate()));
        Path text = Files.writeString(folder.resolve("a.md"), "# Come\n\nWe meet at the river on Saturday at noon.\n");
        for (String call : new String[] {"rivers", "silent"}) {
            run("call", "create", "--data", data, "--slug", call, "--title", "Rivers", "--from", "2027-03-20");
        }
        run("call", "issue", "--data", data, "--call", "rivers", "--text", text, "--language", "en", "--key", key);
        store = Store.open(data);
        Clock clock = Clock.fixed(CommandRun.NOW, ZoneOffset.UTC);
        serving = Serving.start(store, "127.0.0.1", 0, clock, SiteAddress.of(URI.create(URL)));
    }

    @AfterEach
    void stop() {
        client.close();
        serving.close();
        store.close();
    }

    private static CommandRun run(Object... words) {
        CommandRun run = CommandRun.at(CommandRun.NOW, Map.of("CONVOKE_URL", URL), words);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serving.port() + path));
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(path));
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }

    private HttpResponse<String> postForm(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private JsonNode listed() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(API)).get("carried");
    }

    /** What a command changes shows within two seconds. */
    private void awaitListed(int number) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (listed().size() != number && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(number, listed().size());
    }

    @Test
    void report_waitsAndIsListedByCommand() throws Exception {
        assertTrue(get("/rivers").contains("/rivers/carried"));
        HttpResponse<String> told =
                postForm("/rivers/carried", "newsroom", "The <News>", "link", "https://news.example/story?a=1&b=2");
        assertEquals(200, told.statusCode(), told.body());
        assertTrue(told.body().contains("role=\"status\""));
        assertEquals(0, listed().size());
        assertFalse(get("/rivers/carried").contains("news.example"));

        JsonNode held = run("carried", "list", "--data", data, "--call", "rivers", "--json")
                .json()
                .get("carried")
                .get(0);
        assertEquals("HELD", held.get("state").textValue());
        run("carried", "accept", "--data", data, held.get("number").asText());
        awaitListed(1);

        JsonNode one = listed().get(0);
        assertEquals("The <News>", one.get("newsroom").textValue());
        assertEquals("https://news.example/story?a=1&b=2", one.get("link").textValue());
        assertTrue(one.get("mark").isNull());
        for (String language : Messages.LANGUAGES) {
            String page = get("/rivers/carried?lang=" + language);
            assertTrue(page.contains("The &lt;News&gt;"), language);
            assertTrue(page.contains("https://news.example/story?a=1&amp;b=2"), language);
            assertTrue(get("/rivers?lang=" + language).contains("/rivers/carried?lang=" + language), language);
        }

        assertFalse(get("/rivers").contains("news.example"), "nothing of the text was found there yet");

        run("carried", "remove", "--data", data, held.get("number").asText(), "--reason", "not theirs");
        awaitListed(0);
        assertEquals(
                409,
                postJson(API, "{\"newsroom\":\"The News\",\"link\":\"https://news.example/story?a=1&b=2\"}")
                        .statusCode());
    }

    @Test
    void api_takesAReportAndSaysThatItWaits() throws Exception {
        HttpResponse<String> told =
                postJson(API, "{\"newsroom\":\"The News\",\"link\":\"https://news.example/story\"}");

        assertEquals(202, told.statusCode(), told.body());
        assertEquals("{\"link\":\"https://news.example/story\",\"state\":\"HELD\"}", told.body());
    }

    @Test
    void coordinatorsWord_isListedAtOnceAndAnUnaskableMachineIsSaidSo() throws Exception {
        run("carried", "add", "--data", data, "--call", "rivers", "https://127.0.0.1/story", "--newsroom", "Us");
        awaitListed(1);
        CommandRun check = run("carried", "check", "--data", data, "--call", "rivers");

        assertTrue(check.out().contains("accepted"), check.out());
        assertTrue(check.err().contains("127.0.0.1 is not a public machine"), check.err());
    }

    @Test
    void programThatFillsEveryField_isRefused() throws Exception {
        HttpResponse<String> told = postForm(
                "/rivers/carried",
                "newsroom",
                "The News",
                "link",
                "https://news.example/",
                "homepage",
                "https://spam.example/");

        assertEquals(400, told.statusCode());
        assertTrue(told.body().contains("role=\"alert\""));
        assertTrue(told.body().contains("value=\"The News\""), "what was typed is still there");
    }

    @Test
    void tooManyReportsOfOneNetwork_areRefused() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    202,
                    postJson(API, "{\"newsroom\":\"N\",\"link\":\"https://n" + i + ".example/\"}")
                            .statusCode());
        }
        HttpResponse<String> eleventh = postJson(API, "{\"newsroom\":\"N\",\"link\":\"https://more.example/\"}");
        assertEquals(429, eleventh.statusCode());
        assertTrue(eleventh.body().contains("urn:convoke:problem:network-often"), eleventh.body());
        assertEquals(
                429,
                postForm("/rivers/carried", "newsroom", "N", "link", "https://more.example/")
                        .statusCode());
    }

    @Test
    void badReports_areRefusedWithASentence() throws Exception {
        for (String json : new String[] {
            "", "[]", "{}", "nonsense", "{\"link\":3}", "{\"link\":\"x y\"}", "{\"link\":\"https://call.example.org/\"}"
        }) {
            assertEquals(400, postJson(API, json).statusCode(), json);
        }
        assertEquals(404, postJson("/api/v1/calls/nope/carried", "{}").statusCode());
        assertEquals(413, postJson(API, " ".repeat(9_000)).statusCode());
        assertEquals(
                400,
                send(request("/rivers/carried").POST(HttpRequest.BodyPublishers.ofString("a")))
                        .statusCode());
    }

    @Test
    void callWithoutText_hasNothingToCarry() throws Exception {
        assertFalse(get("/silent").contains("/silent/carried"));
        assertFalse(get("/silent/carried").contains("<form class=\"check\""));
        assertEquals(
                409,
                postJson("/api/v1/calls/silent/carried", "{\"newsroom\":\"N\",\"link\":\"https://n.example/\"}")
                        .statusCode());
    }
}
