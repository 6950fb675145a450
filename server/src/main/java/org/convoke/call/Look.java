package org.convoke.call;

import org.jspecify.annotations.Nullable;

/**
 * How a call sets itself apart.
 *
 * @param color the site's if absent
 * @param picture absent when it has none
 */
public record Look(@Nullable Color color, @Nullable Picture picture) {

    /** As the site looks by itself. */
    public static final Look PLAIN = new Look(null, null);

    /** In which of its sizes a picture is wanted. */
    public enum Size {
        LARGE,
        SMALL
    }

    /**
     * A picture, without its bytes.
     *
     * @param version changes with the picture
     * @param widthPixels of the large one; the small one has the same proportions
     * @param text what it shows, in the call's language; absent when it is an ornament
     */
    public record Picture(
            String version,
            int widthPixels,
            int heightPixels,
            @Nullable String text) {}
}
