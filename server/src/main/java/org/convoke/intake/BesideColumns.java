package org.convoke.intake;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.ImportedClaim;
import org.convoke.count.SourceClass;
import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.intake.detail.LinkReader;
import org.convoke.intake.detail.MethodReader;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.CountHeaders;
import org.convoke.intake.header.Field;
import org.convoke.intake.when.MomentReader;
import org.jspecify.annotations.Nullable;

/**
 * The columns beside numbers of people: how they were counted, when, in what area, and where that can be read. One that names a
 * class of sources belongs to its numbers. When and where are the same for all that was counted; a method and a link that name no
 * class belong to the maker of the table, or to the only number of the row.
 */
final class BesideColumns {

    private record Column(int index, @Nullable SourceClass source) {}

    /** What reads the cells. */
    record Readers(MethodReader methods, MomentReader moments, CountReader numbers, LinkReader links) {}

    private final ColumnPlan plan;
    private final Readers readers;
    private final List<Column> methods;
    private final List<Column> moments;
    private final List<Column> areas;
    private final List<Column> links;

    BesideColumns(ColumnPlan plan, CountHeaders headers, Readers readers) {
        this.plan = plan;
        this.readers = readers;
        this.methods = columns(plan, headers, Field.METHOD);
        this.moments = columns(plan, headers, Field.COUNTED);
        this.areas = columns(plan, headers, Field.AREA);
        this.links = columns(plan, headers, Field.COUNT_LINK);
    }

    /** Adds to the claims of a row what stands beside them. */
    List<ImportedClaim> complete(
            List<Claim> claims,
            List<Boolean> assumed,
            String[] row,
            CountColumns.Occasion occasion,
            RecordWarnings warnings) {
        List<ImportedClaim> complete = new ArrayList<>(claims.size());
        long counted =
                claims.stream().filter(each -> each.basis() == Basis.COUNTED).count();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            SourceClass source = claim.source();
            boolean isOwn = source == SourceClass.COMPILER || counted == 1;
            complete.add(
                    claim.basis() == Basis.ANNOUNCED
                            ? new ImportedClaim(claim, null, null, null, assumed.get(i))
                            : new ImportedClaim(
                                    new Claim(
                                            claim.basis(),
                                            source,
                                            method(row, source, isOwn, warnings),
                                            claim.figure()),
                                    moment(row, source, occasion.first(), warnings),
                                    link(row, source, isOwn, occasion.source(), warnings),
                                    area(row, source, warnings),
                                    assumed.get(i)));
        }
        return complete;
    }

    private @Nullable CountMethod method(String[] row, SourceClass source, boolean isOwn, RecordWarnings warnings) {
        for (Column column : methods) {
            String cell = cell(column, row, source, isOwn);
            if (cell != null) {
                CountMethod method = readers.methods().read(cell).orElse(null);
                return method != null ? method : refuse(column, WarningCode.METHOD_UNREADABLE, cell, warnings);
            }
        }
        return null;
    }

    private @Nullable Instant moment(String[] row, SourceClass source, @Nullable When when, RecordWarnings warnings) {
        for (Column column : moments) {
            String cell = cell(column, row, source, true);
            if (cell != null) {
                Instant moment = readers.moments().read(cell, when).orElse(null);
                return moment != null ? moment : refuse(column, WarningCode.MOMENT_UNREADABLE, cell, warnings);
            }
        }
        return null;
    }

    private @Nullable URI link(
            String[] row, SourceClass source, boolean isOwn, @Nullable URI ofRow, RecordWarnings warnings) {
        for (Column column : links) {
            String cell = cell(column, row, source, isOwn);
            if (cell != null) {
                List<URI> found = readers.links().readAll(cell);
                return found.isEmpty() ? refuse(column, WarningCode.URL_UNREADABLE, cell, warnings) : found.getFirst();
            }
        }
        return isOwn ? ofRow : null;
    }

    private @Nullable Long area(String[] row, SourceClass source, RecordWarnings warnings) {
        for (Column column : areas) {
            String cell = cell(column, row, source, true);
            if (cell != null) {
                Long area = readers.numbers().read(cell) instanceof CountReading.Understood understood
                        ? understood.figure().high()
                        : null;
                return area != null && area > 0 ? area : refuse(column, WarningCode.NUMBER_UNREADABLE, cell, warnings);
            }
        }
        return null;
    }

    private <T> @Nullable T refuse(Column column, WarningCode code, String cell, RecordWarnings warnings) {
        warnings.add(CountHeaders.header(plan, column.index()), code, CellText.quote(cell));
        return null;
    }

    /** The cell of a column that belongs to the source, or to nobody when that will do; null when it says nothing. */
    private static @Nullable String cell(Column column, String[] row, SourceClass source, boolean orNobody) {
        boolean belongs = column.source() == source || column.source() == null && orNobody;
        if (!belongs || column.index() >= row.length || CellText.isAbsent(row[column.index()])) {
            return null;
        }
        return row[column.index()].strip();
    }

    /** Those that name a class stand first: they are surer. */
    private static List<Column> columns(ColumnPlan plan, CountHeaders headers, Field field) {
        return Arrays.stream(plan.columns().getOrDefault(field, new int[0]))
                .mapToObj(index -> new Column(index, source(plan, headers, field, index)))
                .sorted((a, b) -> Boolean.compare(a.source() == null, b.source() == null))
                .toList();
    }

    /** A link that names no class belongs to the numbers that it follows. */
    private static @Nullable SourceClass source(ColumnPlan plan, CountHeaders headers, Field field, int column) {
        SourceClass named = headers.source(plan, column);
        boolean follows = named == null
                && field == Field.COUNT_LINK
                && column > 0
                && Arrays.stream(plan.columns().getOrDefault(Field.TURNOUT, new int[0]))
                        .anyMatch(each -> each == column - 1);
        return follows ? headers.source(plan, column - 1) : named;
    }
}
