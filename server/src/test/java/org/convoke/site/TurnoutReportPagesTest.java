package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convoke.TestSite;
import org.convoke.count.CountMethod;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.convoke.turnout.ReportState;
import org.convoke.turnout.TurnoutReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnoutReportPagesTest {

    private static final String ADDRESS = "/rivers-day/turnout/report?lang=en&event=" + Exhibits.FULL;

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

    @Test
    void report_waitsForACoordinator() throws Exception {
        HttpResponse<String> answer = post(
                "people=400+bis+600&source=INDEPENDENT&method=LINE_COUNT&counted=2026-09-26T16:00&link=news.example.org%2Fa");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Your report was taken."), answer.body());
        TurnoutReport report = turnout.added().getFirst();
        assertEquals(ReportState.HELD, report.handling().state());
        assertEquals(SourceClass.INDEPENDENT, report.claim().source());
        assertEquals(CountMethod.LINE_COUNT, report.claim().method());
        assertEquals(400L, report.claim().figure().low());
        assertEquals(600L, report.claim().figure().high());
        // The clocks in Berlin are two hours ahead of UTC in September.
        assertEquals("2026-09-26T14:00:00Z", String.valueOf(report.evidence().counted()));
        assertEquals(
                "https://news.example.org/a", String.valueOf(report.evidence().link()));
    }

    @Test
    void words_areKept() throws Exception {
        post("people=" + encoded("several hundred") + "&source=PARTICIPANT");

        Figure figure = turnout.added().getFirst().claim().figure();
        assertEquals("several hundred", figure.words());
        assertEquals(200L, figure.low());
    }

    @Test
    void digits_ofEveryScript_areRead() throws Exception {
        post("people=" + encoded("۱٬۲۰۰") + "&source=PARTICIPANT");

        assertEquals(1_200L, turnout.added().getFirst().claim().figure().low());
    }

    /** What was read is said, and by which table; and what the other table would have read. */
    @Test
    void receipt_saysHowItWasUnderstood() throws Exception {
        String page = post("people=" + encoded("several hundred") + "&source=PRESS&area=40&file=" + "AB".repeat(32))
                .body();

        assertTrue(page.contains("200 or more “several hundred”"), page);
        assertTrue(page.contains("Crowd Counting Consortium (ccc-2017) reads these words as: 200 or more."), page);
        assertTrue(page.contains("Count Love (countlove-2017) reads these words as: 100 or more."), page);
        assertTrue(page.contains("That is more than the area holds at four people a square meter"), page);
        assertTrue(page.contains("sha256:" + "ab".repeat(32)), page);
        assertTrue(page.contains("000000000held"), page);
    }

    @Test
    void table_canBeChosen() throws Exception {
        String page = post("people=hundreds&source=PRESS&table=countlove-2017").body();

        Figure figure = turnout.added().getFirst().claim().figure();
        assertEquals("countlove-2017", figure.table());
        assertEquals(100L, figure.low());
        assertTrue(
                page.indexOf("Count Love (countlove-2017) reads these words as: 100 or more.")
                        < page.indexOf("Crowd Counting Consortium (ccc-2017) reads these words as: 200 or more."),
                page);
    }

    @Test
    void nothingLeftOpen_namesNoTable() throws Exception {
        assertFalse(post("people=450&source=PRESS").body().contains("ccc-2017"));
        assertFalse(
                post("people=" + encoded("about 450") + "&source=PRESS").body().contains("ccc-2017"));
        assertTrue(
                post("people=" + encoded("a crowd") + "&source=PRESS").body().contains("no number is read from them"));
    }

    @Test
    void nothingTold_isRefused() throws Exception {
        for (String body : List.of("", "people=5", "people=&source=PRESS", "people=TBD&source=PRESS")) {
            assertEquals(400, post(body).statusCode(), body);
        }
        assertEquals(400, post("people=5&source=COMPILER").statusCode());
        assertEquals(List.of(), turnout.added());
    }

    /** The clocks in Berlin are two hours ahead of UTC; the event begins at ten. */
    @Test
    void time_isReadAsTheClocksAtTheEvent() throws Exception {
        for (String time : List.of("2026-09-26T10:00", "2026-09-26 10:00", "10:00", "۱۰:۰۰", "2026-09-26T08:00:00Z")) {
            assertEquals(
                    200, post("people=5&source=PRESS&counted=" + encoded(time)).statusCode(), time);
        }
        turnout.added()
                .forEach(report -> assertEquals(
                        "2026-09-26T08:00:00Z", String.valueOf(report.evidence().counted())));
    }

    @Test
    void numberFromBeforeTheBeginning_isRefused() throws Exception {
        assertTrue(post("people=5&source=PRESS&counted=09:59").body().contains("had not begun at that time"));
        assertTrue(post("people=5&source=PRESS&counted=2026-09-27T20:00").body().contains("not come yet"));
        assertEquals(List.of(), turnout.added());
    }

    @Test
    void beforeTheEvent_thereIsNoForm() throws Exception {
        try (TestSite early = Exhibits.start(turnout)) {
            String page = TestSite.text(early.get(ADDRESS));
            assertTrue(page.contains("The event has not begun yet."), page);
            assertFalse(page.contains("<form class=\"check\""), page);

            HttpResponse<String> answer = post(early, "people=400&source=PRESS");
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("The event has not begun yet."), answer.body());
            assertTrue(answer.body().contains("value=\"400\""), answer.body());
        }
        assertEquals(List.of(), turnout.added());
    }

    /** Whatever is wrong, and with whatever: each field still holds what was typed. */
    @Test
    void fault_givesBackAllThatWasTyped() throws Exception {
        String fine = "people=several+hundred&source=PHOTO&method=GRID&measure=PEAK&role=COUNTER&counted=11:00"
                + "&link=news.example.org%2Fa&area=2500&file=" + "0".repeat(64) + "&table=countlove-2017";
        List<String> faults = List.of(
                "people=NaN", "source=nobody", "method=x", "counted=soon", "link=mailto:a", "area=big", "file=mine");
        for (String fault : faults) {
            String name = fault.substring(0, fault.indexOf('='));
            String body = fine.replaceAll("(^|&)" + name + "=[^&]*", "$1" + fault);

            HttpResponse<String> answer = post(body);

            assertEquals(400, answer.statusCode(), fault);
            assertTrue(answer.body().contains("role=\"alert\""), fault);
            for (String field : body.split("&")) {
                String value = URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8);
                boolean isChoice = field.matches("(source|method|measure|role|table)=.*");
                boolean isThere = answer.body().contains("value=\"" + value + "\"" + (isChoice ? " selected" : ""));
                assertTrue(isThere || isChoice && field.equals(fault), field + " after " + fault + answer.body());
            }
        }
        assertEquals(List.of(), turnout.added());
    }

    @Test
    void flood_isRefused_andWhatWasTakenStays() throws Exception {
        int taken = 0;
        for (int i = 0; i < 30; i++) {
            HttpResponse<String> answer = post("people=" + (100 + i) + "&source=PARTICIPANT");
            taken += answer.statusCode() == 200 ? 1 : 0;
            if (answer.statusCode() != 200) {
                assertEquals(429, answer.statusCode());
                assertTrue(answer.body().contains("value=\"" + (100 + i) + "\""), answer.body());
            }
        }

        assertEquals(20, taken);
        assertEquals(20, turnout.added().size());
    }

    @Test
    void withoutEvent_theWayToItIsShown() throws IOException {
        String page = TestSite.text(site.get("/rivers-day/turnout/report?lang=en"));

        assertTrue(page.contains("Find the event you were at."), page);
        assertEquals(
                404, site.get("/rivers-day/turnout/report?event=zzzzzzzzzzzzz").statusCode());
    }

    @Test
    void eventPage_hasEveryReport_andBothRanges() throws IOException {
        String page = TestSite.text(site.get("/rivers-day/events/" + Exhibits.FULL + "?lang=en"));

        assertTrue(page.contains("<strong>1,200–3,000</strong>"), page);
        assertTrue(page.contains("Middle of the sources: 1,500–2,000."), page);
        assertTrue(page.contains("<td>1,500–2,000"), page);
        assertTrue(page.contains("“1500 bis 2000”"), page);
        assertTrue(page.contains("Announced beforehand: 2,000; never part of what was counted."), page);
    }

    @Test
    void eventPage_hasWhatWasAnnounced_apart() throws IOException {
        String page = TestSite.text(site.get("/rivers-day/events/" + Exhibits.FULL + "?lang=en"));

        String counted = page.substring(page.indexOf("reports-table"), page.indexOf("announced-table"));
        assertFalse(counted.contains("2,000</td>"), counted);
        assertTrue(page.substring(page.indexOf("announced-table")).contains("<td>2,000"), page);
    }

    @Test
    void eventPage_hasTheDecisionWithItsReason_andWhatWasCorrected() throws IOException {
        String page = TestSite.text(site.get("/rivers-day/events/" + SampleTurnout.CORRECTED + "?lang=en"));

        assertTrue(page.contains("A coordinator decided: 90–120"), page);
        assertTrue(page.contains("<blockquote dir=\"auto\">The paper named one zero too many.</blockquote>"), page);
        assertTrue(page.contains("<td>900–1,200"), page);
        assertTrue(page.contains("Nothing is overwritten"), page);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(site, body);
    }

    private HttpResponse<String> post(TestSite to, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to.uri(ADDRESS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
