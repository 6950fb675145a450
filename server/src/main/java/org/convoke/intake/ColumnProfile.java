package org.convoke.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;

/** What stands in a column, as far as the first rows of its table tell. */
final class ColumnProfile {

    /** So many different texts tell what a column holds. */
    private static final int MOST_SAMPLES = 24;

    /** A longer text is no name of a place. */
    private static final int LONGEST_SAMPLE_CHARS = 120;

    private int cells;
    private int numbers;
    private int links;
    private final Set<String> samples = new LinkedHashSet<>();

    void add(String cell) {
        if (cell.isBlank()) {
            return;
        }
        cells++;
        if (isNumber(cell)) {
            numbers++;
            return;
        }
        if (isLink(cell)) {
            links++;
        }
        if (samples.size() < MOST_SAMPLES && cell.length() <= LONGEST_SAMPLE_CHARS) {
            samples.add(cell.strip());
        }
    }

    /** Whether nearly all cells are plain numbers, which no name is. */
    boolean isNumeric() {
        return cells > 0 && numbers * 10 >= cells * 9;
    }

    /** Whether any cell is a plain number. */
    boolean hasNumbers() {
        return numbers > 0;
    }

    /** Whether most of the texts that state anything, besides plain numbers, state a number of people: "about 500", "hundreds". */
    boolean holdsFigures(CountReader reader) {
        int stated = numbers;
        int figures = numbers;
        for (String sample : samples) {
            CountReading reading = reader.read(sample);
            stated += reading instanceof CountReading.Unstated ? 0 : 1;
            figures += reading instanceof CountReading.Understood(var figure, var doubt)
                            && doubt == null
                            && figure.hasNumber()
                    ? 1
                    : 0;
        }
        return figures > 0 && figures * 4 >= stated * 3;
    }

    /** Whether nearly all cells are web addresses. */
    boolean holdsLinks() {
        return links > 0 && links * 10 >= cells * 9;
    }

    /** Different texts, in the order found. */
    Set<String> samples() {
        return samples;
    }

    private static boolean isLink(String cell) {
        String text = cell.strip();
        return text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.");
    }

    static boolean isNumber(String cell) {
        boolean hasDigit = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            hasDigit |= Character.isDigit(c);
            if (!Character.isDigit(c) && ".,-+ %\u00a0".indexOf(c) < 0) {
                return false;
            }
        }
        return hasDigit;
    }
}
