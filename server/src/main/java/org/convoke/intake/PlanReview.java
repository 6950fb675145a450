package org.convoke.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.convoke.count.CountReader;
import org.convoke.count.SourceClass;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.CountHeaders;
import org.convoke.intake.header.Field;
import org.jspecify.annotations.Nullable;

/** Corrects a plan made of headers by what stands below them. */
final class PlanReview {

    /** Fields that are names: a column of numbers under such a header counts something ("Towns/Cities: 1"). */
    private static final Set<Field> NAMES =
            Set.of(Field.PLACE, Field.VENUE, Field.LOCALITY, Field.REGION, Field.COUNTRY, Field.ORGANIZERS);

    private static final int[] NONE = {};

    private final Predicate<String> isPlace;
    private final CountHeaders headers;
    private final CountReader numbers;

    /**
     * @param isPlace whether a text is the name of a place
     * @param headers what columns of numbers say of themselves
     * @param numbers tells words that are a number of people
     */
    PlanReview(Predicate<String> isPlace, CountHeaders headers, CountReader numbers) {
        this.isPlace = isPlace;
        this.headers = headers;
        this.numbers = numbers;
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
        reviewCounts(plan, profiles, columns, unknown);
        tieLinks(plan, profiles, columns);
        if (!columns.containsKey(Field.PLACE) && !columns.containsKey(Field.LOCALITY)) {
            addPlaceWithoutHeader(plan, profiles, columns);
        }
        return new ColumnPlan(plan.headers(), columns, unknown);
    }

    /**
     * Under the name of a class of sources ("Organizer", "Reporter") numbers are what it says of the turnout, and words are
     * names, which are nobody's business here. The second column of a pair often has no header.
     */
    private void reviewCounts(
            ColumnPlan plan, List<ColumnProfile> profiles, Map<Field, int[]> columns, List<Integer> unknown) {
        Set<Integer> counts = new TreeSet<>();
        for (int column : plan.columns().getOrDefault(Field.TURNOUT, NONE)) {
            boolean isNamesOnly = headers.read(plan, column).isPlain() && !headers.isNamed(plan, column);
            if (!isNamesOnly || holdsCounts(column, plan, profiles) || holdsFigures(column, profiles)) {
                counts.add(column);
            } else {
                unknown.add(column);
            }
        }
        for (int column : plan.unknown()) {
            if (headers.read(plan, column).isPlain() && holdsFigures(column, profiles)) {
                counts.add(column);
                unknown.remove(Integer.valueOf(column));
            }
        }
        for (int column : plan.columns().getOrDefault(Field.ORGANIZERS, NONE)) {
            // Words alone may be the names of groups that have a number ("Group 12").
            boolean isCount = holdsCounts(column, plan, profiles)
                    || hasNumbers(column, profiles) && holdsFigures(column, profiles);
            if (isCount && headers.read(plan, column).source() == SourceClass.ORGANIZER) {
                counts.add(column);
            }
        }
        for (int column : List.copyOf(counts)) {
            boolean isBlank = column + 1 >= plan.headers().size()
                    || plan.headers().get(column + 1).isBlank();
            if (isBlank && column + 1 < profiles.size() && isNumeric(column + 1, profiles)) {
                counts.add(column + 1);
            }
        }
        columns.computeIfPresent(Field.ORGANIZERS, (field, of) -> without(of, counts));
        columns.remove(Field.TURNOUT);
        if (!counts.isEmpty()) {
            columns.put(
                    Field.TURNOUT, counts.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /**
     * A column of links belongs to the numbers of a class of sources when its header names the class, or when it follows their
     * columns and those of another class are followed by one too. It is the page of neither the event nor the record.
     */
    private void tieLinks(ColumnPlan plan, List<ColumnProfile> profiles, Map<Field, int[]> columns) {
        Map<Integer, SourceClass> classes = new TreeMap<>();
        for (int column : columns.getOrDefault(Field.TURNOUT, NONE)) {
            SourceClass source = headers.source(plan, column);
            if (source != null) {
                classes.put(column, source);
            }
        }
        Set<Integer> named = new TreeSet<>();
        Set<Integer> following = new TreeSet<>();
        for (int column = 0; column < profiles.size(); column++) {
            if (profiles.get(column).holdsLinks() && headers.read(plan, column).end() == null) {
                SourceClass source = headers.read(plan, column).source();
                if (source != null && classes.containsValue(source)) {
                    named.add(column);
                } else if (source == null && classes.containsKey(column - 1)) {
                    following.add(column);
                }
            }
        }
        if (following.size() > 1) {
            named.addAll(following);
        }
        if (!named.isEmpty()) {
            columns.replaceAll((field, of) -> Objects.requireNonNullElse(without(of, named), NONE));
            columns.values().removeIf(of -> of.length == 0);
            IntStream known = Arrays.stream(columns.getOrDefault(Field.COUNT_LINK, NONE));
            columns.put(
                    Field.COUNT_LINK,
                    IntStream.concat(known, named.stream().mapToInt(Integer::intValue))
                            .toArray());
        }
    }

    /** Numbers alone; or any, under a header that stands twice: a low and a high, whatever notes are among them. */
    private static boolean holdsCounts(int column, ColumnPlan plan, List<ColumnProfile> profiles) {
        boolean isTwin = isTwin(plan, column - 1, column) || isTwin(plan, column, column + 1);
        return isNumeric(column, profiles) || isTwin && hasNumbers(column, profiles);
    }

    private static boolean hasNumbers(int column, List<ColumnProfile> profiles) {
        return column < profiles.size() && profiles.get(column).hasNumbers();
    }

    private boolean holdsFigures(int column, List<ColumnProfile> profiles) {
        return column < profiles.size() && profiles.get(column).holdsFigures(numbers);
    }

    private static boolean isTwin(ColumnPlan plan, int first, int second) {
        return first >= 0
                && second < plan.headers().size()
                && plan.headers()
                        .get(first)
                        .strip()
                        .equalsIgnoreCase(plan.headers().get(second).strip());
    }

    private static int @Nullable [] without(int[] columns, Set<Integer> taken) {
        int[] kept =
                Arrays.stream(columns).filter(column -> !taken.contains(column)).toArray();
        return kept.length == 0 ? null : kept;
    }

    private static boolean isNumeric(int column, List<ColumnProfile> profiles) {
        return column < profiles.size() && profiles.get(column).isNumeric();
    }

    private static int[] withoutNumbers(int[] columns, List<ColumnProfile> profiles) {
        return Arrays.stream(columns)
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
