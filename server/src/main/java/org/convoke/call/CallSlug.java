package org.convoke.call;

import java.util.regex.Pattern;

/**
 * The name of a call in addresses and commands: one to sixty of {@code a-z}, {@code 0-9} and {@code -}, not beginning
 * with a hyphen.
 */
public record CallSlug(String value) implements Comparable<CallSlug> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** @throws IllegalArgumentException when the value has another form */
    public CallSlug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** Whether the text has the form of a slug; whether it is free to use is {@link Call}'s matter. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
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
