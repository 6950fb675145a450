package org.convoke.circulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes texts as JSON Feed 1.1. What it has no word for stands in {@code _call}. */
final class JsonFeed {

    private static final String PATH = "/calls.json";

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonFeed() {}

    static byte[] write(FeedPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", page.title());
            json.writeStringField("home_page_url", page.origin() + "/");
            json.writeStringField("feed_url", page.origin() + PATH + page.query());
            if (page.previous() > 0) {
                json.writeStringField("next_url", page.origin() + PATH + FeedPage.query(page.previous()));
            }
            if (!page.isArchive()) {
                json.writeArrayFieldStart("hubs");
                json.writeStartObject();
                json.writeStringField("type", "WebSub");
                json.writeStringField("url", page.origin() + FeedPage.HUB);
                json.writeEndObject();
                json.writeEndArray();
            }
            json.writeArrayFieldStart("items");
            for (Bulletin bulletin : page.bulletins().reversed()) {
                write(json, bulletin);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the feed into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Bulletin bulletin) throws IOException {
        String file = bulletin.file().toString();
        json.writeStartObject();
        json.writeStringField("id", file);
        json.writeStringField("url", bulletin.text().header().call().toString());
        json.writeStringField("title", bulletin.title());
        json.writeStringField("content_html", bulletin.html());
        json.writeStringField("content_text", bulletin.plain());
        json.writeStringField("language", bulletin.version().tag());
        json.writeStringField("date_published", bulletin.published().toString());
        json.writeStringField("date_modified", bulletin.published().toString());
        String issuer = bulletin.text().header().issue().issuer();
        if (issuer != null) {
            json.writeArrayFieldStart("authors");
            json.writeStartObject();
            json.writeStringField("name", issuer);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectFieldStart("_call");
        json.writeStringField("call", bulletin.call().slug().value());
        json.writeNumberField("version", bulletin.version().version());
        json.writeBooleanField("newest", bulletin.isNewest());
        json.writeStringField("license", bulletin.text().header().license());
        json.writeStringField("digest", bulletin.version().seal().digest());
        json.writeStringField("file", file);
        json.writeStringField("signature", file + ".minisig");
        json.writeEndObject();
        json.writeEndObject();
    }
}
