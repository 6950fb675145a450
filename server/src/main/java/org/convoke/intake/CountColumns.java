package org.convoke.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.convoke.format.csv.PlainCell;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.CountHeader;
import org.convoke.intake.header.CountHeader.End;
import org.convoke.intake.header.Field;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that tell numbers of people. Columns of one basis and one class of source belong together: a low, a
 * high, or cells that hold all that is said. A column that names nobody gives the figure of whoever made the table.
 *
 * <p>Where one column says that its numbers were counted and another says nothing, the other was announced: registers have
 * "Teilnehmer" beside "Teilnehmer (tatsächlich)". Two neighbours with one header are low and high.
 */
final class CountColumns {

    private record Column(
            int index,
            String header,
            CountHeader said,
            Basis basis,
            @Nullable End end) {

        SourceClass source(boolean hasClasses) {
            SourceClass named = said.source();
            if (named != null && (named != SourceClass.PARTICIPANT || hasClasses)) {
                return named;
            }
            // What is announced is announced by those who host.
            return basis == Basis.ANNOUNCED ? SourceClass.ORGANIZER : SourceClass.COMPILER;
        }
    }

    private record Kind(Basis basis, SourceClass source) {}

    private final CountReader reader;
    private final Map<Kind, List<Column>> groups;

    CountColumns(ColumnPlan plan, CountReader reader) {
        this.reader = reader;
        this.groups = group(columns(plan));
    }

    /** The claims of a row, in the order of the table's first column of each kind; cells that say nothing give none. */
    List<Claim> read(String[] row, RecordWarnings warnings) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        groups.forEach((kind, columns) -> {
            Figure figure = figure(columns, row, warnings);
            if (figure != null) {
                claims.add(Claim.of(kind.basis(), kind.source(), figure));
            }
        });
        return claims;
    }

    private @Nullable Figure figure(List<Column> columns, String[] row, RecordWarnings warnings) {
        Figure low = null;
        Figure high = null;
        List<Figure> whole = new ArrayList<>();
        List<String> wholeNames = new ArrayList<>();
        for (Column column : columns) {
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
            return first(whole);
        }
        Figure range = range(low, high, columns, warnings);
        return withWords(range, whole, wholeNames);
    }

    /** A cell that cannot be a number of people is told of, and its neighbour still counts. */
    private @Nullable Figure cell(Column column, String[] row, RecordWarnings warnings) {
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
            @Nullable Figure low, @Nullable Figure high, List<Column> columns, RecordWarnings warnings) {
        CountReading.Understood range = CountReader.range(low, high);
        Figure figure = range.figure();
        if (range.doubt() == CountReading.Doubt.TURNED_ROUND) {
            warnings.add(
                    columns.getFirst().header(), WarningCode.RANGE_TURNED_ROUND, figure.high() + " – " + figure.low());
        }
        return figure;
    }

    /** The first that states a number, else the first that states anything. */
    private static @Nullable Figure first(List<Figure> whole) {
        return whole.stream().filter(Figure::hasNumber).findFirst().orElse(whole.isEmpty() ? null : whole.getFirst());
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

    private static Map<Kind, List<Column>> group(List<Column> columns) {
        boolean hasClasses = columns.stream()
                .anyMatch(
                        column -> column.said().source() != SourceClass.PARTICIPANT && column.basis() == Basis.COUNTED);
        Map<Kind, List<Column>> groups = new LinkedHashMap<>();
        for (Column column : columns) {
            Kind kind = new Kind(column.basis(), column.source(hasClasses));
            groups.computeIfAbsent(kind, unused -> new ArrayList<>()).add(column);
        }
        return groups;
    }

    private static List<Column> columns(ColumnPlan plan) {
        int[] announced = plan.columns().getOrDefault(Field.ANNOUNCED, new int[0]);
        int[] indexes = IntStream.concat(
                        Arrays.stream(announced), Arrays.stream(plan.columns().getOrDefault(Field.TURNOUT, new int[0])))
                .sorted()
                .toArray();
        List<CountHeader> headers = new ArrayList<>();
        for (int index : indexes) {
            headers.add(CountHeader.read(header(plan, index)));
        }
        boolean hasCounted = headers.stream().anyMatch(said -> said.basis() == Basis.COUNTED);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < indexes.length; i++) {
            End twin = twin(plan, indexes, i);
            CountHeader said = twin == End.HIGH ? headers.get(i - 1) : headers.get(i);
            Basis assumed = hasCounted && said.source() == null ? Basis.ANNOUNCED : Basis.COUNTED;
            int index = indexes[i];
            boolean isAnnounced = Arrays.stream(announced).anyMatch(each -> each == index);
            Basis basis = isAnnounced ? Basis.ANNOUNCED : said.basis() != null ? said.basis() : assumed;
            String name = header(plan, twin == End.HIGH ? indexes[i - 1] : indexes[i]);
            columns.add(new Column(indexes[i], name, said, basis, said.end() != null ? said.end() : twin));
        }
        return columns;
    }

    /** Which end a column is when its neighbour has the same header or none; absent when it stands alone. */
    private static @Nullable End twin(ColumnPlan plan, int[] indexes, int i) {
        String own = header(plan, indexes[i]);
        boolean hasBefore = i > 0 && indexes[i - 1] == indexes[i] - 1;
        boolean hasNext = i + 1 < indexes.length && indexes[i + 1] == indexes[i] + 1;
        if (hasBefore && isTwin(header(plan, indexes[i - 1]), own)) {
            return End.HIGH;
        }
        return hasNext && isTwin(own, header(plan, indexes[i + 1])) ? End.LOW : null;
    }

    private static boolean isTwin(String first, String second) {
        return !first.isBlank() && (second.isBlank() || first.equalsIgnoreCase(second));
    }

    private static String header(ColumnPlan plan, int index) {
        return index < plan.headers().size() ? plan.headers().get(index).strip() : "";
    }
}
