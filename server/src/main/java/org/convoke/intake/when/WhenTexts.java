package org.convoke.intake.when;

import java.util.HashMap;
import java.util.Map;
import org.convoke.intake.when.WhenScanner.Column;

/**
 * Reads the texts of cells, and remembers what the slow ones mean: a column repeats its days and times. Not safe for use
 * by several threads.
 */
public final class WhenTexts {

    /** About 10 MB; a file with more different spellings gains little from remembering them. */
    private static final int MOST_REMEMBERED = 20_000;

    /** Longer texts are hardly repeated. */
    private static final int LONGEST_REMEMBERED_CHARS = 100;

    private final Map<String, WhenText> days = new HashMap<>();
    private final Map<String, WhenText> times = new HashMap<>();
    private final Map<String, WhenText> moments = new HashMap<>();

    /** Reads a cell that should hold days. */
    WhenText day(String cell) {
        return read(cell, Column.DAY, days);
    }

    /** Reads a cell that should hold times of day; a whole date is recognised too. */
    WhenText time(String cell) {
        return read(cell, Column.TIME, times);
    }

    /** Reads a cell that can hold a day, a time or both. */
    WhenText moment(String cell) {
        return read(cell, Column.BOTH, moments);
    }

    private static WhenText read(String cell, Column column, Map<String, WhenText> remembered) {
        WhenText iso = IsoText.parse(cell);
        if (iso != null) {
            return iso;
        }
        WhenText known = remembered.get(cell);
        if (known != null) {
            return known;
        }
        WhenText read = WhenScanner.scan(cell, column);
        if (cell.length() <= LONGEST_REMEMBERED_CHARS) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(cell, read);
        }
        return read;
    }
}
