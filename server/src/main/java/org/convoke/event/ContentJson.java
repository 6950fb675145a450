package org.convoke.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the store keeps what a source says: one flat JSON object, absent fields left out. Readable for an
 * operator, and not the public shape: {@code publish} has that one. Written and read by hand because an import does it a
 * million times; about a microsecond each way.
 */
final class ContentJson {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private ContentJson() {}

    static String write(Content content) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("title", content.title());
            writeWhen(json, content.when());
            if (content.status() != EventStatus.CONFIRMED) {
                json.writeStringField("status", content.status().name());
            }
            if (content.isOnline()) {
                json.writeBooleanField("online", true);
            }
            writeVenue(json, content.venue());
            writeDetails(json, content.details());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string cannot fail", e);
        }
        return text.toString();
    }

    private static void writeWhen(JsonGenerator json, @Nullable When when) throws IOException {
        if (when == null) {
            return;
        }
        json.writeStringField("date", when.date().toString());
        writePresent(json, "start", when.start());
        writePresent(json, "end", when.end());
        writePresent(json, "zone", when.zone());
    }

    private static void writeVenue(JsonGenerator json, Venue venue) throws IOException {
        Address address = venue.address();
        writePresent(json, "venue", venue.name());
        writePresent(json, "lines", address.lines());
        writePresent(json, "locality", address.locality());
        writePresent(json, "region", address.region());
        writePresent(json, "postalCode", address.postalCode());
        writePresent(json, "country", address.country());
        Position position = venue.position();
        if (position != null) {
            json.writeNumberField("lat", position.latLon().latitude());
            json.writeNumberField("lon", position.latLon().longitude());
            json.writeStringField("precision", position.precision().name());
        }
    }

    private static void writeDetails(JsonGenerator json, Details details) throws IOException {
        writePresent(json, "description", details.description());
        if (!details.languages().isEmpty()) {
            json.writeArrayFieldStart("languages");
            for (String language : details.languages()) {
                json.writeString(language);
            }
            json.writeEndArray();
        }
        writeAccessibility(json, details.accessibility());
        if (!details.organizers().isEmpty()) {
            json.writeArrayFieldStart("organizers");
            for (Organizer organizer : details.organizers()) {
                json.writeStartObject();
                json.writeStringField("name", organizer.name());
                writePresent(json, "url", organizer.url());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        writePresent(json, "url", details.url());
    }

    private static void writeAccessibility(JsonGenerator json, Accessibility accessibility) throws IOException {
        if (accessibility.answers().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("accessibility");
        for (Map.Entry<AccessibilityFeature, Accessibility.Answer> each :
                accessibility.answers().entrySet()) {
            json.writeStringField(each.getKey().name(), each.getValue().name());
        }
        json.writeEndObject();
    }

    private static void writePresent(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    /** Reads what {@link #write} wrote, in this version or an older one; fields it does not know are passed over. */
    static Content read(String text) {
        return new ContentJsonReader().read(text);
    }
}
