package org.convoke.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.Venue;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;
import org.convoke.intake.where.PlaceTexts;
import org.convoke.intake.where.PlaceTexts.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of its place: LOCATION and GEO, Apple's structured location, and the parts of the place that our own
 * files keep.
 */
final class CalendarVenue {

    /** The parts of {@code X-CONVOKE-PLACE}. */
    private static final int PARTS = 6;

    private CalendarVenue() {}

    static PlaceTexts texts(IcalComponent event, CalendarWarnings warnings) {
        Coordinates coordinates = coordinates(event);
        Optional<List<String>> own =
                event.first("X-CONVOKE-PLACE").map(IcalProperty::structure).filter(parts -> parts.size() == PARTS);
        return own.isPresent()
                ? ownTexts(own.get(), coordinates)
                : otherTexts(event, CalendarText.place(event, warnings).orElse(null), coordinates);
    }

    /** Whether the event names an address to meet at, beside its place or instead of one. */
    static boolean meetsOnline(IcalComponent event) {
        return event.first("X-CONVOKE-ONLINE").isPresent()
                || Stream.of("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
                        .flatMap(property -> event.all(property).stream())
                        .anyMatch(property -> CalendarUrls.web(property.value()).isPresent());
    }

    /** Our own files say how exact a position is; that of others is as exact as the place was found. */
    static Venue withOwnPrecision(Venue venue, IcalComponent event) {
        Position position = venue.position();
        Optional<GeocodePrecision> precision = event.text("X-CONVOKE-PRECISION").flatMap(CalendarVenue::precision);
        boolean isExact = position != null && position.precision() == GeocodePrecision.EXACT;
        return position != null && isExact && precision.isPresent()
                ? venue.withPosition(new Position(position.latLon(), precision.get()))
                : venue;
    }

    private static PlaceTexts ownTexts(List<String> parts, Coordinates coordinates) {
        return new PlaceTexts(
                presentOrNull(parts.get(0)),
                null,
                presentOrNull(parts.get(1)),
                presentOrNull(parts.get(2)),
                presentOrNull(parts.get(3)),
                presentOrNull(parts.get(4)),
                presentOrNull(parts.get(5)),
                coordinates);
    }

    private static PlaceTexts otherTexts(IcalComponent event, @Nullable String location, Coordinates coordinates) {
        String title = event.first("X-APPLE-STRUCTURED-LOCATION")
                .flatMap(each -> each.parameter("X-TITLE"))
                .map(text -> text.replace("\\n", "\n")
                        .replace("\\", "")
                        .lines()
                        .findFirst()
                        .orElse(""))
                .map(CalendarVenue::presentOrNull)
                .orElse(null);
        if (title == null || location == null) {
            return PlaceTexts.of(location == null ? title : location, coordinates);
        }
        // The title repeats the beginning of LOCATION and so parts the venue's name from its address.
        boolean isName = !location.equals(title) && location.startsWith(title);
        return new PlaceTexts(isName ? title : null, location, null, null, null, null, null, coordinates);
    }

    /** GEO, or Apple's geo URI (RFC 5870) without its parameters: latitude first in both. */
    private static Coordinates coordinates(IcalComponent event) {
        return event.text("GEO")
                .or(() -> event.first("X-APPLE-STRUCTURED-LOCATION")
                        .map(IcalProperty::value)
                        .filter(value -> value.startsWith("geo:"))
                        .map(value -> value.substring("geo:".length()).split(";")[0]))
                .map(pair -> new Coordinates(null, null, pair))
                .orElse(Coordinates.NONE);
    }

    private static Optional<GeocodePrecision> precision(String text) {
        return Stream.of(GeocodePrecision.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    private static @Nullable String presentOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
