package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.TestSite;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.Test;

/** What a visitor on a bad network must wait for: the first page of results with its styles and scripts. */
class WeightTest {

    private static final int MAX_BYTES = 30_000;
    private static final int MAX_SCRIPT_BYTES = 8_000;

    /** A style, a script, or a module that a script imports. */
    private static final Pattern NEEDED =
            Pattern.compile("(?:stylesheet\" href=|src=|from )\"(/[^\"]+\\.(?:css|js)\\?v=[^\"]+)\"");

    @Test
    void firstPageOfResults_isLight() throws IOException {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        for (int i = 0; i < 40; i++) {
            feed.publish(TestEvents.event(i, 52 + i / 10.0, 13, "Europe/Berlin"));
        }
        try (TestSite site = TestSite.start(feed, Instant.parse("2026-09-20T12:00:00Z"))) {
            for (String language : new String[] {"en", "de", "ar", "fa", "ckb"}) {
                String address = "/rivers-day/near?place=Berlin&lang=" + language;
                Map<String, Integer> weights = weights(site, address);
                int all = weights.values().stream().mapToInt(each -> each).sum();
                int scripts = weights.entrySet().stream()
                        .filter(each -> each.getKey().contains(".js?"))
                        .mapToInt(Map.Entry::getValue)
                        .sum();

                assertTrue(weights.size() > 4, weights::toString);
                assertTrue(all <= MAX_BYTES, () -> all + " bytes: " + weights);
                assertTrue(scripts <= MAX_SCRIPT_BYTES, () -> scripts + " bytes of scripts: " + weights);
            }
        }
    }

    /** How many bytes travel for the page and all that it needs, each once. */
    private static Map<String, Integer> weights(TestSite site, String page) throws IOException {
        Map<String, Integer> weights = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(page);
        while (!open.isEmpty()) {
            String address = open.pop();
            if (weights.containsKey(address)) {
                continue;
            }
            weights.put(address, site.get(address, "Accept-Encoding", "gzip").body().length);
            Matcher needed = NEEDED.matcher(TestSite.text(site.get(address)));
            while (needed.find()) {
                open.add(needed.group(1));
            }
        }
        return weights;
    }
}
