package org.convoke.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.convoke.TestSite;
import org.convoke.event.Deleted;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the map asks for, over HTTP. */
class ClustersResourceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final MemoryFeed feed = new MemoryFeed();
    private TestSite site;

    @BeforeEach
    void start() {
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 52.53, 13.41, "Europe/Berlin"));
        feed.publish(TestEvents.event(3, 40.71, -74.0, "America/New_York"));
        feed.publish(TestEvents.event(4, -17.7, 178.1, "Pacific/Fiji"));
        feed.publish(TestEvents.event(5, -13.8, -171.8, "Pacific/Apia"));
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void world_isCountedWhole() throws IOException {
        JsonNode json = get("/api/v1/clusters?call=rivers-day");

        assertEquals(5, json.get("count").intValue());
        assertEquals(2, json.get("zoom").intValue());
        assertEquals(4, json.get("clusters").size());
        JsonNode berlin = json.at("/clusters/0");
        assertEquals(2, berlin.get("count").intValue());
        assertEquals(52.525, berlin.get("lat").doubleValue(), 1e-4);
        assertEquals(13.405, berlin.get("lon").doubleValue(), 1e-4);
        assertTrue(berlin.get("event").isNull());
        assertTrue(berlin.get("zoom").intValue() > 2);
        assertEquals(5, json.get("events").size());
    }

    @Test
    void eventAlone_isGivenItself() throws IOException {
        JsonNode cluster = get("/api/v1/clusters?call=rivers-day&bbox=40,-80,45,-70&zoom=6")
                .at("/clusters/0");

        assertEquals(TestEvents.id(3).value(), cluster.get("id").textValue());
        assertEquals(40.71, cluster.get("lat").doubleValue());
        assertEquals("River walk 3", cluster.at("/event/title").textValue());
        assertEquals("CONFIRMED", cluster.at("/event/status").textValue());
    }

    @Test
    void boxAcrossTheDateLine_holdsBothSides() throws IOException {
        assertEquals(2, get("/api/v1/clusters?bbox=-30,170,0,-170").get("count").intValue());
        assertEquals(
                3, get("/api/v1/clusters?bbox=-90,-170,90,170").get("count").intValue());
    }

    @Test
    void dayWithoutEvents_isEmpty() throws IOException {
        JsonNode json = get("/api/v1/clusters?call=rivers-day&on=2026-09-27");

        assertEquals(0, json.get("count").intValue());
        assertEquals(0, json.get("clusters").size());
    }

    @Test
    void change_showsOnAMapThatWasAskedForBefore() throws IOException {
        assertEquals(5, get("/api/v1/clusters?call=rivers-day").get("count").intValue());
        feed.delete(new Deleted(TestEvents.id(3), TestEvents.RIVERS.slug(), Instant.parse("2026-09-05T00:00:00Z")));

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (get("/api/v1/clusters?call=rivers-day").get("count").intValue() != 4) {
            assertTrue(System.nanoTime() < end, "not within ten seconds");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private JsonNode get(String address) throws IOException {
        return MAPPER.readTree(site.get(address).body());
    }
}
