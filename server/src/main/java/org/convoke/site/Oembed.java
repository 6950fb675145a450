package org.convoke.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.jspecify.annotations.Nullable;

/**
 * One answer of oEmbed 1.0 (section 2.3.4).
 *
 * @param members by name, in their order: texts and whole numbers
 */
record Oembed(Map<String, Object> members) {

    /** As wide as a line is good to read, and as high as an excerpt with title and source stands in it. */
    private static final int WIDTH_PIXELS = 600;

    private static final int HEIGHT_PIXELS = 320;

    /** A correction shows after an hour on sites that keep to it. */
    private static final int CACHE_SECONDS = 3600;

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    /** How large what is embedded may be. */
    record Room(OptionalInt maxWidthPixels, OptionalInt maxHeightPixels) {

        private boolean holds(Head.Picture picture) {
            return picture.widthPixels() <= maxWidthPixels.orElse(Integer.MAX_VALUE)
                    && picture.heightPixels() <= maxHeightPixels.orElse(Integer.MAX_VALUE);
        }
    }

    /**
     * What every answer tells.
     *
     * @param site what it is called
     * @param origin where it is
     * @param picture a preview, which is left out where there is no room for it
     */
    record Frame(String site, String origin, Head.@Nullable Picture picture, Room room) {

        private Map<String, Object> members(String type, String title) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("version", "1.0");
            members.put("type", type);
            members.put("title", title);
            members.put("provider_name", site);
            members.put("provider_url", origin + "/");
            members.put("cache_age", CACHE_SECONDS);
            if (picture != null && room.holds(picture)) {
                members.put("thumbnail_url", origin + picture.path());
                members.put("thumbnail_width", picture.widthPixels());
                members.put("thumbnail_height", picture.heightPixels());
            }
            return members;
        }
    }

    /** A title and a picture for a link. */
    static Oembed link(String title, Frame frame) {
        return new Oembed(frame.members("link", title));
    }

    /**
     * HTML to stand in the page.
     *
     * @param issuer a domain; absent when none is named
     */
    static Oembed rich(String title, String html, @Nullable String issuer, Frame frame) {
        Map<String, Object> members = frame.members("rich", title);
        if (issuer != null) {
            members.put("author_name", issuer);
            members.put("author_url", "https://" + issuer + "/");
        }
        members.put("html", html);
        members.put("width", Math.min(WIDTH_PIXELS, frame.room.maxWidthPixels().orElse(WIDTH_PIXELS)));
        members.put(
                "height", Math.min(HEIGHT_PIXELS, frame.room.maxHeightPixels().orElse(HEIGHT_PIXELS)));
        return new Oembed(members);
    }

    Answer toJson() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> member : members.entrySet()) {
                if (member.getValue() instanceof Integer number) {
                    json.writeNumberField(member.getKey(), number);
                } else {
                    json.writeStringField(member.getKey(), member.getValue().toString());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write oEmbed into memory", e);
        }
        return Answer.of(Media.JSON, bytes.toByteArray());
    }

    Answer toXml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("oembed");
            for (Map.Entry<String, Object> member : members.entrySet()) {
                xml.writeStartElement(member.getKey());
                xml.writeCharacters(member.getValue().toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write oEmbed into memory", e);
        }
        return Answer.of(Media.XML, bytes.toByteArray());
    }
}
