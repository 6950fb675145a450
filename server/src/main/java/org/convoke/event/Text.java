package org.convoke.event;

import org.jspecify.annotations.Nullable;

/** What the records of this package ask of texts. */
final class Text {

    private Text() {}

    /** Returns the text without blanks around it, or null when nothing is left. */
    static @Nullable String presentOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
