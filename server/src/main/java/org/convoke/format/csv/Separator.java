package org.convoke.format.csv;

import java.util.HashMap;
import java.util.Map;

/** Finds the character that parts the cells of a file. */
final class Separator {

    private static final char[] KNOWN = {',', ';', '\t', '|'};

    private Separator() {}

    /**
     * Returns the separator that gives most lines of the sample the same number of cells, the more cells the better;
     * a comma when there is none. Separators and line ends inside quotes do not count, except when the quotes never close.
     */
    static char of(String sample) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : KNOWN) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Lines of the most frequent count above zero, weighed by how much of a table that count makes. */
    private static double score(String sample, char separator) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int count = 0;
        boolean isQuoted = false;
        boolean atCellStart = true;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '"' && (atCellStart || isQuoted)) {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == separator) {
                count++;
            } else if (!isQuoted && (c == '\n' || c == '\r')) {
                linesByCount.merge(count, 1, Integer::sum);
                count = 0;
            }
            atCellStart = c == separator || c == '\n' || c == '\r';
        }
        linesByCount.merge(count, 1, Integer::sum);
        linesByCount.remove(0);
        return linesByCount.entrySet().stream()
                .mapToDouble(each -> each.getValue() * Math.sqrt(each.getKey()))
                .max()
                .orElse(0);
    }
}
