package org.convoke.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convoke.count.ImportedClaim;
import org.convoke.event.Content;
import org.convoke.event.Details;
import org.convoke.event.Draft;
import org.convoke.event.EventStatus;
import org.convoke.event.RecordWarnings;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.Field;
import org.convoke.intake.when.WhenCells;
import org.convoke.intake.when.WhenReader;
import org.convoke.intake.where.PlaceReader;
import org.convoke.intake.where.PlaceReading;
import org.convoke.intake.where.PlaceTexts;
import org.jspecify.annotations.Nullable;

/** Makes a record of a row, by the plan of its table. */
final class RowReader {

    /** What reads the parts of a row. */
    record Parts(
            WhenReader when, PlaceReader where, StatusColumns status, DetailsReader details, CountColumns counts) {}

    private final IntakeOptions options;
    private final ColumnPlan plan;
    private final Parts parts;
    private final TotalRow totals;

    RowReader(IntakeOptions options, ColumnPlan plan, Parts parts) {
        this.options = options;
        this.plan = plan;
        this.parts = parts;
        this.totals = new TotalRow(plan);
    }

    /** Reads a row. One in which nothing can be read, or that sums up others, gives no event and says so. */
    IntakeRecord read(String[] row, RecordWarnings warnings) {
        if (totals.isTotal(row)) {
            warnings.add(null, WarningCode.TOTAL_ROW, CellText.quote(TotalRow.label(row)));
            return new IntakeRecord(warnings.record(), List.of(), warnings.list());
        }
        if (!plan.isAnyFilled(row)) {
            warnings.add(null, WarningCode.EMPTY_RECORD);
            return new IntakeRecord(warnings.record(), List.of(), warnings.list());
        }
        return new IntakeRecord(warnings.record(), drafts(row, warnings), warnings.list());
    }

    private List<Draft> drafts(String[] row, RecordWarnings warnings) {
        String title = title(row, warnings);
        PlaceReading place = place(row, warnings);
        Boolean told = parts.status().isOnline(row);
        boolean isOnline = told == null ? place.isOnline() : told || place.isOnline();
        EventStatus status = parts.status().status(row, warnings);
        Details details = parts.details().read(plan, row, warnings);
        List<When> days = parts.when().read(whenCells(row), place.zone(), warnings);
        Venue venue = venue(place.venue(), warnings);
        SourceRef source = new SourceRef(
                options.source(),
                CellText.line(cell(Field.ID, row)),
                parts.details().source(plan, row));
        CountColumns.Occasion occasion = new CountColumns.Occasion(days, source.url());
        List<ImportedClaim> claims = parts.counts().read(row, occasion, warnings);
        if (days.isEmpty()) {
            return List.of(draft(source, null, new Content(title, null, status, isOnline, venue, details), claims));
        }
        List<Draft> drafts = new ArrayList<>(days.size());
        for (When when : days) {
            String occurrence = days.size() == 1 ? null : occurrence(when, days);
            Content content = new Content(title, when, status, isOnline, venue, details);
            // One number stands for the whole row: it is not multiplied by its days.
            drafts.add(draft(source, occurrence, content, drafts.isEmpty() ? claims : List.of()));
        }
        return drafts;
    }

    private Draft draft(SourceRef source, @Nullable String occurrence, Content content, List<ImportedClaim> claims) {
        return new Draft(options.call().slug(), source, occurrence, content, claims);
    }

    /** The day, with the time when the cell names one day twice. */
    private static String occurrence(When when, List<When> all) {
        long onDay =
                all.stream().filter(each -> each.date().equals(when.date())).count();
        return onDay > 1 && when.start() != null
                ? when.date() + "T" + when.start()
                : when.date().toString();
    }

    private String title(String[] row, RecordWarnings warnings) {
        String title = CellText.line(cell(Field.TITLE, row));
        if (title == null) {
            // A table without titles says so once, for the file.
            if (plan.has(Field.TITLE)) {
                warnings.add(plan.name(Field.TITLE), WarningCode.TITLE_MISSING);
            }
            return options.call().title();
        }
        return CellText.shortened(title, CellText.LONGEST_TITLE_CHARS, plan.name(Field.TITLE), warnings);
    }

    private PlaceReading place(String[] row, RecordWarnings warnings) {
        PlaceTexts texts = new PlaceTexts(
                spot(Field.VENUE, row, warnings),
                spot(Field.PLACE, row, warnings),
                spot(Field.STREET, row, warnings),
                line(Field.LOCALITY, row),
                line(Field.REGION, row),
                line(Field.POSTAL_CODE, row),
                line(Field.COUNTRY, row),
                new PlaceTexts.Coordinates(
                        cell(Field.LATITUDE, row), cell(Field.LONGITUDE, row), cell(Field.GEO, row)));
        return parts.where().read(texts, warnings);
    }

    /** One spot: forms that were filled in several times join the answers by a bar. */
    private @Nullable String spot(Field field, String[] row, RecordWarnings warnings) {
        String cell = line(field, row);
        if (cell == null || cell.indexOf('|') < 0) {
            return cell;
        }
        List<String> spots = Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(each -> !CellText.isAbsent(each))
                .distinct()
                .toList();
        if (spots.size() > 1) {
            warnings.add(plan.name(field), WarningCode.SEVERAL_VALUES, CellText.quote(cell));
        }
        return spots.isEmpty() ? null : spots.getFirst();
    }

    private Venue venue(Venue venue, RecordWarnings warnings) {
        String name = venue.name();
        if (name == null || name.length() <= CellText.LONGEST_NAME_CHARS) {
            return venue;
        }
        String kept = CellText.shortened(name, CellText.LONGEST_NAME_CHARS, plan.name(Field.PLACE), warnings);
        return new Venue(kept, venue.address(), venue.position());
    }

    private WhenCells whenCells(String[] row) {
        return new WhenCells(
                cell(Field.DATE, row),
                cell(Field.END_DATE, row),
                cell(Field.START, row),
                cell(Field.END, row),
                cell(Field.TIME, row),
                cell(Field.YEAR, row),
                cell(Field.ZONE, row));
    }

    private @Nullable String cell(Field field, String[] row) {
        return plan.cell(field, row);
    }

    private @Nullable String line(Field field, String[] row) {
        return CellText.line(plan.cell(field, row));
    }
}
