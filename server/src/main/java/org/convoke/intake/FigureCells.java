package org.convoke.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.Figure;
import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.convoke.format.csv.PlainCell;
import org.convoke.intake.header.CountHeader.End;
import org.jspecify.annotations.Nullable;

/** Makes one figure of the cells that belong together in a row: a low, a high, words. */
final class FigureCells {

    private final CountReader reader;

    FigureCells(CountReader reader) {
        this.reader = reader;
    }

    /** The figure of these columns; null when their cells say nothing. */
    @Nullable
    Figure read(List<CountColumn> columns, String[] row, RecordWarnings warnings) {
        Figure low = null;
        Figure high = null;
        List<Figure> whole = new ArrayList<>();
        List<String> wholeNames = new ArrayList<>();
        for (CountColumn column : columns) {
            Figure cell = cell(column, row, warnings);
            if (cell == null) {
                continue;
            }
            if (column.end() == End.LOW && low == null) {
                low = cell;
            } else if (column.end() == End.HIGH && high == null) {
                high = cell;
            } else {
                whole.add(cell);
                wholeNames.add(column.header());
            }
        }
        if (low == null && high == null) {
            return closest(whole, wholeNames);
        }
        Figure range = range(low, high, columns, warnings);
        return withWords(range, whole, wholeNames);
    }

    /** A cell that cannot be a number of people is told of, and its neighbour still counts. */
    private @Nullable Figure cell(CountColumn column, String[] row, RecordWarnings warnings) {
        String text = column.index() < row.length ? row[column.index()] : "";
        if (text.isEmpty() || CellText.isAbsent(text)) {
            return null;
        }
        String restored = PlainCell.restore(text.strip());
        return switch (reader.read(restored)) {
            case CountReading.Unstated _ -> null;
            case CountReading.Refused refused -> {
                warnings.add(column.header(), WarningCode.NUMBER_UNREADABLE, refused.text());
                yield null;
            }
            case CountReading.Understood(Figure figure, CountReading.Doubt doubt) -> {
                if (doubt != null) {
                    warnings.add(column.header(), code(doubt), CellText.quote(restored));
                }
                yield figure;
            }
        };
    }

    private static WarningCode code(CountReading.Doubt doubt) {
        return switch (doubt) {
            case TURNED_ROUND -> WarningCode.RANGE_TURNED_ROUND;
            case SEVERAL_NUMBERS, NOT_PEOPLE -> WarningCode.NUMBER_NOT_CLEAR;
        };
    }

    private static Figure range(
            @Nullable Figure low, @Nullable Figure high, List<CountColumn> columns, RecordWarnings warnings) {
        CountReading.Understood range = CountReader.range(low, high);
        Figure figure = range.figure();
        if (range.doubt() == CountReading.Doubt.TURNED_ROUND) {
            warnings.add(
                    columns.getFirst().header(), WarningCode.RANGE_TURNED_ROUND, figure.high() + " – " + figure.low());
        }
        return figure;
    }

    /** The closest that states a number, the first of like ones; the others are kept as words. */
    private static @Nullable Figure closest(List<Figure> whole, List<String> names) {
        if (whole.isEmpty()) {
            return null;
        }
        int best = 0;
        for (int i = 1; i < whole.size(); i++) {
            best = width(whole.get(i)) < width(whole.get(best)) ? i : best;
        }
        List<Figure> others = new ArrayList<>(whole);
        List<String> otherNames = new ArrayList<>(names);
        otherNames.remove(best);
        return withWords(others.remove(best), others, otherNames);
    }

    /** How far its ends are from each other; one without a number is the widest, one with an open end the next. */
    private static long width(Figure figure) {
        Long low = figure.low();
        Long high = figure.high();
        if (low == null || high == null) {
            return figure.hasNumber() ? Long.MAX_VALUE - 1 : Long.MAX_VALUE;
        }
        return high - low;
    }

    /** Beside low and high, a text column gives the words, and a further number is kept as words under its column's name. */
    private static Figure withWords(Figure range, List<Figure> further, List<String> names) {
        if (further.isEmpty()) {
            return range;
        }
        StringJoiner words = new StringJoiner("; ");
        if (range.words() != null) {
            words.add(range.words());
        }
        for (int i = 0; i < further.size(); i++) {
            String written = further.get(i).words();
            words.add(written != null ? written : names.get(i) + ": " + numbers(further.get(i)));
        }
        String all = cut(words.toString());
        return new Figure(range.low(), range.high(), all, range.words() == null ? null : range.table());
    }

    private static String numbers(Figure figure) {
        Long low = figure.low();
        Long high = figure.high();
        return low != null && low.equals(high) ? low.toString() : low + "–" + high;
    }

    private static String cut(String words) {
        return words.length() <= Figure.LONGEST_WORDS_CHARS
                ? words
                : words.substring(0, Figure.LONGEST_WORDS_CHARS - 1) + "…";
    }
}
