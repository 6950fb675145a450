package org.convoke.bench.nearest;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long single questions took, in several runs.
 *
 * @param p50Nanos the median of each run, ascending
 * @param p99Nanos the 99th percentile of each run, ascending
 */
record Latency(long[] p50Nanos, long[] p99Nanos) {

    /** Something to time. */
    interface Question {

        /** Asks the question with this number. */
        void ask(int number) throws Exception;
    }

    /** Asks all questions in several runs, after one that is not counted. */
    static Latency measure(int runs, int questions, Question question) throws Exception {
        long[] p50 = new long[runs];
        long[] p99 = new long[runs];
        for (int run = -1; run < runs; run++) {
            long[] nanos = new long[questions];
            for (int i = 0; i < questions; i++) {
                long start = System.nanoTime();
                question.ask(i);
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            if (run >= 0) {
                p50[run] = nanos[questions / 2];
                p99[run] = nanos[questions * 99 / 100];
            }
        }
        Arrays.sort(p50);
        Arrays.sort(p99);
        return new Latency(p50, p99);
    }

    /** The median over the runs of their medians. */
    double medianP50Micros() {
        return p50Nanos[p50Nanos.length / 2] / 1e3;
    }

    /** As "median (least to greatest)" in microseconds. */
    String p50() {
        return spread(p50Nanos);
    }

    /** As "median (least to greatest)" in microseconds. */
    String p99() {
        return spread(p99Nanos);
    }

    private static String spread(long[] nanos) {
        return micros(nanos[nanos.length / 2]) + " (" + micros(nanos[0]) + " to " + micros(nanos[nanos.length - 1])
                + ")";
    }

    private static String micros(long nanos) {
        return String.format(Locale.ROOT, nanos < 100_000 ? "%,.2f" : "%,.0f", nanos / 1e3);
    }
}
