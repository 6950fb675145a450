package org.convoke.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convoke.TestSite;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search on the phone gives what the server gives, and tells nobody where the reader is. */
@Tag("slow")
class PhoneSearchTest {

    private static final long SEED = 20_260_926;
    private static final int EVENTS = 1500;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The first day is over in the east of the world and not in the west. */
    private static final Instant NOW = Instant.parse("2026-09-26T20:40:00Z");

    private static final List<String> ZONES = List.of(
            "Pacific/Kiritimati",
            "Asia/Kathmandu",
            "Asia/Kolkata",
            "Europe/Berlin",
            "UTC",
            "America/St_Johns",
            "Pacific/Niue");

    /** Of a card; all but the last are the same in every language. */
    private static final List<String> PARTS = List.of(".distance", "h3", ".place", ".known", ".unknown", ".when time");

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        Random random = new Random(SEED);
        for (int i = 0; i < EVENTS; i++) {
            feed.publish(event(i, random));
        }
        site = TestSite.start(feed, NOW);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void phone_findsWhatTheServerFinds() throws IOException {
        List<Map<String, Object>> questions = questions(new Random(SEED + 1));
        try (BrowserContext context = chromium.visitor()) {
            Page page = context.newPage();
            page.navigate(site.uri("/rivers-day").toString());
            String answers = (String) page.evaluate("""
                    async ([module, questions]) => {
                      const { CallFile } = await import(module);
                      const file = new CallFile(await (await fetch("/rivers-day/events.bin")).arrayBuffer());
                      return JSON.stringify(questions.map((question) => file.nearest(question)
                        .map((found) => ({ ...file.event(found.event), distanceMeters: found.distanceMeters }))));
                    }""", List.of(Assets.href("callfile.js"), questions));
            JsonNode found = MAPPER.readTree(answers);

            for (int i = 0; i < questions.size(); i++) {
                assertSame(serverAnswer(questions.get(i)), found.get(i), SEED + " " + questions.get(i));
            }
        }
    }

    @Test
    void visitor_findsATownOnThePhone_withoutTellingAnybody() {
        try (BrowserContext context = chromium.visitor()) {
            context.clock().setFixedTime(NOW.toString());
            Page page = context.newPage();
            page.navigate(site.uri("/rivers-day/phone").toString());
            assertThat(page.locator("#phone-state")).containsText("Events on this phone: 1,500.");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));

            page.getByLabel("Where are you?").fill("TÖWN 7");
            page.getByText("Find events").click();

            assertThat(page.locator("h2#answer")).hasText("Nearest to Town 7");
            assertThat(page.locator("#answer-cards .card")).hasCount(10);
            assertThat(page.locator("#answer-cards .distance").first()).containsText(" ");
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void nearMe_onThePhone_sendsNothing() {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setGeolocation(52.5163874, 13.3776542)
                .setPermissions(List.of("geolocation"));
        try (BrowserContext context = chromium.visitor(options)) {
            context.clock().setFixedTime(NOW.toString());
            Page page = context.newPage();
            page.navigate(site.uri("/rivers-day/phone").toString());
            assertThat(page.locator("#phone-state")).containsText("Events on this phone");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Near me"))
                    .click();

            assertThat(page.locator("h2#answer")).hasText("Nearest to you");
            assertThat(page.locator("#answer-cards .card")).hasCount(10);
            assertEquals(List.of(), asked);
        }
    }

    /** The words for distance, day, time and place are the server's, on the same question. */
    @Test
    void card_saysWhatTheServersPageSays() {
        try (BrowserContext context = chromium.visitor()) {
            context.clock().setFixedTime(NOW.toString());
            Page phone = context.newPage();
            Page server = context.newPage();
            for (String language : List.of("en", "de", "fr", "es", "ar", "fa")) {
                server.navigate(site.uri("/rivers-day/near?lat=48.2&lon=16.4&lang=" + language)
                        .toString());
                phone.navigate(site.uri("/rivers-day/phone?lat=48.2&lon=16.4&lang=" + language)
                        .toString());
                assertThat(phone.locator("#answer-cards .card")).hasCount(10);

                // Events of several whole days stand in two calendars on the server's page, one behind the other.
                boolean isOneCalendar = !List.of("ar", "fa").contains(language);
                for (String part : isOneCalendar ? PARTS : PARTS.subList(0, 5)) {
                    assertEquals(
                            texts(server.locator(".cards .card " + part)),
                            texts(phone.locator("#answer-cards .card " + part)),
                            language + " " + part);
                }
            }
        }
    }

