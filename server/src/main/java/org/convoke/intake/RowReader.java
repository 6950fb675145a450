package org.convoke.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convoke.event.Address;
import org.convoke.event.Content;
import org.convoke.event.Details;
import org.convoke.event.Draft;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.Field;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/** Makes a record of a row, by the plan of its table. */
final class RowReader {

    private final ColumnPlan plan;
    private final IntakeOptions options;

    RowReader(ColumnPlan plan, IntakeOptions options) {
        this.plan = plan;
        this.options = options;
    }

    IntakeRecord read(int number, String[] row) {
        List<Warning> warnings = new ArrayList<>();
        String title = plan.cell(Field.TITLE, row);
        if (title == null) {
            warnings.add(Warning.of(number, plan.name(Field.TITLE), WarningCode.TITLE_MISSING));
            title = options.call().title();
        }
        Content content = new Content(title, when(row), EventStatus.CONFIRMED, false, venue(row), Details.NONE);
        SourceRef source = new SourceRef(options.source(), plan.cell(Field.ID, row), null);
        return new IntakeRecord(number, List.of(new Draft(options.call().slug(), source, null, content)), warnings);
    }

    private @Nullable When when(String[] row) {
        String start = plan.cell(Field.START, row);
        String date = plan.cell(Field.DATE, row);
        String both = date != null ? date : start;
        if (both == null || both.length() < 10) {
            return options.defaults().date() == null
                    ? null
                    : When.on(options.defaults().date(), zone());
        }
        try {
            LocalDate day = LocalDate.parse(both.substring(0, 10));
            LocalTime time = both.length() < 16 ? null : LocalTime.parse(both.substring(11, 16));
            return new When(day, time, null, zone());
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable ZoneId zone() {
        return options.defaults().zone();
    }

    private Venue venue(String[] row) {
        Address address = new Address(
                plan.cell(Field.STREET, row),
                plan.cell(Field.LOCALITY, row),
                plan.cell(Field.REGION, row),
                plan.cell(Field.POSTAL_CODE, row),
                null);
        String name = plan.cell(Field.VENUE, row);
        return new Venue(name == null ? plan.cell(Field.PLACE, row) : name, address, position(row));
    }

    private @Nullable Position position(String[] row) {
        String lat = plan.cell(Field.LATITUDE, row);
        String lon = plan.cell(Field.LONGITUDE, row);
        if (lat == null || lon == null) {
            return null;
        }
        try {
            double latitude = Double.parseDouble(lat);
            double longitude = Double.parseDouble(lon);
            return LatLon.isValid(latitude, longitude)
                    ? new Position(LatLon.of(latitude, longitude), GeocodePrecision.EXACT)
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
