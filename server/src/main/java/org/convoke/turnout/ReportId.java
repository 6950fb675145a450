package org.convoke.turnout;

import org.convoke.event.EventId;

/** The name of a report for good: thirteen of {@code 0-9a-z}, through all its versions. */
public record ReportId(String value) implements Comparable<ReportId> {

    /** @throws IllegalArgumentException when the value has another form */
    public ReportId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a report id: " + value);
        }
    }

    /** Whether the text has the form of an id, which is that of an event's. */
    public static boolean isValid(String text) {
        return EventId.isValid(text);
    }

    /** The id with these bits, in base 36. */
    static ReportId of(long bits) {
        String digits = Long.toUnsignedString(bits, 36);
        return new ReportId("0".repeat(EventId.LENGTH - digits.length()) + digits);
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
