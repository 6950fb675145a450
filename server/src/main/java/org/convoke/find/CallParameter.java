package org.convoke.find;

import java.util.Optional;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Query;

/** Reads which call is meant. */
public final class CallParameter {

    private CallParameter() {}

    /** Returns the call that the parameter {@code call} names; all calls if it is not there. */
    public static Optional<CallSlug> read(Query query, EventIndex index) {
        return query.text("call").map(slug -> get(slug, index).slug());
    }

    /** Returns the call with the slug. */
    public static Call get(String slug, EventIndex index) {
        Optional<Call> call = CallSlug.isValid(slug) ? index.call(new CallSlug(slug)) : Optional.empty();
        return call.orElseThrow(() -> UserError.notFound("error.call.unknown", slug));
    }

    /** Returns the id that the text is, of an event of the call that is public. */
    public static EventId event(String text, Call call, EventIndex index) {
        Optional<IndexedEvent> event = EventId.isValid(text) ? index.find(new EventId(text)) : Optional.empty();
        return event.filter(found -> index.slug(found.callNumber()).equals(call.slug()))
                .map(IndexedEvent::id)
                .orElseThrow(() -> UserError.notFound("error.event.unknown", text));
    }
}
