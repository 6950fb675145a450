package org.convoke.event;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of an event, read and normalised: everything but its id, where it came from and what was decided.
 *
 * @param title never blank
 * @param when absent when the source names no day
 * @param status as the source says; {@link EventStatus#MOVED} is ours to find out
 * @param isOnline whether people can take part from anywhere
 */
public record Content(
        String title, @Nullable When when, EventStatus status, boolean isOnline, Venue venue, Details details) {

    /** @throws IllegalArgumentException when the title is blank */
    public Content {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an event needs a title");
        }
    }

    public Content withWhen(@Nullable When other) {
        return new Content(title, other, status, isOnline, venue, details);
    }

    public Content withStatus(EventStatus other) {
        return new Content(title, when, other, isOnline, venue, details);
    }

    public Content withVenue(Venue other) {
        return new Content(title, when, status, isOnline, other, details);
    }
}
