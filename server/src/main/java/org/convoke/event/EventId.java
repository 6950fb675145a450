package org.convoke.event;

/**
 * The name of an event for good: thirteen of {@code 0-9a-z}. It stands in addresses, files and feeds and survives
 * re-imports, changes and cancellation.
 */
public record EventId(String value) implements Comparable<EventId> {

    /** How many characters every id has. */
    public static final int LENGTH = 13;

    /** @throws IllegalArgumentException when the value has another form */
    public EventId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an event id: " + value);
        }
    }

    /** Whether the text has the form of an id. Spelled out, because every result of every search is asked. */
    public static boolean isValid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
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
