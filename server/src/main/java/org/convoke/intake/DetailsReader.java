package org.convoke.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.convoke.event.Accessibility;
import org.convoke.event.Details;
import org.convoke.event.Organizer;
import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.convoke.intake.detail.AccessibilityReader;
import org.convoke.intake.detail.LanguageReader;
import org.convoke.intake.detail.LinkReader;
import org.convoke.intake.detail.OrganizerReader;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.Field;
import org.jspecify.annotations.Nullable;

/** Reads the columns beside what, when and where. */
final class DetailsReader {

    private final LinkReader links;
    private final LanguageReader languages;
    private final AccessibilityReader accessibility;
    private final OrganizerReader organizers;

    DetailsReader(
            LinkReader links, LanguageReader languages, AccessibilityReader accessibility, OrganizerReader organizers) {
        this.links = links;
        this.languages = languages;
        this.accessibility = accessibility;
        this.organizers = organizers;
    }

    Details read(ColumnPlan plan, String[] row, RecordWarnings warnings) {
        List<URI> urls = urls(plan, row, warnings);
        String description = description(plan, row, urls, warnings);
        List<String> spoken = languages(plan, row, warnings);
        Accessibility answers = accessibility(plan, row);
        List<Organizer> hosts = organizers(plan, row);
        URI url = urls.isEmpty() ? null : urls.getFirst();
        boolean isNothing = url == null && description == null && spoken.isEmpty() && hosts.isEmpty();
        return isNothing && answers.answers().isEmpty()
                ? Details.NONE
                : new Details(description, spoken, answers, hosts, url);
    }

    /** The page the record was taken from; null when no such column holds a link. */
    @Nullable
    URI source(ColumnPlan plan, String[] row) {
        int[] columns = plan.columns().get(Field.SOURCE_URL);
        if (columns == null) {
            return null;
        }
        for (int column : columns) {
            List<URI> found = column < row.length && !row[column].isBlank() ? links.readAll(row[column]) : List.of();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        return null;
    }

    private List<URI> urls(ColumnPlan plan, String[] row, RecordWarnings warnings) {
        int[] columns = plan.columns().get(Field.URL);
        if (columns == null) {
            return List.of();
        }
        List<URI> urls = new ArrayList<>();
        for (int column : columns) {
            String cell = column < row.length ? row[column].strip() : "";
            List<URI> found = cell.isEmpty() ? List.of() : links.readAll(cell);
            if (found.isEmpty() && !CellText.isAbsent(cell)) {
                warnings.add(plan.headers().get(column), WarningCode.URL_UNREADABLE, CellText.quote(cell));
            }
            urls.addAll(found);
        }
        return urls;
    }

    /** The words of all description columns; an event has one link, so further ones are kept here. */
    private static @Nullable String description(
            ColumnPlan plan, String[] row, List<URI> urls, RecordWarnings warnings) {
        int[] columns = plan.columns().getOrDefault(Field.DESCRIPTION, new int[0]);
        List<String> parts = new ArrayList<>();
        for (int column : columns) {
            if (column < row.length && !CellText.isAbsent(row[column])) {
                parts.add(CellText.lines(row[column]));
            }
        }
        urls.stream().skip(1).map(URI::toString).forEach(parts::add);
        if (parts.isEmpty()) {
            return null;
        }
        String text = String.join("\n", parts);
        return CellText.shortened(text, CellText.LONGEST_DESCRIPTION_CHARS, plan.name(Field.DESCRIPTION), warnings);
    }

    private List<String> languages(ColumnPlan plan, String[] row, RecordWarnings warnings) {
        String cell = plan.cell(Field.LANGUAGES, row);
        if (cell == null || CellText.isAbsent(cell)) {
            return List.of();
        }
        List<String> unread = new ArrayList<>();
        List<String> tags = languages.readAll(cell, unread);
        if (!unread.isEmpty()) {
            warnings.add(plan.name(Field.LANGUAGES), WarningCode.LANGUAGE_UNREADABLE, String.join(", ", unread));
        }
        return tags;
    }

    private Accessibility accessibility(ColumnPlan plan, String[] row) {
        String cell = plan.cell(Field.ACCESSIBILITY, row);
        return cell == null ? Accessibility.UNKNOWN : accessibility.read(plan.name(Field.ACCESSIBILITY), cell);
    }

    private List<Organizer> organizers(ColumnPlan plan, String[] row) {
        String cell = plan.cell(Field.ORGANIZERS, row);
        return cell == null ? List.of() : organizers.readAll(cell);
    }
}
