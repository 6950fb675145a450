package org.convoke.publish;

import java.util.Collection;
import java.util.List;
import org.convoke.event.EventId;
import org.convoke.event.PublicEvent;
import org.convoke.i18n.UserError;

/** Where events are read with everything that is public of them, the description included. */
@FunctionalInterface
public interface PublicEvents {

    /** Returns those of the events that are public, in no order. */
    List<PublicEvent> list(Collection<EventId> ids);

    /**
     * Returns the event.
     *
     * @throws UserError when there is no such public event
     */
    default PublicEvent get(EventId id) {
        return list(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> UserError.notFound("error.event.unknown", id.value()));
    }
}
