package org.convoke.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.convoke.event.Deleted;
import org.convoke.event.PublicEvent;

/**
 * Events as JSON Feed 1.1. {@code _event} is EVENT of the public contract, {@code _call.status} its status; the format knows no
 * deletions, so what was taken away is an item whose status is {@code WITHDRAWN}.
 */
final class JsonFeedFile implements EventWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().build().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private static final String WITHDRAWN = "WITHDRAWN";

    private final FileFrame frame;
    private final Locale language;
    private final JsonGenerator json;

    /** Writes what stands before the items. */
    JsonFeedFile(FileFrame frame, OutputStream out) throws IOException {
        this.frame = frame;
        this.language = frame.call().language();
        json = FACTORY.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("version", "https://jsonfeed.org/version/1.1");
        json.writeStringField("title", frame.call().title());
        json.writeStringField("home_page_url", frame.home());
        json.writeStringField("feed_url", frame.self("json"));
        FileFrame.Part part = frame.part();
        if (part != null && part.next() != null) {
            json.writeStringField("next_url", frame.home() + "/events.json" + part.next());
        }
        json.writeStringField("language", language.toLanguageTag());
        json.writeArrayFieldStart("authors");
        json.writeStartObject();
        json.writeStringField("name", frame.publisher());
        json.writeStringField("url", frame.origin() + "/");
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("items");
    }

    @Override
    public void write(PublicEvent event) throws IOException {
        String address = frame.address(event.id());
        json.writeStartObject();
        json.writeStringField("id", address);
        json.writeStringField("url", address);
        URI elsewhere = event.details().url();
        if (elsewhere != null) {
            json.writeStringField("external_url", elsewhere.toString());
        }
        String status = frame.spoken()
                .status(event.status(), language)
                .map(word -> word + ": ")
                .orElse("");
        json.writeStringField("title", status + event.title());
        json.writeStringField("content_text", String.join("\n", frame.spoken().lines(event, language)));
        json.writeStringField("date_modified", event.updated().toString());
        writeStatus(event.status().name());
        json.writeFieldName("_event");
        json.writeRawValue(new String(EventJson.of(event).toBytes(), StandardCharsets.UTF_8));
        json.writeEndObject();
    }

    @Override
    public void write(Deleted deleted) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", frame.address(deleted.id()));
        json.writeStringField("content_text", frame.spoken().gone(language));
        json.writeStringField("date_modified", deleted.when().toString());
        writeStatus(WITHDRAWN);
        json.writeEndObject();
    }

    private void writeStatus(String status) throws IOException {
        json.writeObjectFieldStart("_call");
        json.writeStringField("call", frame.call().slug().value());
        json.writeStringField("status", status);
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
