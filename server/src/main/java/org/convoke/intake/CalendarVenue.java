package org.convoke.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convoke.event.Address;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.Venue;
import org.convoke.event.WarningCode;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of its place, and whether it is online: LOCATION and GEO, Apple's structured location, and the parts
 * of the place that our own files keep.
 */
record CalendarVenue(CalendarPlaces.Named named, boolean isOnline) {

    private static final Pattern DEGREES =
            Pattern.compile("\\s*([+-]?\\d{1,3}(?:\\.\\d{1,30})?)\\s*[;,]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,30})?)\\s*");

    /** Words that stand where a place would. */
    private static final Pattern ONLINE = Pattern.compile(
            "(?iu)(online|virtual|en ligne|en línea|on-line|zoom|web|internet|webinar|livestream|video ?conference"
                    + "|microsoft teams( meeting)?|google meet|jitsi|عبر الإنترنت|آنلاین|онлайн|オンライン|线上|在线|ऑनलाइन|çevrimiçi|mtandaoni|daring)"
                    + "( (event|meeting|call))?");

    /** The parts of {@code X-CONVOKE-PLACE}. */
    private static final int PARTS = 6;

    static CalendarVenue of(IcalComponent event, CalendarWarnings warnings) {
        Optional<String> location = CalendarText.line(event, "LOCATION", CalendarText.MAX_PLACE_CHARS, warnings);
        boolean isNowhere = location.isPresent()
                && (CalendarUrls.web(location.get()).isPresent()
                        || ONLINE.matcher(location.get()).matches());
        boolean isOnline =
                isNowhere || meets(event) || event.first("X-CONVOKE-ONLINE").isPresent();
        LatLon position = position(event, warnings).orElse(null);
        return new CalendarVenue(named(event, isNowhere ? null : location.orElse(null), position), isOnline);
    }

    /** Our own files say how exact a position is; of others it is what the source gave. */
    Venue withOwnPrecision(Venue venue, IcalComponent event) {
        Position position = venue.position();
        Optional<GeocodePrecision> precision = event.text("X-CONVOKE-PRECISION").flatMap(CalendarVenue::precision);
        if (position == null || precision.isEmpty() || !position.latLon().equals(named.position())) {
            return venue;
        }
        return venue.withPosition(new Position(position.latLon(), precision.get()));
    }

    private static CalendarPlaces.Named named(
            IcalComponent event, @Nullable String location, @Nullable LatLon position) {
        Optional<List<String>> own =
                event.first("X-CONVOKE-PLACE").map(IcalProperty::structure).filter(parts -> parts.size() == PARTS);
        if (own.isPresent()) {
            List<String> parts = own.get();
            Address address = new Address(parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
            return new CalendarPlaces.Named(presentOrNull(parts.get(0)), null, address, position);
        }
        Optional<IcalProperty> apple = event.first("X-APPLE-STRUCTURED-LOCATION");
        String title = apple.flatMap(each -> each.parameter("X-TITLE"))
                .map(text -> text.replace("\\n", "\n")
                        .replace("\\", "")
                        .lines()
                        .findFirst()
                        .orElse(""))
                .map(CalendarVenue::presentOrNull)
                .orElse(null);
        // The title repeats the beginning of LOCATION; it parts the venue's name from its address.
        boolean isName = title != null && location != null && !location.equals(title) && location.startsWith(title);
        return new CalendarPlaces.Named(isName || location == null ? title : null, location, Address.UNKNOWN, position);
    }

    /** The position that GEO or Apple's geo URI (RFC 5870) gives; 0,0 counts as none. */
    private static Optional<LatLon> position(IcalComponent event, CalendarWarnings warnings) {
        Optional<LatLon> geo = event.first("GEO")
                .filter(each -> !each.value().isBlank())
                .flatMap(property -> position(property, property.value(), warnings));
        return geo.or(() -> event.first("X-APPLE-STRUCTURED-LOCATION")
                .filter(each -> each.value().startsWith("geo:"))
                .flatMap(property -> position(
                        property, property.value().substring("geo:".length()).split(";")[0], warnings)));
    }

    private static Optional<LatLon> position(IcalProperty property, String text, CalendarWarnings warnings) {
        Matcher matcher = DEGREES.matcher(text);
        if (matcher.matches()) {
            double latitude = Double.parseDouble(matcher.group(1));
            double longitude = Double.parseDouble(matcher.group(2));
            if (latitude == 0 && longitude == 0) {
                return Optional.empty();
            }
            if (LatLon.isValid(latitude, longitude)) {
                return Optional.of(LatLon.of(latitude, longitude));
            }
        }
        warnings.unreadable(property, WarningCode.COORDINATES_UNREADABLE);
        return Optional.empty();
    }

    private static boolean meets(IcalComponent event) {
        return Stream.of("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
                .flatMap(property -> event.all(property).stream())
                .anyMatch(property -> CalendarUrls.web(property.value()).isPresent());
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
