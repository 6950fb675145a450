package org.convoke.event;

import java.util.regex.Pattern;

/**
 * The name of an event for good: thirteen of {@code 0-9a-z}. It stands in addresses, files and feeds and survives
 * re-imports, changes and cancellation.
 */
public record EventId(String value) implements Comparable<EventId> {

    /** How many characters every id has. */
    public static final int LENGTH = 13;

    private static final Pattern FORM = Pattern.compile("[0-9a-z]{" + LENGTH + "}");

    /** @throws IllegalArgumentException when the value has another form */
    public EventId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an event id: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** Compares byte by byte, the order of results at equal distance. */
    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
