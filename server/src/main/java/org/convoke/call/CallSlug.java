package org.convoke.call;

/**
 * The name of a call in addresses and commands: one to sixty of {@code a-z}, {@code 0-9} and {@code -}, not beginning
 * with a hyphen.
 */
public record CallSlug(String value) implements Comparable<CallSlug> {

    private static final int MAX_LENGTH = 60;

    /** @throws IllegalArgumentException when the value has another form */
    public CallSlug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /**
     * Whether the text has the form of a slug; whether it is free to use is {@link ReservedSlugs}' matter. Spelled out, because
     * every result of every search is asked.
     */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(CallSlug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
