package org.convoke.format.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * One GeoJSON Feature (RFC 7946, section 3.2).
 *
 * @param id the feature's commonly used identifier
 * @param position a Point, or absent for an unlocated feature, whose geometry is null
 */
public record Feature(String id, @Nullable LatLon position, Properties properties) {

    /** Writes the members of the object {@code properties}. */
    @FunctionalInterface
    public interface Properties {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
