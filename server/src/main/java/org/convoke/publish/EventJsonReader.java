package org.convoke.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
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
import org.convoke.event.Details;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Organizer;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EventJson} wrote. The description and the sequence number are not in it. */
final class EventJsonReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventJsonReader() {}

    static PublicEvent read(byte[] bytes) {
        try {
            return event(MAPPER.readTree(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an event's form", e);
        }
    }

    private static PublicEvent event(JsonNode json) {
        return new PublicEvent(
                new EventId(required(json, "id")),
                new CallSlug(required(json, "call")),
                required(json, "title"),
                when(json),
                EventStatus.valueOf(required(json, "status")),
                json.path("online").booleanValue(),
                venue(json),
                details(json),
                sources(json),
                0,
                Instant.parse(required(json, "updated")));
    }

    private static When when(JsonNode json) {
        String start = text(json, "start");
        String end = text(json, "end");
        String zone = text(json, "timeZone");
        return new When(
                LocalDate.parse(required(json, "date")),
                start == null ? null : LocalTime.parse(start.substring(start.indexOf('T') + 1)),
                end == null ? null : LocalDateTime.parse(end),
                zone == null ? null : ZoneId.of(zone));
    }

    private static Venue venue(JsonNode json) {
        Address address = new Address(
                text(json, "address"),
                text(json, "locality"),
                text(json, "region"),
                text(json, "postalCode"),
                text(json, "country"));
        String precision = text(json, "precision");
        Position position = precision == null
                ? null
                : new Position(
                        LatLon.of(
                                json.path("lat").doubleValue(), json.path("lon").doubleValue()),
                        GeocodePrecision.valueOf(precision));
        return new Venue(text(json, "venue"), address, position);
    }

    private static Details details(JsonNode json) {
        List<String> languages = new ArrayList<>();
        json.path("languages").forEach(language -> languages.add(language.textValue()));
        Map<AccessibilityFeature, Accessibility.Answer> answers = new EnumMap<>(AccessibilityFeature.class);
        json.path("accessibility")
                .properties()
                .forEach(each -> answers.put(
                        AccessibilityFeature.valueOf(each.getKey()),
                        Accessibility.Answer.valueOf(each.getValue().textValue())));
        List<Organizer> organizers = new ArrayList<>();
        json.path("organizers").forEach(each -> organizers.add(new Organizer(required(each, "name"), uri(each))));
        return new Details(null, languages, new Accessibility(answers), organizers, uri(json));
    }

    private static List<SourceRef> sources(JsonNode json) {
        List<SourceRef> sources = new ArrayList<>();
        json.path("sources")
                .forEach(each -> sources.add(new SourceRef(required(each, "name"), text(each, "id"), uri(each))));
        return sources;
    }

    private static @Nullable URI uri(JsonNode json) {
        String url = text(json, "url");
        return url == null ? null : URI.create(url);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.path(name).textValue();
    }

    private static String required(JsonNode json, String name) {
        String text = json.path(name).textValue();
        if (text == null) {
            throw new IllegalStateException("an event's form lacks " + name);
        }
        return text;
    }
}
