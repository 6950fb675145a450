package org.convoke.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.Field;
import org.convoke.place.Fold;

/** Tells rows that sum up others: one label that says so, and numbers beside it, but no day and no position. */
final class TotalRow {

    private static final Set<String> WORDS = words();

    private final ColumnPlan plan;

    TotalRow(ColumnPlan plan) {
        this.plan = plan;
    }

    /** Texts in columns that are not read do not count: a second line of headers may stand beside the first sum. */
    boolean isTotal(String[] row) {
        String label = "";
        boolean hasNumber = false;
        for (int column = 0; column < row.length; column++) {
            String cell = row[column];
            if (CellText.isAbsent(cell)) {
                continue;
            }
            if (ColumnProfile.isNumber(cell)) {
                hasNumber = true;
            } else if (label.isEmpty()) {
                label = cell;
            } else if (plan.isRead(column)) {
                return false;
            }
        }
        return hasNumber && !label.isEmpty() && !isDated(row) && mentionsTotal(label);
    }

    private boolean isDated(String[] row) {
        return plan.cell(Field.DATE, row) != null || plan.cell(Field.LATITUDE, row) != null;
    }

    /** The row's text. */
    static String label(String[] row) {
        for (String cell : row) {
            if (!cell.isBlank() && !ColumnProfile.isNumber(cell)) {
                return cell.strip();
            }
        }
        return "";
    }

    private static boolean mentionsTotal(String label) {
        return Fold.plainWords(label).stream().anyMatch(WORDS::contains);
    }

    private static Set<String> words() {
        try (InputStream bytes = TotalRow.class.getResourceAsStream("totals.txt")) {
            if (bytes == null) {
                throw new IllegalStateException("the words lack totals.txt");
            }
            Set<String> words = new HashSet<>();
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        for (String word : line.split("[,،]")) {
                            words.add(String.join("", Fold.plainWords(word)));
                        }
                    });
            words.remove("");
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words for totals", e);
        }
    }
}
