package org.convoke.publish;

import java.io.IOException;
import java.io.OutputStream;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.format.geojson.Feature;
import org.convoke.format.geojson.FeatureCollectionWriter;

/** Events as GeoJSON: the properties are EVENT without {@code lat}, {@code lon} and {@code distanceMeters}. */
final class MapFile implements EventWriter {

    private final FeatureCollectionWriter features;

    MapFile(OutputStream out) throws IOException {
        features = new FeatureCollectionWriter(out);
    }

    @Override
    public void write(PublicEvent event) throws IOException {
        Position position = event.venue().position();
        features.write(new Feature(event.id().value(), position == null ? null : position.latLon(), json -> {
            EventFields.writeUntilPosition(json, event);
            EventFields.writePrecision(json, event.venue());
            EventFields.writeFromVenue(json, event);
        }));
    }

    @Override
    public void close() throws IOException {
        features.close();
    }
}
