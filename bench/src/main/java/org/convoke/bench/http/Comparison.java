package org.convoke.bench.http;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A question answered by the server and, in turns with it, a file of the same size served by nginx. */
record Comparison(Question question, int answerBytes, List<Round> rounds) {

    /** One turn of each. */
    record Round(Wrk file, Wrk answer) {

        double ratio() {
            return answer.perSecond() / file.perSecond();
        }
    }

    Comparison {
        rounds = List.copyOf(rounds);
    }

    long failures() {
        return rounds.stream().mapToLong(round -> round.answer().failures()).sum();
    }

    /** A line of the report's table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s | %s | %s |",
                question.words(),
                answerBytes,
                spread(round -> round.file().perSecond(), "%,.0f"),
                spread(round -> round.answer().perSecond(), "%,.0f"),
                spread(Round::ratio, "%.2f"),
                question.ratio() == 0 ? "" : String.format(Locale.ROOT, "%.2f", question.ratio()),
                spread(round -> round.answer().p99Millis(), "%.1f"));
    }

    /** The median between the lowest and the highest. */
    private String spread(ToDoubleFunction<Round> figure, String form) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return String.format(
                Locale.ROOT,
                form + " · **" + form + "** · " + form,
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }
}
