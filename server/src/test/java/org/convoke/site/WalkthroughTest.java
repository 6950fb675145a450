package org.convoke.site;

import static org.convoke.TestSite.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.TestSite;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way of a visitor through the pages, following links as a browser would. */
class WalkthroughTest {

    private static final Pattern HREF = Pattern.compile("(?:href|action)=\"(/[^\"]*)\"");

    private static TestSite site;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(2, 44.65, -63.57, "America/Halifax"));
        feed.publish(TestEvents.event(3, 53.72, -1.86, "Europe/London"));
        for (int i = 4; i < 70; i++) {
            feed.publish(TestEvents.event(i, i - 30, i, "UTC"));
        }
        site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void visitor_findsAnEventThroughAChoice() throws IOException {
        String home = text(site.get("/"));
        assertTrue(home.contains("action=\"/rivers-day/near\""), home);

        HttpResponse<byte[]> choice = site.get("/rivers-day/near?place=Halifax");
        assertEquals(300, choice.statusCode());
        String canada = linkBefore(text(choice), "Nova Scotia");

        String found = text(site.get(canada));
        int first = found.indexOf("class=\"cards\"");
        assertTrue(
                found.substring(first).indexOf("River walk 2")
                        < found.substring(first).indexOf("River walk 3"),
                found);

        String event = text(site.get("/rivers-day/events/" + TestEvents.id(2)));
        assertTrue(event.contains("<h1 dir=\"auto\">River walk 2</h1>"), event);
        assertTrue(event.contains("/rivers-day/events/" + TestEvents.id(2) + ".ics"), event);
    }

    @Test
    void everyLink_leadsSomewhere() throws IOException {
        Set<String> seen = new TreeSet<>();
        Deque<String> open =
                new ArrayDeque<>(Set.of("/", "/rivers-day/near?place=Berlin", "/rivers-day/near?place=Halifax"));
        while (!open.isEmpty() && seen.size() < 300) {
            String address = open.pop();
            if (!seen.add(address)) {
                continue;
            }
            HttpResponse<byte[]> response = site.get(address);
            boolean isFormWithoutPlace = address.contains("/near") && !address.contains("place=");
            assertTrue(response.statusCode() < 400 || isFormWithoutPlace, address + " " + response.statusCode());
            Matcher links = HREF.matcher(text(response));
            while (links.find()) {
                open.add(links.group(1).replace("&amp;", "&"));
            }
        }
        assertTrue(seen.size() > 70, () -> "only " + seen);
    }

    @Test
    void unknownPlace_keepsWhatWasTypedSafe() throws IOException {
        HttpResponse<byte[]> response = site.get("/rivers-day/near?place=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertEquals(404, response.statusCode());
        assertTrue(!text(response).contains("<script>"), text(response));
    }

    private static String linkBefore(String page, String words) {
        int at = page.indexOf(words);
        int href = page.lastIndexOf("href=\"", at) + "href=\"".length();
        return page.substring(href, page.indexOf('"', href)).replace("&amp;", "&");
    }
}
