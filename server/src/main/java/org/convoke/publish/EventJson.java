package org.convoke.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.convoke.event.PublicEvent;

/**
 * An event as one JSON object in UTF-8, the EVENT of the public contract: made once, written many times. Everything but
 * {@code distanceMeters} is the same in every answer, so the bytes are kept in one array and the distance is spliced in
 * where they part. Immutable and safe for use by many threads.
 */
public final class EventJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /** The object without the value of {@code distanceMeters}. */
    private final byte[] bytes;

    /** Where in {@link #bytes} that value belongs. */
    private final int distanceOffset;

    private EventJson(byte[] bytes, int distanceOffset) {
        this.bytes = bytes;
        this.distanceOffset = distanceOffset;
    }

    /** Returns the event's JSON. */
    public static EventJson of(PublicEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            EventFields.writeUntilPosition(json, event);
            EventFields.writePosition(json, event.venue());
            json.writeFieldName("distanceMeters");
            // An empty raw value makes the generator write the colon.
            json.writeRawValue("");
            json.flush();
            int distanceOffset = bytes.size();
            EventFields.writeFromVenue(json, event);
            json.writeEndObject();
            json.flush();
            return new EventJson(bytes.toByteArray(), distanceOffset);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write event " + event.id() + " to memory", e);
        }
    }

    /** Writes the event with no distance: {@code "distanceMeters":null}. */
    public void writeTo(OutputStream out) throws IOException {
        write(out, NULL);
    }

    /**
     * Writes the event with its great-circle distance from the place that was asked for.
     *
     * @param distanceMeters not negative and finite; written so that reading it gives the same number
     */
    public void writeTo(OutputStream out, double distanceMeters) throws IOException {
        write(out, decimal(distanceMeters).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the event with no distance as an array of its own. */
    public byte[] toBytes() {
        return bytesWith(NULL);
    }

    /** Returns the event with these bytes where the distance belongs. */
    byte[] bytesWith(byte... distance) {
        byte[] whole = Arrays.copyOf(bytes, bytes.length + distance.length);
        System.arraycopy(distance, 0, whole, distanceOffset, distance.length);
        System.arraycopy(bytes, distanceOffset, whole, distanceOffset + distance.length, bytes.length - distanceOffset);
        return whole;
    }

    /** How many bytes the object takes, not counting the distance. */
    public int sizeBytes() {
        return bytes.length;
    }

    private void write(OutputStream out, byte[] distance) throws IOException {
        out.write(bytes, 0, distanceOffset);
        out.write(distance);
        out.write(bytes, distanceOffset, bytes.length - distanceOffset);
    }

    /** The shortest decimal that is read as the same double, without an exponent. */
    static String decimal(double number) {
        String text = Double.toString(number);
        return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
    }
}
