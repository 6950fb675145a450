package org.convoke.intake.header;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convoke.count.Basis;
import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;

/** What the columns of numbers say of themselves: by what the operator calls them, else by their headers. Immutable. */
public final class CountHeaders {

    private final Map<String, String> keys = new HashMap<>();

    /** @param named what the operator says: a field's name to a column's header, or its number from 1 */
    public CountHeaders(Map<String, String> named) {
        named.forEach((key, header) -> {
            if (fieldOf(key).filter(CountHeaders::isNumbers).isPresent()) {
                keys.put(HeaderReader.plain(header), key);
            }
        });
    }

    /** The field that a name of {@code --map} stands for: one of ours, or a class, a basis and an end in one word. */
    public static Optional<Field> fieldOf(String key) {
        return Field.ofKey(key)
                .or(() -> CountHeader.ofKey(key)
                        .map(said -> said.basis() == Basis.ANNOUNCED ? Field.ANNOUNCED : Field.TURNOUT));
    }

    /** Reads the header of a column, with what the operator says put in its place. */
    public CountHeader read(ColumnPlan plan, int column) {
        String header = header(plan, column);
        return CountHeader.ofKey(key(plan, column)).orElseGet(() -> CountHeader.read(header));
    }

    /** The class of sources that a column belongs to: its header's, or that of its neighbour on the left when it has none. */
    public @Nullable SourceClass source(ColumnPlan plan, int column) {
        boolean goesWithNeighbor = column > 0 && header(plan, column).isBlank() && !isNamed(plan, column);
        return read(plan, goesWithNeighbor ? column - 1 : column).source();
    }

    /** Whether the operator says that the column holds numbers of people. */
    public boolean isNamed(ColumnPlan plan, int column) {
        return !key(plan, column).isEmpty();
    }

    /** The column's header, blank when it has none. */
    public static String header(ColumnPlan plan, int column) {
        return column < plan.headers().size() ? plan.headers().get(column).strip() : "";
    }

    private String key(ColumnPlan plan, int column) {
        String numbered = keys.getOrDefault(Integer.toString(column + 1), "");
        return keys.getOrDefault(HeaderReader.plain(header(plan, column)), numbered);
    }

    private static boolean isNumbers(Field field) {
        return field == Field.ANNOUNCED || field == Field.TURNOUT;
    }
}
