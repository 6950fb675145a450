package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
        site = Exhibits.start(turnout);
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

    /** Refused with a sentence that names what was typed, which is still there to be mended. */
    @Test
    void badNumber_isRefusedWithASentence() throws Exception {
        for (String people : List.of("-5", "1e99", "999999999999", "https://example.org", "NaN")) {
            HttpResponse<String> answer = post("people=" + encoded(people) + "&source=PRESS");

            assertEquals(400, answer.statusCode(), people);
            assertTrue(answer.body().contains("class=\"fault\""), people);
            assertTrue(answer.body().contains("value=\"" + people + "\""), people);
            assertTrue(answer.body().contains("<option value=\"PRESS\" selected>"), people);
        }
        assertEquals(List.of(), turnout.added());
    }

    @Test
    void nothingTold_isRefused() throws Exception {
        for (String body : List.of("", "people=5", "people=&source=PRESS", "people=TBD&source=PRESS")) {
            assertEquals(400, post(body).statusCode(), body);
        }
        assertEquals(400, post("people=5&source=COMPILER").statusCode());
        assertEquals(List.of(), turnout.added());
    }

    @Test
    void flood_isRefused_andWhatWasTakenStays() throws Exception {
        int taken = 0;
        for (int i = 0; i < 30; i++) {
            HttpResponse<String> answer = post("people=" + (100 + i) + "&source=PARTICIPANT");
            taken += answer.statusCode() == 200 ? 1 : 0;
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 429);
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
        assertTrue(page.contains("1,500–2,000 “1500 bis 2000”"), page);
        assertTrue(page.contains("Announced beforehand: 2,000; never part of what was counted."), page);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.uri(ADDRESS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
