package org.convoke.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What is known of an event's accessibility. A feature that is not in the map was not asked about. */
public record Accessibility(Map<AccessibilityFeature, Answer> answers) {

    /** What the host said of a feature. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Nothing is known. */
    public static final Accessibility UNKNOWN = new Accessibility(Map.of());

    /** Copies the answers, in the order of the features. */
    public Accessibility {
        Map<AccessibilityFeature, Answer> copy = new EnumMap<>(AccessibilityFeature.class);
        copy.putAll(answers);
        answers = Collections.unmodifiableMap(copy);
    }

    /** The features answered with yes, as bits of {@link AccessibilityFeature#bit}. */
    public long bits() {
        long bits = 0;
        for (Map.Entry<AccessibilityFeature, Answer> each : answers.entrySet()) {
            if (each.getValue() == Answer.YES) {
                bits |= each.getKey().bit();
            }
        }
        return bits;
    }
}
