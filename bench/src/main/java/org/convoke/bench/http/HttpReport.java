package org.convoke.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as a page. */
record HttpReport(List<Comparison> comparisons, long startMillis, long startMegabytes, long loadedMegabytes) {

    String text() throws IOException {
        return String.format(
                Locale.ROOT,
                """
                # HTTP

                `make bench-http`, %s, %s, %d cores, %s. Load of the machine at the end: %s.

                100,000 events on the asked day, 10,000 positions in rotation (200 pages of the list). Only the page of
                the call and the live page (a site of its own: 10,000 events, all with a range of people) are kept from one answer to the next, as long as
                nothing changes that they tell of. The server runs on one core with `%s`,
                wrk with 64 connections on the other; nginx serves a file of the same size in turns with it. 20 seconds of the same load
                warm the server up before the first round of each question. Figures are lowest · **median** · highest of %d rounds.

                | | bytes | nginx, requests/s | requests/s | ÷ nginx | to reach | p99 in ms, to reach 20 |
                |---|---|---|---|---|---|---|
                %s

                | | measured | to reach |
                |---|---|---|
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
                comparisons.getFirst().rounds().size(),
                comparisons.stream().map(Comparison::line).collect(Collectors.joining("\n")),
                startMillis,
                startMegabytes,
                loadedMegabytes,
                comparisons.stream().mapToLong(Comparison::failures).sum());
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
