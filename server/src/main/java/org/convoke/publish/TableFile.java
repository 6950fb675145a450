package org.convoke.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.SourceRef;
import org.convoke.event.When;
import org.convoke.format.csv.CsvWriter;
import org.convoke.format.csv.ListCell;
import org.convoke.format.csv.PlainCell;
import org.jspecify.annotations.Nullable;

/**
 * Events as CSV: one row each, the columns EVENT's fields in their order without {@code distanceMeters}. Lists stand in
 * one cell ({@link ListCell}); sources are one column for each of
 * their fields, in the same order; an organizer's page stands behind its name.
 */
final class TableFile implements EventWriter {

    static final List<String> HEADER = List.of(
            "id",
            "call",
            "title",
            "start",
            "end",
            "timeZone",
            "date",
            "status",
            "online",
            "lat",
            "lon",
            "precision",
            "venue",
            "address",
            "locality",
            "region",
            "postalCode",
            "country",
            "languages",
            "accessibility",
            "organizers",
            "url",
            "sources",
            "sourceUrls",
            "sourceIds",
            "updated");

    private final CsvWriter csv;

    TableFile(OutputStream out) throws IOException {
        csv = new CsvWriter(out);
        csv.write(HEADER);
    }

    @Override
    public void write(PublicEvent event) throws IOException {
        List<String> cells = new ArrayList<>(HEADER.size());
        addHead(cells, event);
        addVenue(cells, event);
        addDetails(cells, event.details());
        addText(
                cells,
                ListCell.join(event.sources().stream().map(SourceRef::name).toList()));
        addText(cells, joined(event.sources(), SourceRef::url));
        addText(cells, joined(event.sources(), SourceRef::id));
        addText(cells, event.updated().toString());
        csv.write(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static void addHead(List<String> cells, PublicEvent event) {
        When when = event.when();
        addText(cells, event.id().value());
        addText(cells, event.call().value());
        addText(cells, event.title());
        addText(cells, EventFields.start(when));
        addText(cells, EventFields.end(when));
        addText(cells, when.zone() == null ? null : when.zone().getId());
        addText(cells, when.date().toString());
        addText(cells, event.status().name());
        addText(cells, Boolean.toString(event.isOnline()));
    }

    private static void addVenue(List<String> cells, PublicEvent event) {
        Position position = event.venue().position();
        // Numbers of our own making: a minus sign before them is no formula.
        cells.add(position == null ? "" : EventJson.decimal(position.latLon().latitude()));
        cells.add(position == null ? "" : EventJson.decimal(position.latLon().longitude()));
        addText(cells, position == null ? null : position.precision().name());
        Address address = event.venue().address();
        addText(cells, event.venue().name());
        addText(cells, address.lines());
        addText(cells, address.locality());
        addText(cells, address.region());
        addText(cells, address.postalCode());
        addText(cells, address.country());
    }

    private static void addDetails(List<String> cells, Details details) {
        addText(cells, ListCell.join(details.languages()));
        addText(
                cells,
                ListCell.join(details.accessibility().answers().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList()));
        addText(cells, ListCell.join(organizers(details)));
        URI url = details.url();
        addText(cells, url == null ? null : url.toString());
    }

    /** The organizers' names, each with its page behind it when it has one. */
    private static List<String> organizers(Details details) {
        List<String> cells = new ArrayList<>();
        details.organizers().forEach(each -> {
            cells.add(each.name());
            if (each.url() != null) {
                cells.add(each.url().toString());
            }
        });
        return cells;
    }

    /** One field of a list of objects; an empty cell when none of them has it. */
    private static <T> String joined(List<T> objects, Function<T, @Nullable Object> field) {
        if (objects.stream().map(field).allMatch(Objects::isNull)) {
            return "";
        }
        return ListCell.join(objects.stream()
                .map(each -> Objects.toString(field.apply(each), ""))
                .toList());
    }

    private static void addText(List<String> cells, @Nullable String text) {
        cells.add(text == null ? "" : PlainCell.neutralize(text));
    }
}
