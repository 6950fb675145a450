package org.convoke.event;

import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place.
 *
 * @param name what the place is called ("City Hall"); never blank
 * @param address what is known of its address
 * @param position absent when the place is online, unnamed or not found
 */
public record Venue(
        @Nullable String name, Address address, @Nullable Position position) {

    /** Nothing is known of the place. */
    public static final Venue UNKNOWN = new Venue(null, Address.UNKNOWN, null);

    public Venue {
        name = Text.presentOrNull(name);
    }

    /** Whether the source named any place at all: a position, a venue or a part of an address finer than the country. */
    public boolean isNamed() {
        return position != null
                || name != null
                || address.lines() != null
                || address.locality() != null
                || address.region() != null
                || address.postalCode() != null;
    }

    public Venue withPosition(@Nullable Position other) {
        return new Venue(name, address, other);
    }
}
