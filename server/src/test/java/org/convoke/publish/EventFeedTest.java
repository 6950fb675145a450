package org.convoke.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convoke.TestSite;
import org.convoke.event.Deleted;
import org.convoke.event.EventStatus;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The events of a call as feeds, on a real site. */
class EventFeedTest {

    private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");
    private static final String HOME = "https://call.example.org/rivers-day";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private static final int EVENTS = 7;
    private static final Instant GONE = Instant.parse("2026-09-19T00:00:00Z");

    private static final MemoryFeed FEED = new MemoryFeed();
    private static TestSite site;

    @BeforeAll
    static void start() {
        FEED.put(TestEvents.RIVERS);
        IntStream.rangeClosed(1, EVENTS)
                .forEach(i -> FEED.publish(TestEvents.event(i, 52.5 + i / 10.0, 13.4, "Europe/Berlin")));
        FEED.publish(TestEvents.withStatus(TestEvents.event(2, 52.7, 13.4, "Europe/Berlin"), EventStatus.CANCELLED));
        FEED.publish(TestEvents.event(99, 48, 11, "Europe/Berlin"));
        FEED.delete(new Deleted(TestEvents.id(99), TestEvents.RIVERS.slug(), GONE));
        site = TestSite.start(FEED, NOW);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Element xml(HttpResponse<byte[]> response) throws Exception {
        assertEquals(200, response.statusCode(), TestSite.text(response));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body()))
                .getDocumentElement();
    }

    private static List<String> texts(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static String link(Element feed, String relation) {
        NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getParentNode().equals(feed) && link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }

    private static List<String> ids(JsonNode feed) {
        List<String> ids = new ArrayList<>();
        feed.get("items").forEach(item -> ids.add(item.get("id").textValue()));
        return ids;
    }

    private static JsonNode json(String address) throws IOException {
        return new ObjectMapper().readTree(site.get(address).body());
    }

    @Test
    void atom_hasEveryEventAndATombstoneForWhatWasTakenAway() throws Exception {
        HttpResponse<byte[]> response = site.get("/rivers-day/events.atom");
        Element feed = xml(response);

        assertEquals(
                "application/atom+xml; charset=utf-8",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(EVENTS, feed.getElementsByTagNameNS(ATOM, "entry").getLength());
        assertEquals(1, feed.getElementsByTagNameNS(HISTORY, "complete").getLength());
        assertEquals(HOME + "/events.atom", texts(feed, "id").getFirst());
        assertEquals(GONE.toString(), texts(feed, "updated").getFirst());
        assertEquals(HOME + "/events.atom", link(feed, "self"));
        assertEquals(HOME, link(feed, "alternate"));
        assertTrue(texts(feed, "id").contains(HOME + "/events/" + TestEvents.id(1)));
        assertTrue(texts(feed, "title").stream().anyMatch(title -> title.startsWith("Cancelled: ")), feed.toString());
        assertTrue(
                texts(feed, "content").getFirst().contains("Town 7, Germany"),
                texts(feed, "content").toString());
        Element tombstone = (Element)
                feed.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").item(0);
        assertEquals(HOME + "/events/" + TestEvents.id(99), tombstone.getAttribute("ref"));
        assertEquals(GONE.toString(), tombstone.getAttribute("when"));
        assertTrue(TestSite.text(response).contains("<georss:point>52.6 13.4</georss:point>"));
    }

    @Test
    void jsonFeed_hasEveryEventWithItsFieldsAndWhatWasTakenAway() throws IOException {
        JsonNode feed = json("/rivers-day/events.json");

        assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").textValue());
        assertEquals(HOME + "/events.json", feed.get("feed_url").textValue());
        assertFalse(feed.has("next_url"));
        assertEquals(EVENTS + 1, feed.get("items").size());
        for (JsonNode item : feed.get("items")) {
            boolean isGone =
                    item.get("id").textValue().endsWith(TestEvents.id(99).value());
            String status = item.get("_call").get("status").textValue();
            assertEquals(isGone, status.equals("WITHDRAWN"));
            assertFalse(item.get("content_text").textValue().isEmpty());
            if (!isGone) {
                assertEquals(status, item.get("_event").get("status").textValue());
                assertEquals(
                        item.get("id").textValue(),
                        HOME + "/events/" + item.get("_event").get("id").textValue());
                assertEquals(item.get("date_modified"), item.get("_event").get("updated"));
            }
        }
    }

    @Test
    void parts_togetherHaveEachEntryOnceInTheOrderOfTheWhole() throws Exception {
        List<String> whole = ids(json("/rivers-day/events.json"));
        List<String> walked = new ArrayList<>();
        String address = "/rivers-day/events.json?limit=3";
        while (!address.isEmpty()) {
            JsonNode part = json(address);
            assertEquals(
                    HOME.substring(0, HOME.indexOf("/rivers")) + address,
                    part.get("feed_url").textValue());
            walked.addAll(ids(part));
            address = part.has("next_url") ? part.get("next_url").textValue().substring(HOME.indexOf("/rivers")) : "";
        }
        assertEquals(whole, walked);

        int entries = 0;
        int tombstones = 0;
        address = "/rivers-day/events.atom?limit=3";
        while (!address.isEmpty()) {
            Element part = xml(site.get(address));
            assertEquals(0, part.getElementsByTagNameNS(HISTORY, "complete").getLength());
            assertEquals(HOME + "/events.atom?limit=3", link(part, "first"));
            entries += part.getElementsByTagNameNS(ATOM, "entry").getLength();
            tombstones +=
                    part.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").getLength();
            String next = link(part, "next");
            address = next.isEmpty() ? "" : next.substring(HOME.indexOf("/rivers"));
        }
        assertEquals(EVENTS, entries);
        assertEquals(1, tombstones);
    }

    @Test
    void parts_thatCannotBe_areRefused() throws IOException {
        for (String query :
                List.of("?limit=0", "?limit=1001", "?limit=x", "?before=x", "?before=", "?limit=5&before=12")) {
            assertEquals(400, site.get("/rivers-day/events.atom" + query).statusCode(), query);
        }
        assertEquals(404, site.get("/nowhere/events.atom").statusCode());
        assertEquals(404, site.get("/nowhere/events.json?limit=3").statusCode());
    }

    @Test
    void feed_isTheSameUntilSomethingChanges() throws IOException {
        String before = tag("/rivers-day/events.atom");

        assertEquals(before, tag("/rivers-day/events.atom"));
        assertNotEquals(before, tag("/rivers-day/events.json"));
        assertEquals(
                304,
                site.get("/rivers-day/events.atom", "If-None-Match", before).statusCode());
    }

    private static String tag(String address) throws IOException {
        return site.get(address).headers().firstValue("ETag").orElseThrow();
    }
}
