package org.convoke.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.Figure;
import org.convoke.count.ImportedClaim;
import org.convoke.count.SourceClass;
import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that tell numbers of people. Columns of one basis and one class of source belong together: a low, a
 * high, or cells that hold all that is said. A column that names nobody gives the figure of whoever made the table.
 *
 * <p>What begins later than now cannot have been counted: there a column that does not say that its numbers were counted has
 * announced ones, and one that says so is told of.
 */
final class CountColumns {

    private record Kind(Basis basis, SourceClass source) {}

    /**
     * What else is known of a row.
     *
     * @param days the events that it gives; the first is the one that has its numbers
     * @param source the page that the row was taken from; absent when it names none
     */
    record Occasion(List<When> days, @Nullable URI source) {

        @Nullable
        When first() {
            return days.isEmpty() ? null : days.getFirst();
        }
    }

    private final FigureCells figures;
    private final BesideColumns beside;
    private final Coming coming;
    private final BasisGuesses guesses;
    private final Map<Kind, List<CountColumn>> over;
    private final Map<Kind, List<CountColumn>> ahead;

    /** @param columns all of the table's that hold numbers of people */
    CountColumns(
            List<CountColumn> columns, FigureCells figures, BesideColumns beside, Coming coming, BasisGuesses guesses) {
        this.figures = figures;
        this.beside = beside;
        this.coming = coming;
        this.guesses = guesses;
        this.over = group(columns, false);
        this.ahead = group(columns, true);
    }

    /** The claims of a row, in the order of the table's first column of each kind; cells that say nothing give none. */
    List<ImportedClaim> read(String[] row, Occasion occasion, RecordWarnings warnings) {
        if (over.isEmpty()) {
            return List.of();
        }
        boolean isAhead = coming.isAhead(occasion.first());
        List<Claim> claims = new ArrayList<>();
        List<Boolean> assumed = new ArrayList<>();
        (isAhead ? ahead : over).forEach((kind, columns) -> {
            Figure figure = figures.read(columns, row, warnings);
            if (figure != null) {
                claims.add(Claim.of(kind.basis(), kind.source(), figure));
                assumed.add(columns.stream().anyMatch(CountColumn::isGuess));
                tell(columns, kind, isAhead, warnings);
            }
        });
        if (claims.isEmpty()) {
            return List.of();
        }
        if (occasion.days().size() > 1) {
            int days = occasion.days().size();
            warnings.add(
                    null,
                    WarningCode.NUMBER_FOR_SEVERAL_DAYS,
                    days,
                    occasion.days().getFirst().date().toString());
        }
        return beside.complete(claims, assumed, row, occasion, warnings);
    }

    private void tell(List<CountColumn> columns, Kind kind, boolean isAhead, RecordWarnings warnings) {
        CountColumn guess =
                columns.stream().filter(CountColumn::isGuess).findFirst().orElse(null);
        if (guess != null) {
            guesses.add(guess.header(), kind.basis());
        } else if (isAhead && kind.basis() == Basis.COUNTED) {
            warnings.add(columns.getFirst().header(), WarningCode.COUNTED_BEFORE_START);
        }
    }

    private static Map<Kind, List<CountColumn>> group(List<CountColumn> columns, boolean isAhead) {
        boolean hasClasses = columns.stream()
                .anyMatch(
                        column -> column.said().source() != SourceClass.PARTICIPANT && column.basis() == Basis.COUNTED);
        Map<Kind, List<CountColumn>> groups = new LinkedHashMap<>();
        for (CountColumn column : columns) {
            Basis basis = isAhead && column.isGuess() ? Basis.ANNOUNCED : column.basis();
            Kind kind = new Kind(basis, column.source(basis, hasClasses));
            groups.computeIfAbsent(kind, unused -> new ArrayList<>()).add(column);
        }
        return groups;
    }
}
