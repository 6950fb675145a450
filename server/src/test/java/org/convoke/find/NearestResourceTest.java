package org.convoke.find;

import static org.convoke.TestSite.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.convoke.TestSite;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The address that everything else is for, over HTTP. */
class NearestResourceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant BEFORE = Instant.parse("2026-09-20T12:00:00Z");

    private static TestSite site;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 48.14, 11.58, "Europe/Berlin"));
        feed.publish(TestEvents.event(3, 40.71, -74.0, "America/New_York"));
        site = TestSite.start(feed, BEFORE);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void nearest_byPosition_isOrderedByDistance() throws IOException {
        HttpResponse<byte[]> response = site.get("/api/v1/events/nearest?call=rivers-day&lat=50&lon=11");

        assertEquals(200, response.statusCode());
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode json = MAPPER.readTree(response.body());
        assertEquals(50, json.at("/query/lat").doubleValue());
        assertEquals(
                List.of(
                        TestEvents.id(2).value(),
                        TestEvents.id(1).value(),
                        TestEvents.id(3).value()),
                ids(json));
        assertEquals(211_000, json.at("/events/0/distanceMeters").doubleValue(), 1_000);
        assertTrue(json.at("/choices").isEmpty());
    }

    @Test
    void nearest_withoutPlace_isAProblem() throws IOException {
        HttpResponse<byte[]> response = site.get("/api/v1/events/nearest?call=rivers-day");

        assertEquals(400, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "urn:convoke:problem:where-missing",
                MAPPER.readTree(text(response)).get("type").textValue());
    }

    @Test
    void health_isAnswered() throws IOException {
        assertEquals("ok\n", text(site.get("/health")));
    }

    private static List<String> ids(JsonNode json) {
        List<String> ids = new ArrayList<>();
        json.get("events").forEach(event -> ids.add(event.get("id").textValue()));
        return ids;
    }
}
