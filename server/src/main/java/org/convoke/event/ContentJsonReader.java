package org.convoke.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/** Reads one {@link ContentJson}: collects the fields, then puts the parts together. Used once. */
final class ContentJsonReader {

    private String title = "";
    private EventStatus status = EventStatus.CONFIRMED;
    private boolean isOnline;
    private @Nullable LocalDate date;
    private @Nullable LocalTime start;
    private @Nullable LocalDateTime end;
    private @Nullable ZoneId zone;
    private @Nullable String venue;
    private @Nullable String lines;
    private @Nullable String locality;
    private @Nullable String region;
    private @Nullable String postalCode;
    private @Nullable String country;
    private double latitude;
    private double longitude;
    private @Nullable GeocodePrecision precision;
    private @Nullable String description;
    private @Nullable URI url;
    private final List<String> languages = new ArrayList<>();
    private final List<Organizer> organizers = new ArrayList<>();
    private final Map<AccessibilityFeature, Accessibility.Answer> answers = new EnumMap<>(AccessibilityFeature.class);

    Content read(String text) {
        try (JsonParser json = ContentJson.FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                readField(field, json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the store holds a content that is not ours", e);
        }
        return content();
    }

    private void readField(String field, JsonParser json) throws IOException {
        switch (field) {
            case "title" -> title = json.getText();
            case "date" -> date = LocalDate.parse(json.getText());
            case "start" -> start = LocalTime.parse(json.getText());
            case "end" -> end = LocalDateTime.parse(json.getText());
            case "zone" -> zone = ZoneId.of(json.getText());
            case "status" -> status = EventStatus.valueOf(json.getText());
            case "online" -> isOnline = json.getBooleanValue();
            case "lat" -> latitude = json.getDoubleValue();
            case "lon" -> longitude = json.getDoubleValue();
            case "precision" -> precision = GeocodePrecision.valueOf(json.getText());
            default -> readPlaceOrDetail(field, json);
        }
    }

    private void readPlaceOrDetail(String field, JsonParser json) throws IOException {
        switch (field) {
            case "venue" -> venue = json.getText();
            case "lines" -> lines = json.getText();
            case "locality" -> locality = json.getText();
            case "region" -> region = json.getText();
            case "postalCode" -> postalCode = json.getText();
            case "country" -> country = json.getText();
            case "description" -> description = json.getText();
            case "url" -> url = URI.create(json.getText());
            case "languages" -> readLanguages(json);
            case "accessibility" -> readAccessibility(json);
            case "organizers" -> readOrganizers(json);
            default -> json.skipChildren();
        }
    }

    private void readLanguages(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            languages.add(json.getText());
        }
    }

    private void readAccessibility(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            AccessibilityFeature feature = AccessibilityFeature.valueOf(json.currentName());
            json.nextToken();
            answers.put(feature, Accessibility.Answer.valueOf(json.getText()));
        }
    }

    private void readOrganizers(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String name = "";
            URI page = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isName = json.currentName().equals("name");
                json.nextToken();
                if (isName) {
                    name = json.getText();
                } else {
                    page = URI.create(json.getText());
                }
            }
            organizers.add(new Organizer(name, page));
        }
    }

    private Content content() {
        When when = date == null ? null : new When(date, start, end, zone);
        Address address = new Address(lines, locality, region, postalCode, country);
        Position position = precision == null ? null : new Position(LatLon.of(latitude, longitude), precision);
        Details details = new Details(description, languages, new Accessibility(answers), organizers, url);
        return new Content(title, when, status, isOnline, new Venue(venue, address, position), details);
    }
}
