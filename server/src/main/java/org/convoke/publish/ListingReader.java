package org.convoke.publish;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.index.EventForm;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * Reads the listing out of what {@link JsonEventForm} keeps, field after field in their order: half a microsecond an event
 * where a parser for any JSON takes several, and every result on a page is read.
 */
final class ListingReader {

    private static final byte ID = Shorthand.code("{\"id\":\"");
    private static final byte CALL = Shorthand.code("\",\"call\":\"");
    private static final byte TITLE = Shorthand.code("\",\"title\":\"");
    private static final byte START = Shorthand.code("\",\"start\":");
    private static final byte END = Shorthand.code(",\"end\":");
    private static final byte TIME_ZONE = Shorthand.code(",\"timeZone\":");
    private static final byte DATE = Shorthand.code(",\"date\":\"");
    private static final byte STATUS = Shorthand.code("\",\"status\":\"");
    private static final byte ONLINE = Shorthand.code("\",\"online\":");
    private static final byte LAT = Shorthand.code(",\"lat\":");
    private static final byte LON = Shorthand.code(",\"lon\":");
    private static final byte PRECISION = Shorthand.code(",\"precision\":");
    private static final byte DISTANCE = Shorthand.code(",\"distanceMeters\":");
    private static final byte VENUE = Shorthand.code(",\"venue\":");
    private static final byte ADDRESS = Shorthand.code(",\"address\":");
    private static final byte LOCALITY = Shorthand.code(",\"locality\":");
    private static final byte REGION = Shorthand.code(",\"region\":");
    private static final byte POSTAL_CODE = Shorthand.code(",\"postalCode\":");
    private static final byte COUNTRY = Shorthand.code(",\"country\":");
    private static final byte LANGUAGES = Shorthand.code(",\"languages\":[");
    private static final byte ACCESSIBILITY = Shorthand.code("],\"accessibility\":{");
    private static final byte ORGANIZERS = Shorthand.code("},\"organizers\":[");

    private final ShorthandFields fields;
    private final EventForm.Known known;

    private ListingReader(ShorthandFields fields, EventForm.Known known) {
        this.fields = fields;
        this.known = known;
    }

    /** @throws IllegalStateException when the bytes are not what {@link JsonEventForm} keeps */
    static Listing read(byte[] bytes, EventForm.Known known) {
        return new ListingReader(new ShorthandFields(bytes, ID), known).listing();
    }

    private Listing listing() {
        fields.skip(CALL);
        fields.skip(TITLE);
        String title = fields.bare(START);
        When when = when();
        EventStatus status = EventStatus.valueOf(fields.bare(ONLINE));
        boolean isOnline = fields.bare(LAT).equals("true");
        Position position = position();
        Venue venue = new Venue(fields.text(ADDRESS), address(), position);
        return new Listing(
                known.id(),
                known.call(),
                title,
                when,
                status,
                isOnline,
                venue,
                languages(),
                accessibility(),
                known.town());
    }

    private When when() {
        String start = fields.text(END);
        String end = fields.text(TIME_ZONE);
        fields.skip(DATE);
        return new When(
                date(fields.bare(STATUS)),
                start == null ? null : time(start),
                end == null ? null : LocalDateTime.of(date(end), time(end)),
                null);
    }

    /** The day of {@code 2026-11-28} or {@code 2026-11-28T10:00}; years of other lengths are left to the library. */
    private static LocalDate date(String local) {
        return local.charAt(4) == '-'
                ? LocalDate.of(
                        twoDigits(local, 0) * 100 + twoDigits(local, 2), twoDigits(local, 5), twoDigits(local, 8))
                : LocalDate.parse(
                        local.length() > 10 && local.indexOf('T') > 0 ? local.substring(0, local.indexOf('T')) : local);
    }

    /** The time of {@code 2026-11-28T10:00}. */
    private static LocalTime time(String local) {
        int at = local.indexOf('T') + 1;
        return LocalTime.of(twoDigits(local, at), twoDigits(local, at + 3));
    }

    private static int twoDigits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private @Nullable Position position() {
        fields.skip(LON);
        fields.skip(PRECISION);
        String precision = fields.text(DISTANCE);
        fields.skip(VENUE);
        LatLon position = known.position();
        return precision == null || position == null
                ? null
                : new Position(position, GeocodePrecision.valueOf(precision));
    }

    private Address address() {
        return new Address(
                fields.text(LOCALITY),
                fields.text(REGION),
                fields.text(POSTAL_CODE),
                fields.text(COUNTRY),
                fields.text(LANGUAGES));
    }

    private List<String> languages() {
        return fields.texts(ACCESSIBILITY);
    }

    private Accessibility accessibility() {
        List<String> texts = fields.texts(ORGANIZERS);
        if (texts.isEmpty()) {
            return Accessibility.UNKNOWN;
        }
        Map<AccessibilityFeature, Accessibility.Answer> answers = new EnumMap<>(AccessibilityFeature.class);
        for (int i = 0; i < texts.size(); i += 2) {
            answers.put(AccessibilityFeature.valueOf(texts.get(i)), Accessibility.Answer.valueOf(texts.get(i + 1)));
        }
        return new Accessibility(answers);
    }
}
