package org.convoke.turnout;

import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of an event, as far as it matters when several are brought together.
 *
 * @param range not empty
 * @param hasMethod whether it says how people were counted
 * @param list the source of records that it came with; absent when it came by itself
 * @param story what copies of one story share: the address of the article in its plainest form, or the digest of the file;
 *     absent when it names neither
 */
public record Stated(
        SourceClass source,
        Range range,
        boolean hasMethod,
        @Nullable String list,
        @Nullable String story) {

    /** @throws IllegalArgumentException when the range is empty */
    public Stated {
        if (range.isEmpty()) {
            throw new IllegalArgumentException("states nothing");
        }
    }

    /** Whether the documented floor may stand on it: a stated method, or an office or a newspaper that vouches for it. */
    boolean isDocumented() {
        return switch (source) {
            case OFFICIAL, PRESS -> true;
            case ORGANIZER, INDEPENDENT, PARTICIPANT, PHOTO, OTHER -> hasMethod;
            case COMPILER -> false;
        };
    }
}
