package org.convoke.intake.detail;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convoke.event.Accessibility;
import org.convoke.event.Accessibility.Answer;
import org.convoke.event.AccessibilityFeature;

/** Reads what a cell says of accessibility: a yes or no to its header, or words that name features. Immutable. */
public final class AccessibilityReader {

    private final Map<String, Set<String>> words = WordLists.read("accessibility.txt");
    private final YesReader yes = new YesReader();

    /** Returns the answers; a bare yes or no answers what the header asks, wheelchairs when it only says "accessible". */
    public Accessibility read(String header, String cell) {
        Optional<Boolean> answer = yes.read(cell);
        if (answer.isEmpty()) {
            return new Accessibility(features(cell, Answer.YES));
        }
        Answer said = answer.get() ? Answer.YES : Answer.NO;
        Map<AccessibilityFeature, Answer> asked = features(header, said);
        return new Accessibility(asked.isEmpty() ? Map.of(AccessibilityFeature.WHEELCHAIR, said) : asked);
    }

    private Map<AccessibilityFeature, Answer> features(String text, Answer answer) {
        String folded = WordLists.folded(text);
        Map<AccessibilityFeature, Answer> found = new EnumMap<>(AccessibilityFeature.class);
        words.forEach((feature, names) -> {
            for (String name : names) {
                int at = folded.indexOf(name);
                if (at >= 0) {
                    found.put(AccessibilityFeature.valueOf(feature), isDenied(folded, at) ? Answer.NO : answer);
                }
            }
        });
        return found;
    }

    /** "not wheelchair accessible", "nicht barrierefrei", "no ramp": the word for no stands right before. */
    private static boolean isDenied(String folded, int at) {
        String before = folded.substring(Math.max(0, at - 6), at);
        return before.endsWith("not")
                || before.endsWith("no")
                || before.endsWith("nicht")
                || before.endsWith("kein")
                || before.endsWith("keine")
                || before.endsWith("non")
                || before.endsWith("pas")
                || before.endsWith("niet");
    }
}
