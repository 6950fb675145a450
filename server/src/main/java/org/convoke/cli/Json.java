package org.convoke.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Prints the one document that {@code --json} promises. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private Json() {}

    /** Writes a document. */
    interface Document {
        void write(JsonGenerator json) throws IOException;
    }

    static void print(Console console, Document document) {
        try (JsonGenerator json = FACTORY.createGenerator(console.out(), JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            document.write(json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the result", e);
        }
    }

    /** Writes the field, as null when it is absent. */
    static void writeField(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }
}
