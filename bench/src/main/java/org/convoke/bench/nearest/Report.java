package org.convoke.bench.nearest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that a run writes: Markdown, every figure with its spread. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final List<Row> rows = new ArrayList<>();
    private double ourMicros;

    /** A peer's row, which waits for ours to be compared with. */
    private record Row(String name, double loadSeconds, double bytesPerPoint, Latency latency) {}

    /** Begins the page. */
    Report(Instant now) {
        text.append("# Nearest events: the search core beside its peers\n\n")
                .append("Written by `make bench-nearest` on ")
                .append(now.toString(), 0, 10)
                .append(".\n\n- ")
                .append(machine())
                .append("\n- ")
                .append("""
                        Events lie in 20,000 made-up towns whose sizes follow Zipf's law, over 365 days of which one holds a tenth. \
                        Ten nearest on that day, one thread. Of those who ask nine in ten live in such a town, one in ten is anywhere \
                        on the globe. Fixed seed.
                        - Each figure is the median over the runs, after one that is not counted; in brackets the least and the \
                        greatest. Ours: 51 runs of 10,000 questions; the others 5 of 500, PostgreSQL over JDBC.
                        - Answers of all are compared with ours, question by question, and were equal in ids, order and distance. \
                        Lucene and PostgreSQL round otherwise than we do, so each is asked for six more than wanted and these are put \
                        in the order of the exact distance; that nothing is missing is checked with a metre to spare.
                        - Load: from entries in memory to answers, the generator's time subtracted from ours; \
                        the others are loaded all three at the same time. Ours is the growth \
                        of the heap, ids included; the others' bytes are on disk.
                        """);
    }

    /** Begins the table of one count of events. */
    void size(int count) {
        flush();
        text.append(String.format(Locale.ROOT, "%n## %,d events%n%n%s%n%n", count, busy()));
        text.append("| | load, s | bytes a point | p50, µs | p99, µs | p50 ÷ ours |\n|---|---|---|---|---|---|\n");
    }

    /** Adds a peer; ours comes first. */
    void peer(Peer peer, Latency latency) {
        if (rows.isEmpty()) {
            ourMicros = latency.medianP50Micros();
        }
        rows.add(new Row(peer.name(), peer.loadSeconds(), peer.bytesPerPoint(), latency));
    }

    /** Begins a section about ours alone. */
    void section(String title, String about) {
        flush();
        text.append("\n## ")
                .append(title)
                .append("\n\n")
                .append(about)
                .append(' ')
                .append(busy());
        text.append("\n\n| | p50, µs | p99, µs | p50 ÷ no filter |\n|---|---|---|---|\n");
    }

    /** Adds a line to a section about ours; the ratio is left out if it is not a number. */
    void line(String name, Latency latency, double ratio) {
        SideBySide.log("%s: p50 %s us, p99 %s us", name, latency.p50(), latency.p99());
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                name,
                latency.p50(),
                latency.p99(),
                Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.1f", ratio)));
    }

    /** Writes the page. */
    void write(Path file) throws IOException {
        flush();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    private void flush() {
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.1f | %,.1f | %s | %s | %,.0f |%n",
                    row.name(),
                    row.loadSeconds(),
                    row.bytesPerPoint(),
                    row.latency().p50(),
                    row.latency().p99(),
                    row.latency().medianP50Micros() / ourMicros));
        }
        rows.clear();
    }

    /** What else the machine was doing: a benchmark on a busy machine says little but "at least". */
    private static String busy() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "Load average when this part began: %.1f.", load);
    }

    private static String machine() {
        return "%s, %d cores, %s, Java %s"
                .formatted(
                        processor().orElse(System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("java.vm.version"));
    }

    private static Optional<String> processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