    /** What is read: not which of the spaces stands between a number and its unit, nor what keeps directions apart. */
    private static List<String> texts(Locator elements) {
        return elements.allInnerTexts().stream()
                .map(text ->
                        text.replaceAll("[\\u2066-\\u2069\\u200e\\u200f]", "").replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .toList();
    }

    private static JsonNode serverAnswer(Map<String, Object> question) throws IOException {
        StringBuilder address = new StringBuilder("/api/v1/events/nearest?call=rivers-day");
        for (String name : List.of("lat", "lon", "on", "limit")) {
            if (question.containsKey(name)) {
                address.append('&').append(name).append('=').append(question.get(name));
            }
        }
        return MAPPER.readTree(site.get(address.toString()).body()).get("events");
    }

    private static void assertSame(JsonNode expected, JsonNode found, String message) {
        assertEquals(expected.size(), found.size(), message);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode event = expected.get(i);
            double meters = event.get("distanceMeters").doubleValue();
            assertEquals(meters, found.get(i).get("distanceMeters").doubleValue(), 1e-12 * meters, message);
            ObjectNode onPhone = (ObjectNode) found.get(i);
            onPhone.set("accessibility", named((ArrayNode) onPhone.get("accessibility")));
            for (Iterator<String> names = onPhone.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (event.has(name) && !name.equals("distanceMeters")) {
                    assertTrue(
                            event.get(name).equals(onPhone.get(name)) || sameNumber(event.get(name), onPhone.get(name)),
                            name + " of " + event + " is " + onPhone.get(name) + " for " + message);
                }
            }
        }
        assertFalse(expected.isEmpty() && !found.isEmpty(), message);
    }

    private static boolean sameNumber(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber() && a.doubleValue() == b.doubleValue();
    }

    private static ObjectNode named(ArrayNode answers) {
        ObjectNode named = MAPPER.createObjectNode();
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isNull()) {
                named.set(AccessibilityFeature.values()[i].name(), answers.get(i));
            }
        }
        return named;
    }

    private static List<Map<String, Object>> questions(Random random) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LatLon at = i % 4 == 0
                    ? LatLon.of(random.nextInt(-9, 10) * 10, random.nextInt(-18, 19) * 10)
                    : TestEvents.position(random);
            int limit = i % 3 == 0 ? 100 : 1 + random.nextInt(20);
            Map<String, Object> question = new HashMap<>(Map.of(
                    "lat", at.latitude(), "lon", at.longitude(), "limit", limit, "now", (double) NOW.toEpochMilli()));
            if (i % 2 == 0) {
                question.put("on", TestEvents.DAY.plusDays(random.nextInt(3)).toString());
            }
            questions.add(question);
        }
        return questions;
    }

    /** Anything an event can be: whole days, several days, before and after the call's, at one place with others, nowhere. */
    private static PublicEvent event(int number, Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate date = TestEvents.DAY.plusDays(random.nextInt(4) - 1);
        LocalTime start = random.nextInt(5) == 0 ? null : LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        LocalDateTime begin = date.atTime(start == null ? LocalTime.MIN : start);
        LocalDateTime end = random.nextInt(3) == 0
                ? null
                : start == null
                        ? date.plusDays(1 + random.nextInt(3)).atStartOfDay()
                        : begin.plusMinutes(30 * random.nextInt(80));
        LatLon at = random.nextInt(4) == 0
                ? LatLon.of(random.nextInt(-9, 10) * 10, random.nextInt(-18, 19) * 10)
                : TestEvents.position(random);
        Position position =
                random.nextInt(20) == 0 ? null : new Position(at, GeocodePrecision.values()[random.nextInt(5)]);
        PublicEvent plain = TestEvents.event(number, at, new When(date, start, end, zone));
        Accessibility accessibility = random.nextBoolean()
                ? Accessibility.UNKNOWN
                : new Accessibility(Map.of(
                        AccessibilityFeature.values()[random.nextInt(9)],
                        Accessibility.Answer.values()[random.nextInt(3)]));
        Address address = new Address(
                random.nextBoolean() ? null : "Quay " + number % 9,
                "Town " + number % 40,
                number % 2 == 0 ? null : "Région",
                null,
                "DE");
        return new PublicEvent(
                plain.id(),
                plain.call(),
                plain.title(),
                plain.when(),
                EventStatus.values()[random.nextInt(5)],
                random.nextInt(6) == 0,
                new Venue(random.nextBoolean() ? null : "Old bridge", address, position),
                new Details(null, List.of(), accessibility, List.of(), null),
                plain.sources(),
                0,
                plain.updated());
    }
}
