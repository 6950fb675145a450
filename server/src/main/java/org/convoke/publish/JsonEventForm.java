package org.convoke.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.convoke.api.JsonBytes;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.index.EventForm;

/** Events kept as the JSON that answers are copied together from, in shorthand. */
public final class JsonEventForm implements EventForm {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    @Override
    public byte[] encode(PublicEvent event) {
        return Shorthand.shorten(EventJson.of(event).bytesWith(Shorthand.DISTANCE));
    }

    @Override
    public void write(byte[] bytes, OptionalDouble distanceMeters, JsonBytes json) {
        byte[] distance = distanceMeters.isEmpty()
                ? NULL
                : EventJson.decimal(distanceMeters.getAsDouble()).getBytes(StandardCharsets.ISO_8859_1);
        Shorthand.write(bytes, distance, json);
    }

    @Override
    public Listing listing(byte[] bytes, Known known) {
        return ListingReader.read(bytes, known);
    }

    @Override
    public void writeTown(byte[] bytes, JsonBytes json) {
        Shorthand.writeValue(bytes, ",\"locality\":", json.raw("\"locality\":"));
        Shorthand.writeValue(bytes, ",\"country\":", json.raw(",\"country\":"));
    }

    @Override
    public void writeMembers(byte[] bytes, List<String> names, JsonBytes json) {
        JsonBytes whole = new JsonBytes(3 * bytes.length);
        Shorthand.write(bytes, NULL, whole);
        new JsonMembers(whole.toBytes()).write(names, json);
    }
}
