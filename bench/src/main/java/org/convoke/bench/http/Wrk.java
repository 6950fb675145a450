package org.convoke.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of wrk on the second core.
 *
 * @param perSecond requests answered
 * @param p99Millis the time that 99 of 100 took at most
 * @param failures answers that were none
 */
record Wrk(double perSecond, double p99Millis, long failures) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    static Wrk run(Path script, int port, int seconds) throws IOException, InterruptedException {
        String printed = Programs.run(List.of(
                "taskset",
                "-c",
                "1",
                "wrk",
                "-t1",
                "-c64",
                "-d" + seconds + "s",
                "--latency",
                "-s",
                script.toString(),
                "http://127.0.0.1:" + port));
        Matcher p99 = P99.matcher(printed);
        if (!p99.find()) {
            throw new IOException("wrk printed no latency: " + printed);
        }
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        Matcher failed = FAILED.matcher(printed);
        return new Wrk(
                number(RATE, printed),
                Double.parseDouble(p99.group(1)) * unit,
                failed.find() ? Long.parseLong(failed.group(1)) : 0);
    }

    private static double number(Pattern pattern, String printed) throws IOException {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new IOException("wrk printed no rate: " + printed);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
