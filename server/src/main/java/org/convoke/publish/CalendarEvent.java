package org.convoke.publish;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.EventStatus;
import org.convoke.event.Organizer;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.Venue;
import org.convoke.format.ical.ContentLine;
import org.convoke.format.ical.ContentLineWriter;
import org.jspecify.annotations.Nullable;

/**
 * An event as a VEVENT. What iCalendar has no word for stands in {@code X-CONVOKE-} properties, so that Convoke reads
 * back what it wrote; others skip them (RFC 5545, section 3.8.8.2).
 */
final class CalendarEvent {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** An organizer must have an address; this one says that there is none. */
    private static final URI NO_ADDRESS = URI.create("invalid:nomail");

    private final PublicEvent event;
    private final CalendarTimes times;

    CalendarEvent(PublicEvent event, CalendarTimes times) {
        this.event = event;
        this.times = times;
    }

    void writeTo(ContentLineWriter lines) throws IOException {
        lines.begin("VEVENT");
        // Random and without a host's name, as RFC 7986, section 5.3, asks.
        lines.value("UID", event.id().value());
        writeRevision(lines);
        times.writeTo(lines);
        lines.write(summary());
        writeStatus(lines);
        writeVenue(lines, event.venue());
        writeDetails(lines, event.details());
        lines.end("VEVENT");
    }

    private void writeRevision(ContentLineWriter lines) throws IOException {
        // Without METHOD, DTSTAMP is when the event was last revised (section 3.8.7.2).
        Instant updated = event.updated();
        lines.value("DTSTAMP", UTC.format(updated));
        lines.value("LAST-MODIFIED", UTC.format(updated));
        lines.value("SEQUENCE", Integer.toString(event.sequence()));
    }

    private ContentLine summary() {
        ContentLine summary = ContentLine.ofText("SUMMARY", event.title());
        List<String> languages = event.details().languages();
        return languages.isEmpty() ? summary : summary.with("LANGUAGE", languages.getFirst());
    }

    private void writeStatus(ContentLineWriter lines) throws IOException {
        EventStatus status = event.status();
        switch (status) {
            case CONFIRMED, TENTATIVE, CANCELLED -> lines.value("STATUS", status.name());
            case POSTPONED, MOVED -> {
                lines.value("STATUS", EventStatus.CONFIRMED.name());
                lines.value("X-CONVOKE-STATUS", status.name());
            }
        }
        if (event.isOnline()) {
            lines.value("X-CONVOKE-ONLINE", "TRUE");
        }
    }

    private static void writeVenue(ContentLineWriter lines, Venue venue) throws IOException {
        String location = location(venue);
        if (!location.isEmpty()) {
            lines.text("LOCATION", location);
            lines.value("X-CONVOKE-PLACE", structured(venue));
        }
        Position position = venue.position();
        if (position != null) {
            lines.value(
                    "GEO",
                    EventJson.decimal(position.latLon().latitude()) + ";"
                            + EventJson.decimal(position.latLon().longitude()));
            lines.value("X-CONVOKE-PRECISION", position.precision().name());
        }
    }

    private static void writeDetails(ContentLineWriter lines, Details details) throws IOException {
        if (details.description() != null) {
            lines.text("DESCRIPTION", details.description());
        }
        for (int i = 0; i < details.organizers().size(); i++) {
            // An event has at most one ORGANIZER (section 3.6.1).
            lines.write(organizer(
                    i == 0 ? "ORGANIZER" : "X-CONVOKE-ORGANIZER",
                    details.organizers().get(i)));
        }
        URI url = details.url();
        if (url != null) {
            lines.value("URL", url.toString());
        }
        if (details.languages().size() > 1) {
            lines.value("X-CONVOKE-LANGUAGES", String.join(",", details.languages()));
        }
        String answers = details.accessibility().answers().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
        if (!answers.isEmpty()) {
            lines.value("X-CONVOKE-ACCESSIBILITY", answers);
        }
    }

    private static ContentLine organizer(String property, Organizer organizer) {
        URI url = Objects.requireNonNullElse(organizer.url(), NO_ADDRESS);
        return new ContentLine(property, url.toString()).with("CN", organizer.name());
    }

    /** The place in one line, as people write it. */
    private static String location(Venue venue) {
        Address address = venue.address();
        String town = present(address.postalCode(), address.locality()).collect(Collectors.joining(" "));
        return present(venue.name(), address.lines(), town, address.region(), address.country())
                .collect(Collectors.joining(", "));
    }

    /** The parts of the place: name, lines, town, region, postcode, country, as in a structured value of vCard. */
    private static String structured(Venue venue) {
        Address address = venue.address();
        return String.join(
                ";",
                field(venue.name()),
                field(address.lines()),
                field(address.locality()),
                field(address.region()),
                field(address.postalCode()),
                field(address.country()));
    }

    private static String field(@Nullable String part) {
        return part == null ? "" : ContentLine.escaped(part);
    }

    private static Stream<String> present(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(part -> !part.isEmpty());
    }
}
