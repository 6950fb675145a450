package org.convoke.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.convoke.event.WarningCode;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.Field;
import org.convoke.intake.header.HeaderReader;
import org.convoke.intake.when.OrderEvidence;
import org.convoke.intake.when.WhenTexts;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of a file. It finds the tables and their headers, looks at what stands in the columns, and gathers
 * what the dates tell of the order of day and month; so the second reading can make a record of every row as it comes.
 */
final class Survey implements TableRows.Visitor {

    /** More rows above the first header than this are data under a header that is not understood. */
    private static final int MOST_PREAMBLE_ROWS = 50;

    /** So many rows tell what a column holds. */
    private static final int PROFILED_ROWS = 500;

    /** A country is the file's when it is named so often, and by so many tenths of the rows that name one. */
    private static final int LEAST_NAMINGS = 10;

    private static final int LEAST_TENTHS = 7;

    /** Countries are written in hundreds of ways, not in more. */
    private static final int MOST_SPELLINGS = 2_000;

    private static final List<Field> WITH_DATES = List.of(Field.DATE, Field.END_DATE, Field.START, Field.END);

    private final HeaderReader headers;
    private final PlanReview review;
    private final OrderEvidence order;
    private final WhenTexts texts;
    private final List<Table> tables = new ArrayList<>();

    private final Map<String, Integer> countries = new HashMap<>();

    private int sheet = -1;
    private @Nullable String sheetName;
    /** The first row of the sheet: its header, should no row be a better one. */
    private TableRows.@Nullable Row firstRow;

    private int rowsAbove;
    private @Nullable Table current;
    private List<ColumnProfile> profiles = new ArrayList<>();
    private int profiledRows;

    Survey(HeaderReader headers, PlanReview review, OrderEvidence order, WhenTexts texts) {
        this.headers = headers;
        this.review = review;
        this.order = order;
        this.texts = texts;
    }

    /** The tables in the file's order, once it was read. */
    List<Table> tables() {
        endSheet();
        return List.copyOf(tables);
    }

    @Override
    public void sheet(String name) {
        endSheet();
        sheet++;
        sheetName = name;
    }

    @Override
    public void row(TableRows.Row row) {
        String[] cells = row.cells();
        if (headers.isHeader(cells)) {
            if (current == null && firstRow != null && rowsAbove > MOST_PREAMBLE_ROWS) {
                begin(firstRow);
            }
            begin(row);
            return;
        }
        if (current == null) {
            keepFirst(row);
        }
        profile(cells);
        if (current != null) {
            weighDates(current.plan(), cells);
            countCountry(current.plan(), cells);
        }
    }

    /** The country of nearly all rows that name one; empty when there is none such. */
    Optional<String> likelyCountry(Function<String, Optional<String>> reader) {
        Map<String, Integer> codes = new HashMap<>();
        countries.forEach(
                (text, count) -> reader.apply(text).ifPresent(code -> codes.merge(code, count, Integer::sum)));
        int all = codes.values().stream().mapToInt(Integer::intValue).sum();
        return codes.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_NAMINGS && each.getValue() * 10L >= (long) all * LEAST_TENTHS)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void blank() {
        // The second reading counts it.
    }

    @Override
    public void broken(long line, WarningCode code) {
        // The second reading tells of it.
    }

    private void keepFirst(TableRows.Row row) {
        rowsAbove++;
        long filled = Arrays.stream(row.cells()).filter(cell -> !cell.isBlank()).count();
        if (firstRow == null && filled > 1) {
            firstRow = row;
        }
    }

    private void begin(TableRows.Row header) {
        endTable();
        current = new Table(Math.max(0, sheet), sheetName, header.line(), headers.plan(header.cells()));
    }

    private void endTable() {
        if (current != null) {
            ColumnPlan reviewed = review.review(current.plan(), profiles);
            tables.add(new Table(current.sheet(), current.sheetName(), current.headerLine(), reviewed));
        }
        current = null;
        profiles = new ArrayList<>();
        profiledRows = 0;
    }

    private void endSheet() {
        if (current == null && firstRow != null) {
            tables.add(headerless(firstRow));
        }
        endTable();
        firstRow = null;
        rowsAbove = 0;
    }

    /** A sheet without any header goes on with the table of the sheet before when it has as many columns. */
    private Table headerless(TableRows.Row first) {
        if (!tables.isEmpty() && tables.getLast().plan().headers().size() >= first.cells().length && sheet > 0) {
            return new Table(sheet, sheetName, 0, tables.getLast().plan());
        }
        return new Table(Math.max(0, sheet), sheetName, first.line(), headers.plan(first.cells()));
    }

    private void profile(String[] cells) {
        if (profiledRows++ >= PROFILED_ROWS) {
            return;
        }
        for (int column = 0; column < cells.length; column++) {
            if (column == profiles.size()) {
                profiles.add(new ColumnProfile());
            }
            profiles.get(column).add(cells[column]);
        }
    }

    private void countCountry(ColumnPlan plan, String[] cells) {
        String country = plan.cell(Field.COUNTRY, cells);
        if (country != null && (countries.size() < MOST_SPELLINGS || countries.containsKey(country))) {
            countries.merge(country, 1, Integer::sum);
        }
    }

    private void weighDates(ColumnPlan plan, String[] cells) {
        for (Field field : WITH_DATES) {
            String cell = plan.cell(field, cells);
            if (cell != null) {
                order.add(texts, cell);
            }
        }
    }
}
