package org.convoke.event;

import java.util.Optional;

/**
 * A draft that was compared with what is known.
 *
 * @param id the id it has, or will have
 * @param known the event it is a newer state of, or the same as; empty when it is new
 */
public record MatchedDraft(Draft draft, EventId id, Optional<Event> known) {}
