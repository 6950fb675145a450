package org.convoke.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.Organizer;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;

/**
 * The fields of EVENT in the contract's order, in three runs, so that GeoJSON can leave out the middle one. Names are
 * promised to others and written out here; the records may be renamed freely.
 */
final class EventFields {

    /** Local time to the minute, as everywhere in the contract. */
    static final DateTimeFormatter LOCAL_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private EventFields() {}

    /** Writes {@code id} to {@code online}. */
    static void writeUntilPosition(JsonGenerator json, PublicEvent event) throws IOException {
        json.writeStringField("id", event.id().value());
        json.writeStringField("call", event.call().value());
        json.writeStringField("title", event.title());
        writeWhen(json, event.when());
        json.writeStringField("status", event.status().name());
        json.writeBooleanField("online", event.isOnline());
    }

    /** Writes {@code lat}, {@code lon} and {@code precision}. */
    static void writePosition(JsonGenerator json, Venue venue) throws IOException {
        Position position = venue.position();
        writeDegrees(json, "lat", position == null ? null : position.latLon().latitude());
        writeDegrees(json, "lon", position == null ? null : position.latLon().longitude());
        writePrecision(json, venue);
    }

    /** Writes {@code precision} alone, for where the position stands elsewhere. */
    static void writePrecision(JsonGenerator json, Venue venue) throws IOException {
        Position position = venue.position();
        writeText(
                json,
                "precision",
                position == null ? null : position.precision().name());
    }

    /** Writes {@code venue} to {@code updated}. */
    static void writeFromVenue(JsonGenerator json, PublicEvent event) throws IOException {
        writeVenue(json, event.venue());
        writeDetails(json, event.details());
        writeSources(json, event);
        json.writeStringField("updated", event.updated().toString());
    }

    /** The local beginning, or null when only the day is known. */
    static @Nullable String start(When when) {
        LocalTime start = when.start();
        return start == null ? null : when.date().atTime(start).format(LOCAL_MINUTE);
    }

    static @Nullable String end(When when) {
        LocalDateTime end = when.end();
        return end == null ? null : end.format(LOCAL_MINUTE);
    }

    private static void writeWhen(JsonGenerator json, When when) throws IOException {
        writeText(json, "start", start(when));
        writeText(json, "end", end(when));
        writeText(json, "timeZone", when.zone() == null ? null : when.zone().getId());
        json.writeStringField("date", when.date().toString());
    }

    private static void writeVenue(JsonGenerator json, Venue venue) throws IOException {
        Address address = venue.address();
        writeText(json, "venue", venue.name());
        writeText(json, "address", address.lines());
        writeText(json, "locality", address.locality());
        writeText(json, "region", address.region());
        writeText(json, "postalCode", address.postalCode());
        writeText(json, "country", address.country());
    }

    private static void writeDetails(JsonGenerator json, Details details) throws IOException {
        json.writeArrayFieldStart("languages");
        for (String language : details.languages()) {
            json.writeString(language);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("accessibility");
        for (Map.Entry<AccessibilityFeature, Accessibility.Answer> each :
                details.accessibility().answers().entrySet()) {
            json.writeStringField(each.getKey().name(), each.getValue().name());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("organizers");
        for (Organizer organizer : details.organizers()) {
            json.writeStartObject();
            json.writeStringField("name", organizer.name());
            writeUrl(json, organizer.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeUrl(json, details.url());
    }

    private static void writeSources(JsonGenerator json, PublicEvent event) throws IOException {
        json.writeArrayFieldStart("sources");
        for (SourceRef source : event.sources()) {
            json.writeStartObject();
            json.writeStringField("name", source.name());
            writeUrl(json, source.url());
            writeText(json, "id", source.id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeDegrees(JsonGenerator json, String name, @Nullable Double degrees) throws IOException {
        json.writeFieldName(name);
        if (degrees == null) {
            json.writeNull();
        } else {
            json.writeRawValue(EventJson.decimal(degrees));
        }
    }

    private static void writeUrl(JsonGenerator json, @Nullable URI url) throws IOException {
        writeText(json, "url", url == null ? null : url.toString());
    }

    private static void writeText(JsonGenerator json, String name, @Nullable String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }
}
