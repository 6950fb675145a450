package org.convoke.intake.header;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoke.format.csv.PlainCell;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table tell which field, resolved once for all its rows.
 *
 * @param headers as written, by column
 * @param columns the columns of each field that the table has, the first one to be believed first
 * @param unknown the columns that are not understood
 */
public record ColumnPlan(List<String> headers, Map<Field, int[]> columns, List<Integer> unknown) {

    public ColumnPlan {
        headers = List.copyOf(headers);
        columns = new EnumMap<>(columns);
        unknown = List.copyOf(unknown);
    }

    /** Whether the table has a column of the field. */
    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** Returns the field's first cell that is not blank, stripped; null when there is none. */
    public @Nullable String cell(Field field, String[] row) {
        int[] candidates = columns.get(field);
        if (candidates == null) {
            return null;
        }
        for (int column : candidates) {
            if (column < row.length && !row[column].isBlank()) {
                // Our own tables mark cells that a spreadsheet would run.
                return PlainCell.restore(row[column].strip());
            }
        }
        return null;
    }

    /** Whether the column's cells are read. */
    public boolean isRead(int column) {
        for (Map.Entry<Field, int[]> each : columns.entrySet()) {
            if (each.getKey().isRead() && Arrays.stream(each.getValue()).anyMatch(known -> known == column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any column that is read holds something in the row. */
    public boolean isAnyFilled(String[] row) {
        for (Map.Entry<Field, int[]> each : columns.entrySet()) {
            if (each.getKey().isRead() && cell(each.getKey(), row) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The header of the field's first column, to name it by; the field's own name when it has none. A column that is known
     * by what stands in it may lie beyond the last header.
     */
    public String name(Field field) {
        int[] candidates = columns.get(field);
        String header = candidates == null || candidates[0] >= headers.size() ? "" : headers.get(candidates[0]);
        return header.isBlank() ? field.key() : header;
    }
}
