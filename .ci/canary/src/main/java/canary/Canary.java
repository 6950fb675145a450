package canary;

import org.jspecify.annotations.Nullable;

/** Two faults on purpose, one for NullAway and one for Error Prone. */
final class Canary {

    private Canary() {}

    static int lengthOf(@Nullable String text) {
        return text.length();
    }

    static String lower(String text) {
        return text.toLowerCase();
    }
}
