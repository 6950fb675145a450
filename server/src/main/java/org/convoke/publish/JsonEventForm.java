package org.convoke.publish;

import org.convoke.event.PublicEvent;
import org.convoke.index.EventForm;

/** Events kept as the JSON that answers are copied together from. */
public final class JsonEventForm implements EventForm {

    @Override
    public byte[] encode(PublicEvent event) {
        return EventJson.of(event).bytesWith(DISTANCE);
    }

    @Override
    public PublicEvent decode(byte[] bytes) {
        return EventJsonReader.read(bytes);
    }
}
