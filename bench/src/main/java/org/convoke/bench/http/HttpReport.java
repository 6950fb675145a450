package org.convoke.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was measured, as a page. */
record HttpReport(
        List<Round> rounds, Wrk html, int answerBytes, long startMillis, long startMegabytes, long loadedMegabytes) {

    /** One turn of each. */
    record Round(Wrk file, Wrk json) {

        double ratio() {
            return json.perSecond() / file.perSecond();
        }
    }

    String text() throws IOException {
        return String.format(
                Locale.ROOT,
                """
                # HTTP

                `make bench-http`, %s, %s, %d cores, %s. Load of the machine at the end: %s.

                100,000 events on the asked day, 10,000 positions in rotation, no cache of answers. The server runs on one core with
                `%s`, wrk with 64 connections on the other; nginx serves a file of the same size (%,d bytes) in turns with it.
                20 seconds of the same load warm the server up before its first round, as before the page of HTML.

                | | lowest | median | highest | to reach |
                |---|---|---|---|---|
                | nginx, requests/s | %s | |
                | nearest as JSON, requests/s | %s | |
                | nearest as JSON ÷ nginx | %s | 0.25 |
                | nearest as JSON, p99 in ms | %s | 20 |

                | | measured | to reach |
                |---|---|---|
                | nearest as a page of HTML, requests/s | %,.0f | |
                | nearest as a page of HTML, p99 in ms | %.1f | |
                | start to first answer with 100,000 events, ms | %d | |
                | resident after start, MB | %d | 220 |
                | resident after load, MB | %d | 320 |
                | answers that failed | %d | 0 |
                """,
                LocalDate.now(java.time.Clock.systemUTC()),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                "Java " + Runtime.version().feature(),
                Files.readString(Path.of("/proc/loadavg")).strip(),
                String.join(" ", HttpBench.HEAP),
                answerBytes,
                spread(round -> round.file().perSecond(), "%,.0f"),
                spread(round -> round.json().perSecond(), "%,.0f"),
                spread(Round::ratio, "%.2f"),
                spread(round -> round.json().p99Millis(), "%.1f"),
                html.perSecond(),
                html.p99Millis(),
                startMillis,
                startMegabytes,
                loadedMegabytes,
                html.failures()
                        + rounds.stream()
                                .mapToLong(round -> round.json().failures())
                                .sum());
    }

    private String spread(ToDoubleFunction<Round> figure, String form) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return String.format(
                Locale.ROOT,
                form + " | " + form + " | " + form,
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }
}
