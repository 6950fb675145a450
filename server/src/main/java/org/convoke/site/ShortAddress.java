package org.convoke.site;

import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;

/** {@code /e/{id}}: an address of an event short enough to type, which leads to its page. */
public final class ShortAddress implements Handler {

    private final Supplier<EventIndex> index;

    public ShortAddress(Supplier<EventIndex> index) {
        this.index = index;
    }

    /** The whole short address of an event. */
    static String of(Page page, EventId id) {
        return page.absolute("/e/" + id);
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        String text = request.variable("id");
        Optional<IndexedEvent> event = EventId.isValid(text) ? now.find(new EventId(text)) : Optional.empty();
        IndexedEvent found = event.orElseThrow(() -> UserError.notFound("error.event.unknown", text));
        String path = "/" + now.slug(found.callNumber()) + "/events/" + text;
        return Answer.movedTo(
                request.reader().isChosen() ? path + "?lang=" + request.reader().tag() : path);
    }
}
