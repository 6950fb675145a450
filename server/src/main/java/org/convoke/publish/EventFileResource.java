package org.convoke.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.event.PublicEvent;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /{call}/events/{id}.ics}: one event to put into a calendar. */
public final class EventFileResource implements Handler {

    private final Supplier<EventIndex> index;
    private final PublicEvents events;

    public EventFileResource(Supplier<EventIndex> index, PublicEvents events) {
        this.index = index;
        this.events = events;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        PublicEvent event = events.get(CallParameter.event(request.variable("id"), call, now));
        return Answer.of(Media.CALENDAR, write(call, List.of(event)))
                .with("Content-Disposition", "attachment; filename=\"" + event.id() + ".ics\"");
    }

    private static byte[] write(Call call, List<PublicEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventWriter writer = ExportFormat.ICS.open(FileFrame.of(call), bytes)) {
            for (PublicEvent event : events) {
                writer.write(event);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a calendar to memory", e);
        }
        return bytes.toByteArray();
    }
}
