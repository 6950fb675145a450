package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.TestSite;
import org.convoke.web.Query;
import org.convoke.web.Reader;
import org.convoke.web.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurnoutPagesTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = Exhibits.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void total_hasItsCoverageInTheSameSentence() throws IOException {
        assertTrue(text("/rivers-day/turnout?lang=en")
                .contains("<strong>1,637–3,967</strong> <span>people; 5 of 11 events reported.</span>"));
    }

    @Test
    void tables_comeBeforeCharts_withTheSameNumbers() throws IOException {
        String page = text("/rivers-day/turnout?lang=en");

        assertTrue(page.indexOf("largest-table") < page.indexOf("<figure"));
        assertTrue(page.contains("<td>1,200–3,000</td>") && page.contains(">1,200–3,000</text>"), page);
        assertEquals(4, page.split("role=\"img\"", -1).length - 1);
    }

    /** A most number alone says nothing of the least, and is drawn nowhere. */
    @Test
    void mostNumberAlone_isSaidToBeOne() throws IOException {
        assertTrue(text("/rivers-day/turnout?lang=en").contains("<td>at most 500</td>"));
    }

    @Test
    void nothingReported_isSaid() throws IOException {
        String page = text("/lakes-day/turnout?lang=en");

        assertTrue(page.contains("No number has been reported yet."));
        assertFalse(page.contains("<svg class=\"chart "));
    }

    @Test
    void live_comesAnewByItself_theOtherDoesNot() throws IOException {
        assertEquals(
                "20",
                site.get("/rivers-day/turnout/live")
                        .headers()
                        .firstValue("Refresh")
                        .orElseThrow());
        assertFalse(
                site.get("/rivers-day/turnout").headers().firstValue("Refresh").isPresent());
    }

    @Test
    void country_withoutNumbers_isNotFound() throws IOException {
        assertEquals(200, site.get("/rivers-day/turnout?country=DE").statusCode());
        assertEquals(404, site.get("/rivers-day/turnout?country=XX").statusCode());
    }

    @Test
    void towns_areAllThere_largestFirst_unreportedLast() throws IOException {
        List<String> names = new ArrayList<>();
        List<Long> lows = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            String page = text("/rivers-day/turnout?by=city&page=" + number + "&lang=en");
            Matcher row = Pattern.compile("<bdi>(Town [0-9]+|Berlin)</bdi>.*?<td>([0-9,]*)", Pattern.DOTALL)
                    .matcher(page);
            while (row.find()) {
                names.add(row.group(1));
                lows.add(
                        row.group(2).isEmpty()
                                ? -1
                                : Long.parseLong(row.group(2).replace(",", "")));
            }
            assertEquals(number < 3, page.contains("page=" + (number + 1)), "the way on from page " + number);
        }

        assertEquals(SampleTurnout.TOWNS, new HashSet<>(names).size());
        assertEquals(SampleTurnout.TOWNS, names.size());
        assertEquals(lows.stream().sorted(Comparator.reverseOrder()).toList(), lows);
        assertEquals("Berlin", names.getFirst());
        assertEquals(404, site.get("/rivers-day/turnout?by=city&page=4").statusCode());
    }

    @Test
    void tables_areOfOnePlaceToo() throws IOException {
        String german = text("/rivers-day/turnout?by=city&country=DE&lang=en");

        assertTrue(german.contains("<h1>By town: Germany</h1>"), german);
        assertTrue(german.contains(">Berlin<") && !german.contains("Town 1"), german);
        assertTrue(text("/rivers-day/turnout?country=DE&region=Berlin&lang=en").contains("Berlin</bdi>"));
        assertEquals(200, site.get("/rivers-day/turnout?by=event&country=DE").statusCode());
        for (String kind : List.of("event", "country", "region", "city", "day", "size")) {
            assertEquals(200, site.get("/rivers-day/turnout?by=" + kind).statusCode(), kind);
        }
    }

    @Test
    void whatIsNoPlainPartOfTheTotal_isTold() throws IOException {
        String page = text("/rivers-day/turnout?lang=en");

        assertTrue(page.contains("once, on their first day: 1,637–3,967; 5 of 11 events reported."), page);
        for (String line : List.of("wait for a coordinator", "Online events", "Events against the call", "Cancelled")) {
            assertTrue(page.contains(line), line);
        }
    }

    @Test
    void tableThatIsNot_isNotFound() throws IOException {
        assertEquals(404, site.get("/rivers-day/turnout?by=nothing").statusCode());
        assertEquals(404, site.get("/rivers-day/turnout?by=day&country=DE").statusCode());
        assertEquals(404, site.get("/rivers-day/turnout?by=city&country=XX").statusCode());
    }

    @Test
    void picture_isInEveryLanguage() throws IOException {
        for (String language : List.of("en", "es", "fr", "de", "ar", "fa", "ckb")) {
            HttpResponse<byte[]> picture = site.get("/rivers-day/turnout.png?lang=" + language);

            assertEquals(200, picture.statusCode());
            assertEquals((byte) 'P', picture.body()[1]);
        }
    }

    @Test
    void summary_isTheDescription() throws IOException {
        assertTrue(
                text("/rivers-day/turnout?lang=en")
                        .contains(
                                "<meta name=\"description\" content=\"1,637–3,967 people; 5 of 11 events reported. 4 towns in 3"));
    }

    @Test
    void summary_isTwoLinesToCopy() throws IOException {
        String page = text("/rivers-day/turnout?lang=en");
        String message = page.substring(page.indexOf("<textarea"), page.indexOf("</textarea>"));

        assertTrue(
                message.contains("1,637-3,967 people; 5 of 11 events reported.\n4 towns in 3 countries. As of"),
                message);
        assertTrue(message.endsWith("/rivers-day/turnout"), message);
        assertFalse(text("/rivers-day/turnout/live?lang=en").contains("<textarea"));
        assertFalse(text("/lakes-day/turnout?lang=en").contains("<textarea"));
    }

    /** However often the numbers change, the page for the evening is made once a second. */
    @Test
    void state_isLookedAtOnceASecond() {
        AtomicReference<Instant> now = new AtomicReference<>(Exhibits.NOW);
        AtomicInteger looks = new AtomicInteger();
        EachSecond state = new EachSecond(now::get, request -> List.of("look " + looks.incrementAndGet()));
        Request request = new Request(
                "/rivers-day/turnout/live", Map.of(), Query.parse(""), new Reader(Locale.ENGLISH, false), "");

        List<Object> first = state.at(request);
        for (int i = 0; i < 100; i++) {
            assertSame(first, state.at(request));
        }
        now.set(Exhibits.NOW.plusSeconds(1));

        assertEquals(List.of("look 2"), state.at(request));
    }

    private static String text(String path) throws IOException {
        return TestSite.text(site.get(path));
    }
}
