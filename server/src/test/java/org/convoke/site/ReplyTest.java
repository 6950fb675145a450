package org.convoke.site;

import static org.convoke.TestSite.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convoke.TestSite;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.When;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;

/** What the result page says, above all when there is nothing that fits. */
class ReplyTest {

    private static final Instant BEFORE = Instant.parse("2026-09-20T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-10-20T12:00:00Z");
    private static final Pattern TITLE = Pattern.compile("<h3><a [^>]*>([^<]*)<");

    private final MemoryFeed feed = new MemoryFeed();

    @Test
    void nearEvents_takePlaceAsAnnouncedUnlessMarked() throws IOException {
        String page = page(BEFORE, "/rivers-day/near?place=Berlin");

        assertTrue(page.contains("Those without a mark take place as announced."), page);
        assertFalse(page.contains("None within"), page);
        assertEquals(List.of("River walk 1", "River walk 3"), titles(page));
    }

    @Test
    void farEvents_areSaidToBeFar() throws IOException {
        String page = page(BEFORE, "/rivers-day/near?place=Tehran");

        assertTrue(page.contains("None within 100 km: these are the nearest."), page);
        assertEquals(List.of("River walk 1", "River walk 3"), titles(page));
    }

    @Test
    void noneWithin_givesThoseFartherAway() throws IOException {
        String page = page(BEFORE, "/rivers-day/near?place=Hamburg&within=5000");

        assertTrue(page.contains("None within 5 km of Hamburg"), page);
        assertTrue(page.contains("Farther away, nearest first"), page);
        assertEquals(List.of("River walk 1", "River walk 3"), titles(page));
    }

    @Test
    void dayOutsideTheCall_tellsItsDaysAndGivesThem() throws IOException {
        String page = page(BEFORE, "/rivers-day/near?place=Berlin&on=2026-12-24");

        assertTrue(page.contains("“Rivers day” is not on that day."), page);
        assertTrue(page.contains("26 September 2026"), page);
        assertTrue(page.contains("On other days, nearest first"), page);
        assertEquals(List.of("River walk 1", "River walk 3"), titles(page));
    }

    @Test
    void dayWithoutEvents_givesOtherDays() throws IOException {
        String page = page(BEFORE, "/rivers-day/near?place=Berlin&on=2026-09-27");

        assertTrue(page.contains("On other days, nearest first"), page);
        assertEquals(List.of("River walk 1", "River walk 3"), titles(page));
    }

    @Test
    void callThatIsOver_saysSoAndGivesWhatWas() throws IOException {
        String page = page(AFTER, "/rivers-day/near?place=Berlin");

        assertTrue(page.contains("“Rivers day” is over."), page);
        assertTrue(page.contains("Those that were, nearest first"), page);
        assertEquals(List.of("River walk 1", "River walk 3"), titles(page));
    }

    @Test
    void callWithoutEvents_saysThatNoneIsListedYet() throws IOException {
        feed.put(call("lakes-day", "Lakes day", 1));

        String near = page(BEFORE, "/lakes-day/near?place=Berlin");
        String call = page(BEFORE, "/lakes-day");

        assertTrue(near.contains("No event is listed yet."), near);
        assertTrue(call.contains("No event is listed yet."), call);
        assertFalse(call.contains("/lakes-day/events\""), call);
    }

    @Test
    void severalCalls_areToldApart() throws IOException {
        feed.put(call("lakes-day", "Lakes day", 1));

        String page = page(BEFORE, "/?place=Berlin");

        assertTrue(page.contains("<p class=\"of\"><bdi>Rivers day</bdi></p>"), page);
    }

    @Test
    void longCall_offersAFieldForTheDay() throws IOException {
        feed.put(call("lakes-month", "Lakes month", 30));

        String page = page(BEFORE, "/lakes-month/near?place=Berlin&limit=3");

        assertTrue(page.contains("type=\"date\" required min=\"2026-09-26\" max=\"2026-10-26\""), page);
        assertTrue(page.contains("<input type=\"hidden\" name=\"limit\" value=\"3\">"), page);
    }

    @Test
    void whatNobodySaid_isSaidToBeUnknown() throws IOException {
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(2, LatLon.of(52.52, 13.40), When.on(TestEvents.DAY, null)));

        String page = page(BEFORE, "/rivers-day/near?place=Berlin");

        assertTrue(page.contains("Not known yet: the time, accessibility"), page);
    }

    private String page(Instant now, String address) throws IOException {
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        feed.publish(TestEvents.event(3, 53.72, -1.86, "Europe/London"));
        try (TestSite site = TestSite.start(feed, now)) {
            HttpResponse<byte[]> response = site.get(address);
            assertEquals(200, response.statusCode(), address);
            // The marks that keep directions apart are another test's matter.
            return text(response).replaceAll("[\u2066-\u2069\u00a0]", " ").replaceAll(" +", " ");
        }
    }

    private static Call call(String slug, String title, int days) {
        LocalDate first = TestEvents.DAY;
        return new Call(new CallSlug(slug), title, new Call.Days(first, first.plusDays(days)), Locale.ENGLISH);
    }

    private static List<String> titles(String page) {
        return TITLE.matcher(page)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }
}
