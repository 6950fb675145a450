package org.convoke.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.Field;

/** Corrects a plan made of headers by what stands below them. */
final class PlanReview {

    /** Fields that are names: a column of numbers under such a header counts something ("Towns/Cities: 1"). */
    private static final Set<Field> NAMES =
            Set.of(Field.PLACE, Field.VENUE, Field.LOCALITY, Field.REGION, Field.COUNTRY, Field.ORGANIZERS);

    private final Predicate<String> isPlace;

    /** @param isPlace whether a text is the name of a place */
    PlanReview(Predicate<String> isPlace) {
        this.isPlace = isPlace;
    }

    ColumnPlan review(ColumnPlan plan, List<ColumnProfile> profiles) {
        Map<Field, int[]> columns = new EnumMap<>(Field.class);
        List<Integer> unknown = new ArrayList<>(plan.unknown());
        plan.columns().forEach((field, of) -> {
            int[] kept = NAMES.contains(field) ? withoutNumbers(of, profiles) : of;
            if (kept.length > 0) {
                columns.put(field, kept);
            }
        });
        if (!columns.containsKey(Field.PLACE) && !columns.containsKey(Field.LOCALITY)) {
            addPlaceWithoutHeader(plan, profiles, columns);
        }
        return new ColumnPlan(plan.headers(), columns, unknown);
    }

    private static int[] withoutNumbers(int[] columns, List<ColumnProfile> profiles) {
        return java.util.Arrays.stream(columns)
                .filter(column ->
                        column >= profiles.size() || !profiles.get(column).isNumeric())
                .toArray();
    }

    /** Lists of places often leave the first column's header empty. */
    private void addPlaceWithoutHeader(ColumnPlan plan, List<ColumnProfile> profiles, Map<Field, int[]> columns) {
        for (int column = 0; column < profiles.size(); column++) {
            boolean isBlank = column >= plan.headers().size()
                    || plan.headers().get(column).isBlank();
            Set<String> samples = profiles.get(column).samples();
            long places = isBlank ? samples.stream().filter(isPlace).count() : 0;
            if (places > 1 && places * 2 > samples.size()) {
                columns.put(Field.PLACE, new int[] {column});
                return;
            }
        }
    }
}
