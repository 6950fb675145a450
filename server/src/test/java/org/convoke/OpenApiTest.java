package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.convoke.call.History;
import org.convoke.call.TestVersions;
import org.convoke.event.Deleted;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the description of the API and the server together: the same addresses, and answers of the shapes described. */
class OpenApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static TestSite site;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 48.14, 11.58, "Europe/Berlin"));
        feed.publish(TestEvents.event(3, 40.71, -74.0, "America/New_York"));
        feed.delete(new Deleted(TestEvents.id(3), TestEvents.RIVERS.slug(), Instant.parse("2026-09-05T00:00:00Z")));
        Instant now = Instant.parse("2026-09-20T12:00:00Z");
        History texts = new TestVersions(TestEvents.RIVERS.slug(), now)
                .original("en", "Come.")
                .translation(1, "fr", "Venez.")
                .history();
        site = TestSite.start(feed, now, TestSite.Extras.of(TestEvents.RIVERS.slug(), texts));
        description = MAPPER.readTree(site.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void description_namesEveryAddressOfTheApi() {
        Set<String> described = new TreeSet<>();
        description.get("paths").fieldNames().forEachRemaining(described::add);
        Set<String> served = new TreeSet<>();
        site.routes().stream()
                .map(Route::pattern)
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(served::add);

        assertEquals(served, described);
    }

    @Test
    void answers_haveTheShapesDescribed() throws IOException {
        for (String address : List.of(
                "/api/v1/calls",
                "/api/v1/calls/rivers-day",
                "/api/v1/calls/nope",
                "/api/v1/calls/rivers-day/endorsements",
                "/api/v1/calls/nope/endorsements",
                "/api/v1/organizations/nope/key",
                "/api/v1/calls/rivers-day/carried",
                "/api/v1/calls/nope/carried",
                "/api/v1/calls/rivers-day/turnout",
                "/api/v1/calls/rivers-day/turnout?by=region",
                "/api/v1/calls/rivers-day/turnout?by=city",
                "/api/v1/calls/nope/turnout",
                "/api/v1/events/nearest?lat=50&lon=10",
                "/api/v1/events/nearest?place=Berlin&call=rivers-day&on=2026-09-26&until=2026-09-27",
                "/api/v1/events/nearest?place=Halifax",
                "/api/v1/events/nearest?place=qqqxxxzzz",
                "/api/v1/events/nearest",
                "/api/v1/events",
                "/api/v1/events?limit=1",
                "/api/v1/events?limit=0",
                "/api/v1/clusters",
                "/api/v1/clusters?call=rivers-day&zoom=2",
                "/api/v1/clusters?bbox=40,0,60,20&zoom=12&on=2026-09-26",
                "/api/v1/clusters?zoom=99",
                "/api/v1/places?q=ber&limit=3",
                "/api/v1/places",
                "/api/v1/openapi.json")) {
            HttpResponse<byte[]> response = site.get(address);
            JsonNode schema = schema(address, response);

            List<String> faults = new ArrayList<>();
            new Shape(description).check(MAPPER.readTree(response.body()), schema, address, faults);
            assertEquals(List.of(), faults);
        }
    }

    /** Every parameter described is read by the server: it refuses nonsense in it. */
    @Test
    void parameters_thatAreDescribed_areRead() throws IOException {
        for (var path : description.get("paths").properties()) {
            for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                String address = path.getKey().replace("{call}", "rivers-day") + "?"
                        + parameter.get("name").textValue() + "=";
                if (parameter.get("in").textValue().equals("query")) {
                    assertEquals(400, site.get(address).statusCode(), address);
                }
            }
        }
    }

    private static JsonNode schema(String address, HttpResponse<byte[]> response) {
        String path = address.replaceAll("\\?.*", "")
                .replaceAll("/calls/[^/]+", "/calls/{call}")
                .replaceAll("/organizations/[^/]+", "/organizations/{slug}");
        JsonNode responses = description.get("paths").get(path).at("/get/responses");
        String status = Integer.toString(response.statusCode());
        JsonNode answer = responses.has(status) ? responses.get(status) : responses.get(status.charAt(0) + "XX");
        String media = response.headers().firstValue("Content-Type").orElseThrow();
        assertTrue(answer != null && answer.get("content").has(media), address + " " + status + " " + media);
        return answer.get("content").get(media).get("schema");
    }
}
