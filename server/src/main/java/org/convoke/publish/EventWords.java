package org.convoke.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.event.EventStatus;
import org.convoke.event.PublicEvent;

/** How feeds tell events to people, in the language of their call as far as it is spoken here. */
public interface EventWords {

    /** When and where, one line each, and then what else is told. */
    List<String> lines(PublicEvent event, Locale language);

    /** What is out of the ordinary; empty for what takes place as planned. */
    Optional<String> status(EventStatus status, Locale language);

    /** That an event is listed no longer. */
    String gone(Locale language);
}
