package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.TestSite;
import org.convoke.count.Figure;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write where a number belongs, by the form and by a program: understood, or refused with the same sentence. */
class TurnoutBadInputTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String FORM = "/rivers-day/turnout/report?event=" + Exhibits.FULL;
    private static final String API = "/api/v1/calls/rivers-day/turnout";

    private final HttpClient client = HttpClient.newHttpClient();
    private final SampleTurnout turnout = new SampleTurnout();
    private TestSite site;

    @BeforeEach
    void start() {
        site = Exhibits.start(turnout, Exhibits.EVENING);
    }

    @AfterEach
    void stop() {
        client.close();
        site.close();
    }

    /** A text, and the numbers that it is read as. */
    private record Understood(
            String text, @Nullable Long low, @Nullable Long high) {}

    static Stream<Understood> understood() {
        return Stream.of(
                new Understood("12 000–15 000", 12_000L, 15_000L),
                new Understood("12\u00a0000 – 15\u202f000", 12_000L, 15_000L),
                new Understood("1.2k", 1_200L, 1_200L),
                new Understood("50-100+", 50L, 100L),
                new Understood("~30", 30L, 30L),
                new Understood("١٢٠٠", 1_200L, 1_200L),
                new Understood("۱٬۲۰۰", 1_200L, 1_200L),
                new Understood("٤٠٠ إلى ٥٠٠", 400L, 500L),
                new Understood("۵۰۰ تا ۴۰۰", 400L, 500L),
                new Understood("500 to 400", 400L, 500L),
                new Understood("0", 0L, 0L),
                new Understood("more than 500", 500L, null),
                new Understood("up to 500", null, 500L),
                new Understood("مئات", 200L, null),
                new Understood("plusieurs milliers", 2_000L, null),
                new Understood("a great many", null, null));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void understood_byBothDoors(Understood given) throws Exception {
        assertEquals(200, form("en", given.text).statusCode());
        HttpResponse<String> answer = api("en", Map.of("event", Exhibits.FULL.value(), "words", given.text));

        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(2, turnout.added().size());
        for (TurnoutReport report : turnout.added()) {
            Figure figure = report.claim().figure();
            assertEquals(given.low, figure.low());
            assertEquals(given.high, figure.high());
        }
        JsonNode json = MAPPER.readTree(answer.body());
        assertEquals(
                given.low, json.get("low").isNull() ? null : json.get("low").longValue());
        assertEquals(
                given.high, json.get("high").isNull() ? null : json.get("high").longValue());
    }

    /** A text, and the kind of problem that it is. */
    private record Refused(String text, String problem) {}

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused("-5", "number-negative"),
                new Refused("−500", "number-negative"),
                new Refused("NaN", "empty"),
                new Refused("1e99", "number-too-large"),
                new Refused("9".repeat(80), "number-too-large"),
                new Refused("2.5", "number-not-whole"),
                new Refused("TBD", "empty"),
                new Refused("#N/A", "empty"),
                new Refused("n/a", "empty"),
                new Refused("?", "empty"),
                new Refused("https://example.org/500", "number-no-number"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refused_byBothDoors_withTheSameSentence(Refused given) throws Exception {
        for (String language : new String[] {"en", "es", "fr", "de", "ar", "fa", "ckb"}) {
            HttpResponse<String> page = form(language, given.text);
            HttpResponse<String> answer = api(language, Map.of("event", Exhibits.FULL.value(), "words", given.text));

            assertEquals(400, page.statusCode(), given.text);
            assertEquals(400, answer.statusCode(), given.text);
            JsonNode problem = MAPPER.readTree(answer.body());
            assertEquals(
                    "urn:convoke:problem:turnout-" + given.problem,
                    problem.get("type").textValue());
            String sentence = problem.get("detail").textValue();
            assertTrue(page.body().contains(sentence), language + " " + sentence);
            assertTrue(page.body().contains("value=\"" + given.text + "\""), "what was typed is still there");
        }
        assertTrue(turnout.added().isEmpty());
    }

    @Test
    void numbersOfJson_areReadAsStrictly() throws Exception {
        String event = "{\"event\":\"" + Exhibits.FULL.value() + "\",";

        assertEquals(201, send(event + "\"low\":400,\"high\":600}").statusCode());
        assertEquals(201, send(event + "\"low\":\"12 000–15 000\"}").statusCode());
        assertEquals(15_000L, turnout.added().getLast().claim().figure().high());
        for (String numbers : new String[] {
            "\"low\":-1",
            "\"low\":1e99",
            "\"low\":2.5",
            "\"low\":NaN",
            "\"low\":600,\"high\":400",
            "\"low\":[]",
            "\"low\":true",
            "\"high\":\"#N/A\"",
            "\"words\":12",
            "\"words\":\"\"",
            "\"words\":\"" + "x".repeat(301) + "\"",
            "\"low\":1,\"area\":2",
            "\"low\":1,\"areaSquareMeters\":0",
            "\"low\":1,\"areaSquareMeters\":\"2-3\"",
            "\"low\":1,\"link\":\"javascript:alert(1)\"",
            "\"low\":1,\"link\":\"https://a:b@example.org/\"",
            "\"low\":1,\"file\":\"sha1:00\"",
            "\"low\":1,\"counted\":\"soon\"",
            "\"low\":1,\"sourceClass\":\"COMPILER\"",
            "\"low\":1,\"phraseTable\":\"mine\"",
            "\"low\":1,\"counted\":\"2026-09-26T07:59:59Z\"",
            "\"low\":1,\"counted\":\"2026-09-27T07:59:59Z\""
        }) {
            HttpResponse<String> answer = send(event + numbers + "}");
            assertEquals(400, answer.statusCode(), numbers);
            assertTrue(MAPPER.readTree(answer.body()).get("detail").textValue().length() > 15, answer.body());
        }
        assertEquals(2, turnout.added().size());
    }

    @Test
    void oddities_areTold_andTaken() throws Exception {
        assertEquals("TURNED_ROUND", warning(Map.of("words", "600 to 400")));
        assertEquals("NOT_PEOPLE", warning(Map.of("words", "40 cars")));
        assertEquals("TOO_DENSE", warning(Map.of("words", "500", "areaSquareMeters", "100")));
        assertEquals("WIDE", warning(Map.of("words", "10 to 100")));
        assertEquals("ORGANIZER_ALONE", warning(Map.of("words", "5000", "sourceClass", "ORGANIZER")));
        assertEquals(5, turnout.added().size());
    }

    private @Nullable String warning(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("event", Exhibits.TENTATIVE.value());
        HttpResponse<String> answer = api("en", all);
        assertEquals(201, answer.statusCode(), answer.body());
        JsonNode warnings = MAPPER.readTree(answer.body()).get("warnings");
        assertEquals(1, warnings.size(), answer.body());
        assertTrue(warnings.get(0).get("message").textValue().length() > 20);
        return warnings.get(0).get("code").textValue();
    }

    /** Ten a second for five seconds, as far as the clock that stands still can tell. */
    @Test
    void flood_byAProgram_isRefused_andWhatWasTakenStays() throws Exception {
        int taken = 0;
        for (int i = 0; i < 50; i++) {
            HttpResponse<String> answer =
                    api("en", Map.of("event", Exhibits.FULL.value(), "words", String.valueOf(100 + i)));
            taken += answer.statusCode() == 201 ? 1 : 0;
            if (answer.statusCode() != 201) {
                assertEquals(429, answer.statusCode());
                assertTrue(answer.body().contains("Too much came from your network just now."), answer.body());
            }
        }

        assertEquals(30, taken);
        assertEquals(30, turnout.added().size());
    }

    private HttpResponse<String> form(String language, String people) throws IOException, InterruptedException {
        String body = "source=PRESS&people=" + URLEncoder.encode(people, StandardCharsets.UTF_8);
        return send(FORM + "&lang=" + language, "application/x-www-form-urlencoded", body);
    }

    private HttpResponse<String> api(String language, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(API + "?lang=" + language, "application/json", MAPPER.writeValueAsString(fields));
    }

    private HttpResponse<String> send(String json) throws IOException, InterruptedException {
        return send(API, "application/json", json);
    }

    private HttpResponse<String> send(String to, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.uri(to))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
