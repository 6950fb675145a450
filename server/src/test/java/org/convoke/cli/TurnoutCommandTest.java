package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.convoke.Serving;
import org.convoke.store.Store;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports posted to a running site, and what coordinators do with them by command beside it. */
class TurnoutCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** After the last event; before it nobody can say how many came. */
    private static final Instant EVENING = Instant.parse("2027-03-21T20:00:00Z");

    @TempDir
    private Path folder;

    private Store store;
    private Serving site;
    private HttpClient client;
    private final List<String> events = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        Path table = folder.resolve("events.csv");
        Files.writeString(table, """
                title,date,start,place,country,lat,lon
                River walk,2027-03-20,10:00,Kassel,DE,51.3127,9.4797
                Lake walk,2027-03-20,11:00,Lyon,FR,45.7640,4.8357
                Hill walk,2027-03-21,11:00,Graz,AT,47.0707,15.4395
                """);
        done(
                "call",
                "create",
                "--data",
                folder,
                "--slug",
                "rivers",
                "--title",
                "Rivers",
                "--from",
                "2027-03-20",
                "--until",
                "2027-03-21");
        done("import", "--data", folder, "--call", "rivers", table);
        store = Store.open(folder);
        site = Serving.start(store, "127.0.0.1", 0, Clock.fixed(EVENING, ZoneOffset.UTC), SiteAddress.unset());
        client = HttpClient.newHttpClient();
        for (JsonNode event : get("/api/v1/events?call=rivers").get("events")) {
            events.add(event.get("id").textValue());
        }
    }

    @AfterEach
    void stop() {
        client.close();
        site.close();
        store.close();
    }

    @Test
    void report_isHeldAcceptedCorrectedRejected_andShows() throws IOException, InterruptedException {
        HttpResponse<String> posted = post("{\"event\":\"" + events.getFirst()
                + "\",\"low\":400,\"high\":600,\"sourceClass\":\"organizer\",\"method\":\"HEAD_COUNT\"}");

        assertEquals(201, posted.statusCode(), posted.body());
        String id = MAPPER.readTree(posted.body()).get("id").textValue();
        assertEquals(0, total().get("reported").intValue());
        JsonNode held = done("turnout", "held", "--data", folder, "--call", "rivers", "--json")
                .json();
        assertEquals(id, held.at("/reports/0/id").textValue());

        done("turnout", "accept", "--data", folder, id, "--reason", "seen");
        await(json -> json.at("/total/low").intValue() == 400);
        JsonNode total = total();
        assertEquals(600, total.get("high").intValue());
        assertEquals(400, total.get("floor").intValue());
        assertEquals(3, total.get("events").intValue());
        assertEquals(1, total.get("reported").intValue());
        assertEquals(3, total.get("places").intValue());
        assertEquals(3, total.get("countries").intValue());
        long logSize = totals().get("logSize").longValue();

        done("turnout", "correct", "--data", folder, id, "--low", "4,000", "--high", "6000", "--reason", "a zero");
        await(json -> json.at("/total/low").intValue() == 4000);
        JsonNode then = done("turnout", "--data", folder, "--call", "rivers", "--as-of", logSize, "--json")
                .json();
        assertEquals(400, then.at("/total/low").intValue());

        done("turnout", "reject", "--data", folder, id, "--reason", "not so");
        await(json -> json.at("/total/reported").intValue() == 0);
        assertEquals(0, done("log", "verify", "--data", folder).exitCode());
    }

    @Test
    void numbers_areReadAsPeopleWriteThem() throws IOException, InterruptedException {
        String event = "{\"event\":\"" + events.getFirst() + "\",";

        assertEquals("200 null several hundred", stated(event + "\"words\":\"several hundred\"}"));
        assertEquals("1200 1200 1.2k", stated(event + "\"words\":\"1.2k\"}"));
        assertEquals("12000 15000 null", stated(event + "\"words\":\"12 000–15 000\"}"));
        assertEquals("120 150 null", stated(event + "\"low\":\"۱۲۰\",\"high\":\"150\"}"));
        assertEquals("null null a crowd", stated(event + "\"words\":\"a crowd\"}"));
        assertEquals("5 9 a few", stated(event + "\"words\":\"a few\",\"low\":5,\"high\":9}"));
    }

    /** Low, high and words of the report as it is stored. */
    private String stated(String body) throws IOException, InterruptedException {
        HttpResponse<String> posted = post(body);
        assertEquals(201, posted.statusCode(), posted.body());
        JsonNode reports = done("turnout", "held", "--data", folder, "--call", "rivers", "--json")
                .json()
                .get("reports");
        JsonNode last = reports.get(reports.size() - 1);
        return last.get("low").asText() + " " + last.get("high").asText() + " "
                + last.get("words").asText();
    }

    @Test
    void decision_standsForItsEvent() throws IOException {
        done(
                "turnout",
                "decide",
                "--data",
                folder,
                events.get(1),
                "--low",
                "50",
                "--high",
                "70",
                "--reason",
                "own eyes");
        await(json -> json.at("/total/high").intValue() == 70);

        done("turnout", "decide", "--data", folder, events.get(1), "--counter-event", "--reason", "against it");
        await(json -> json.at("/total/events").intValue() == 2);
        assertEquals(50, totals().at("/counterEvents/low").intValue());

        done("turnout", "decide", "--data", folder, events.get(1), "--no-counter-event", "--reason", "a mistake");
        done("turnout", "decide", "--data", folder, events.get(1), "--none", "--reason", "a mistake");
        await(json -> json.at("/total/reported").intValue() == 0
                && json.at("/total/events").intValue() == 3);
    }

    @Test
    void decision_onAReport_reportsItsNumbers() throws IOException, InterruptedException {
        String first = accepted(300, "OFFICIAL");
        accepted(900, "ORGANIZER");

        done("turnout", "decide", "--data", folder, first, "--reason", "counted at the gate");

        await(json -> json.at("/total/high").intValue() == 300);
        assertEquals(300, total().get("low").intValue());
    }

    @Test
    void parts_areToldByWhateverIsAskedFor() throws IOException, InterruptedException {
        accepted(300, "OFFICIAL");
        await(json -> json.at("/total/low").intValue() == 300);
        JsonNode cities = get("/api/v1/calls/rivers/turnout?by=city").get("cities");

        assertEquals(List.of("AT", "DE", "FR"), cities.findValuesAsText("country"));
        assertEquals(
                300,
                cities.findValues("low").stream().mapToInt(JsonNode::intValue).sum());
        assertEquals(
                cities,
                done("turnout", "--data", folder, "--call", "rivers", "--by", "city", "--json")
                        .json()
                        .get("cities"));
        assertEquals(
                3, get("/api/v1/calls/rivers/turnout?by=region").get("regions").size());
        assertTrue(done("turnout", "--data", folder, "--call", "rivers", "--by", "size")
                .out()
                .contains("100 to 999: 300 to 300 (1 of 1 reported)"));
        assertEquals(
                1,
                CommandRun.of("turnout", "--data", folder, "--call", "rivers", "--by", "moon")
                        .exitCode());
    }

    @Test
    void anEarlierState_leavesOutWhatWaited() throws IOException, InterruptedException {
        long before = totals().get("logSize").longValue();
        accepted(300, "OFFICIAL");
        JsonNode then = done("turnout", "--data", folder, "--call", "rivers", "--as-of", before, "--json")
                .json();

        assertEquals(0, then.at("/total/reported").intValue());
        assertTrue(then.get("held").isNull());
        assertTrue(then.get("asOf").isTextual());
        assertTrue(totals().get("held").isObject());
    }

    /** Whoever writes into the store what no command wrote is found out, whatever column it is, and so is a row taken away. */
    @Test
    void alteredReports_areDetected() throws IOException, InterruptedException {
        String id = accepted(300, "OFFICIAL");
        done("turnout", "decide", "--data", folder, id, "--reason", "counted at the gate");
        assertEquals(0, CommandRun.of("log", "verify", "--data", folder).exitCode());
        for (String change : List.of(
                "low = 301",
                "high = 299",
                "words = 'many'",
                "basis = 'ANNOUNCED'",
                "source_class = 'PRESS'",
                "method = 'GRID'",
                "link = 'https://paper.example/'",
                "reason = 'other'",
                "state = 'REJECTED'",
                "made = made + 1",
                "salt = null",
                "log_index = log_index - 1")) {
            assertDetected("turnout_report", change + " where state = 'ACCEPTED'", "update turnout_report set ");
        }
        for (String change : List.of("low = 1", "kind = 'COUNTER_EVENT'", "reason = 'x'", "decided = 0")) {
            assertDetected("turnout_decision", change, "update turnout_decision set ");
        }
        assertDetected("turnout_report", "where state = 'ACCEPTED'", "delete from turnout_report ");
        assertDetected("turnout_decision", "", "delete from turnout_decision ");
    }

    /** Does it, asks, and puts the table back as it was. */
    private void assertDetected(String table, String change, String verb) {
        execute("create temp table kept as select * from " + table, verb + change);
        CommandRun run = CommandRun.of("log", "verify", "--data", folder);
        execute("delete from " + table, "insert into " + table + " select * from temp.kept", "drop table temp.kept");

        assertEquals(1, run.exitCode(), verb + change + "\n" + run.out());
        assertTrue(run.out().contains("turnout"), verb + change + "\n" + run.out());
    }

    private void execute(String... statements) {
        store.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.executeUpdate(sql);
                }
            }
            return true;
        });
    }

    @Test
    void json_hasTheShapeOfTheContract() {
        JsonNode json = totals();

        assertEquals("rivers", json.get("call").textValue());
        assertTrue(json.get("logSize").isIntegralNumber());
        for (JsonNode total : List.of(json.get("total"), json.at("/countries/0"), json.at("/days/0"))) {
            for (String name : List.of(
                    "low", "high", "centralLow", "centralHigh", "floor", "events", "reported", "places", "countries")) {
                assertTrue(total.get(name).isIntegralNumber(), name);
            }
        }
        assertEquals("AT", json.at("/countries/0/country").textValue());
        assertEquals("2027-03-20", json.at("/days/0/date").textValue());
    }

    @Test
    void badReports_areRefusedByName() throws IOException, InterruptedException {
        String event = "{\"event\":\"" + events.getFirst() + "\",";
        List<String> wrong = List.of(
                "not json",
                "[]",
                "{\"low\":5}",
                "{\"event\":\"0000000000000\",\"low\":5}",
                event + "\"low\":-5}",
                event + "\"low\":1e99}",
                event + "\"low\":2.5}",
                event + "\"low\":50,\"high\":20}",
                event + "\"note\":\"x\"}",
                event + "\"words\":\"\"}",
                event + "\"words\":\"TBD\"}",
                event + "\"words\":\"-20\"}",
                event + "\"low\":\"NaN\"}",
                event + "\"low\":\"900\",\"high\":\"1e99\"}",
                event + "\"low\":5,\"sourceClass\":\"COMPILER\"}",
                event + "\"low\":5,\"link\":\"javascript:alert(1)\"}",
                event + "\"low\":5,\"counted\":\"yesterday\"}",
                event + "\"low\":5,\"areaSquareMeters\":0}");
        for (String body : wrong) {
            HttpResponse<String> answer = post(body);
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, body + " " + answer.statusCode());
            assertTrue(answer.body().contains("urn:convoke:problem:"), body);
        }
        assertEquals(
                0,
                done("turnout", "held", "--data", folder, "--call", "rivers", "--json")
                        .json()
                        .get("reports")
                        .size());
    }

    @Test
    void manyReportsFromOneNetwork_areTakenOrRefused() throws IOException, InterruptedException {
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 50; i++) {
            int status = post("{\"event\":\"" + events.getFirst() + "\",\"low\":" + i + "}")
                    .statusCode();
            taken += status == 201 ? 1 : 0;
            refused += status == 429 ? 1 : 0;
        }

        assertEquals(30, taken);
        assertEquals(20, refused);
        JsonNode held = done("turnout", "held", "--data", folder, "--call", "rivers", "--json")
                .json();
        assertEquals(30, held.get("reports").size());
    }

    @Test
    void wrongWords_areOneSentence() {
        assertEquals(2, CommandRun.of("turnout", "--data", folder).exitCode());
        assertEquals(
                1, CommandRun.of("turnout", "--data", folder, "--call", "nope").exitCode());
        assertEquals(
                1,
                CommandRun.of("turnout", "--data", folder, "--call", "rivers", "--as-of", "999999")
                        .exitCode());
        assertEquals(
                1,
                CommandRun.of("turnout", "accept", "--data", folder, "0000000000000", "--reason", "x")
                        .exitCode());
        assertEquals(
                2,
                CommandRun.of("turnout", "accept", "--data", folder, "0000000000000")
                        .exitCode());
        assertEquals(
                1,
                CommandRun.of("turnout", "decide", "--data", folder, events.getFirst(), "--reason", "x")
                        .exitCode());
    }

    private String accepted(int people, String source) throws IOException, InterruptedException {
        HttpResponse<String> posted = post(
                "{\"event\":\"" + events.getFirst() + "\",\"low\":" + people + ",\"sourceClass\":\"" + source + "\"}");
        String id = MAPPER.readTree(posted.body()).get("id").textValue();
        done("turnout", "accept", "--data", folder, id, "--reason", "seen");
        return id;
    }

    private JsonNode totals() {
        return done("turnout", "--data", folder, "--call", "rivers", "--json").json();
    }

    private JsonNode total() {
        return totals().get("total");
    }

    /** Until the site answers so, at most the two seconds that a change may take. */
    private void await(Predicate<JsonNode> condition) throws IOException {
        long end = System.nanoTime() + 2_000_000_000L;
        JsonNode last = get("/api/v1/calls/rivers/turnout");
        while (!condition.test(last)) {
            assertTrue(System.nanoTime() < end, last.toString());
            last = get("/api/v1/calls/rivers/turnout");
        }
        assertTrue(condition.test(totals()), last.toString());
    }

    private JsonNode get(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address(path)).build();
            return MAPPER.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/api/v1/calls/rivers/turnout"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + site.port() + path);
    }

    private static CommandRun done(Object... words) {
        CommandRun run = CommandRun.of(words);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }
}
