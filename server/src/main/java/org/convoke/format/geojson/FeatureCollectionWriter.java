package org.convoke.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.convoke.nearest.LatLon;

/**
 * Writes a FeatureCollection (RFC 7946, section 3.3) feature by feature, one a line, holding none. {@link #close} ends
 * the document and leaves the stream open. For one thread.
 */
public final class FeatureCollectionWriter implements Closeable {

    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    /** About one metre: what readers may rely on. */
    private static final int FEWEST_DECIMALS = 5;

    /** What a {@link LatLon} is kept to. */
    private static final int MOST_DECIMALS = 7;

    private final JsonGenerator json;

    /** Begins the document on the stream. */
    public FeatureCollectionWriter(OutputStream out) throws IOException {
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    /** Adds a feature. */
    public void write(Feature feature) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.id());
        json.writeFieldName("geometry");
        LatLon position = feature.position();
        if (position == null) {
            json.writeNull();
        } else {
            writePoint(position);
        }
        json.writeObjectFieldStart("properties");
        feature.properties().writeTo(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void writePoint(LatLon position) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeRawValue(degrees(position.longitude()));
        json.writeRawValue(degrees(position.latitude()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String degrees(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return shortest.setScale(Math.max(FEWEST_DECIMALS, shortest.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
