package org.convoke.publish;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoke.call.CallSlug;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * Reads the listing out of what {@link EventJson} wrote, field after field in that order: a microsecond an event where a
 * parser for any JSON takes several, and every result on a page is read.
 */
final class ListingReader {

    private final JsonFields json;
    private final @Nullable LatLon at;

    private ListingReader(JsonFields json, @Nullable LatLon at) {
        this.json = json;
        this.at = at;
    }

    /** @throws IllegalStateException when the bytes are not what {@link EventJson} writes */
    static Listing read(byte[] bytes, @Nullable LatLon position) {
        return new ListingReader(new JsonFields(bytes), position).listing();
    }

    private Listing listing() {
        EventId id = new EventId(json.required("id"));
        CallSlug call = new CallSlug(json.required("call"));
        String title = json.required("title");
        When when = when();
        EventStatus status = EventStatus.valueOf(json.required("status"));
        boolean isOnline = json.isTrue("online");
        Position position = position();
        json.skip("distanceMeters");
        Venue venue = new Venue(json.text("venue"), address(), position);
        return new Listing(
                id, call, title, when, status, isOnline, venue, languages(), accessibility(), Listing.TOWN_NOT_ASKED);
    }

    private When when() {
        String start = json.text("start");
        String end = json.text("end");
        String zone = json.text("timeZone");
        return new When(
                date(json.required("date")),
                start == null ? null : time(start),
                end == null ? null : LocalDateTime.of(date(end), time(end)),
                zone == null ? null : ZoneId.of(zone));
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
        json.skip("lat");
        json.skip("lon");
        String precision = json.text("precision");
        return precision == null || at == null ? null : new Position(at, GeocodePrecision.valueOf(precision));
    }

    private Address address() {
        return new Address(
                json.text("address"),
                json.text("locality"),
                json.text("region"),
                json.text("postalCode"),
                json.text("country"));
    }

    private List<String> languages() {
        List<String> languages = new ArrayList<>(2);
        json.open("languages", '[');
        while (!json.closes(']')) {
            languages.add(json.element());
        }
        return languages;
    }

    private Accessibility accessibility() {
        json.open("accessibility", '{');
        if (json.closes('}')) {
            return Accessibility.UNKNOWN;
        }
        Map<AccessibilityFeature, Accessibility.Answer> answers = new EnumMap<>(AccessibilityFeature.class);
        do {
            AccessibilityFeature feature = AccessibilityFeature.valueOf(json.element());
            answers.put(feature, Accessibility.Answer.valueOf(json.element()));
        } while (!json.closes('}'));
        return new Accessibility(answers);
    }
}
