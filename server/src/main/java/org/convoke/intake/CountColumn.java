package org.convoke.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convoke.count.Basis;
import org.convoke.count.SourceClass;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.CountHeader;
import org.convoke.intake.header.CountHeader.End;
import org.convoke.intake.header.CountHeaders;
import org.convoke.intake.header.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers of people.
 *
 * @param header as written
 * @param basis counted, unless something says that it was announced
 * @param end which end of a range; absent when its cells hold all that is said
 * @param isGuess whether nothing says that it was counted: "participants" may be those who were expected
 */
record CountColumn(
        int index,
        String header,
        CountHeader said,
        Basis basis,
        @Nullable End end,
        boolean isGuess) {

    /** @param hasClasses whether the table has columns of classes of sources; without them "participants" is none */
    SourceClass source(Basis of, boolean hasClasses) {
        SourceClass named = said.source();
        if (named != null && (named != SourceClass.PARTICIPANT || hasClasses)) {
            return named;
        }
        // What is announced is announced by those who host.
        return of == Basis.ANNOUNCED ? SourceClass.ORGANIZER : SourceClass.COMPILER;
    }

    /**
     * The columns of a table, in its order. Where one says that its numbers were counted and another says nothing, the other was
     * announced: registers have "Teilnehmer" beside "Teilnehmer (tatsächlich)". Two neighbours with one header are low and high.
     */
    static List<CountColumn> list(ColumnPlan plan, CountHeaders headers) {
        int[] announced = plan.columns().getOrDefault(Field.ANNOUNCED, new int[0]);
        int[] indexes = IntStream.concat(
                        Arrays.stream(announced), Arrays.stream(plan.columns().getOrDefault(Field.TURNOUT, new int[0])))
                .sorted()
                .toArray();
        boolean hasCounted = Arrays.stream(indexes)
                .anyMatch(index -> headers.read(plan, index).basis() == Basis.COUNTED);
        List<CountColumn> columns = new ArrayList<>();
        for (int i = 0; i < indexes.length; i++) {
            End twin = twin(plan, indexes, i);
            int named = twin == End.HIGH ? indexes[i - 1] : indexes[i];
            CountHeader said = headers.read(plan, named);
            int index = indexes[i];
            boolean isAnnounced = Arrays.stream(announced).anyMatch(each -> each == index);
            Basis basis = isAnnounced ? Basis.ANNOUNCED : basis(said, hasCounted);
            End end = said.end() != null ? said.end() : twin;
            boolean isGuess = basis == Basis.COUNTED && saysNothing(said, end) && !headers.isNamed(plan, index);
            columns.add(new CountColumn(index, CountHeaders.header(plan, named), said, basis, end, isGuess));
        }
        return columns;
    }

    private static Basis basis(CountHeader said, boolean hasCounted) {
        Basis assumed = hasCounted && said.source() == null ? Basis.ANNOUNCED : Basis.COUNTED;
        return said.basis() != null ? said.basis() : assumed;
    }

    private static boolean saysNothing(CountHeader said, @Nullable End end) {
        boolean isClass = said.source() != null && said.source() != SourceClass.PARTICIPANT;
        return said.basis() == null && !isClass && end == null && !said.isSeen();
    }

    /** Which end a column is when its neighbour has the same header or none; absent when it stands alone. */
    private static @Nullable End twin(ColumnPlan plan, int[] indexes, int i) {
        String own = CountHeaders.header(plan, indexes[i]);
        boolean hasBefore = i > 0 && indexes[i - 1] == indexes[i] - 1;
        boolean hasNext = i + 1 < indexes.length && indexes[i + 1] == indexes[i] + 1;
        if (hasBefore && isTwin(CountHeaders.header(plan, indexes[i - 1]), own)) {
            return End.HIGH;
        }
        return hasNext && isTwin(own, CountHeaders.header(plan, indexes[i + 1])) ? End.LOW : null;
    }

    private static boolean isTwin(String first, String second) {
        return !first.isBlank() && (second.isBlank() || first.equalsIgnoreCase(second));
    }
}
