package org.convoke.intake.detail;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convoke.event.Accessibility;
import org.convoke.event.Accessibility.Answer;
import org.convoke.event.AccessibilityFeature;
import org.convoke.format.csv.ListCell;

/** Reads what a cell says of accessibility: a yes or no to its header, or words that name features. Immutable. */
public final class AccessibilityReader {

    private static final Pattern OWN =
            Pattern.compile("[A-Z_]{1,40}=(YES|NO|UNKNOWN)(\\|[A-Z_]{1,40}=(YES|NO|UNKNOWN)){0,40}");

    private final Map<String, Set<String>> words = WordLists.read("accessibility.txt");
    private final YesReader yes = new YesReader();

    /** Returns the answers; a bare yes or no answers what the header asks, wheelchairs when it only says "accessible". */
    public Accessibility read(String header, String cell) {
        if (OWN.matcher(cell.strip()).matches()) {
            return own(cell.strip());
        }
        Optional<Boolean> answer = yes.read(cell);
        if (answer.isEmpty()) {
            return new Accessibility(features(cell, Answer.YES));
        }
        Answer said = answer.get() ? Answer.YES : Answer.NO;
        Map<AccessibilityFeature, Answer> asked = features(header, said);
        return new Accessibility(asked.isEmpty() ? Map.of(AccessibilityFeature.WHEELCHAIR, said) : asked);
    }

    /** The form of our own tables: {@code WHEELCHAIR=YES|CAPTIONS=NO}. */
    private static Accessibility own(String cell) {
        Map<AccessibilityFeature, Answer> answers = new EnumMap<>(AccessibilityFeature.class);
        for (String pair : ListCell.split(cell)) {
            int equals = pair.indexOf('=');
            Stream.of(AccessibilityFeature.values())
                    .filter(feature -> feature.name().equals(pair.substring(0, equals)))
                    .forEach(feature -> answers.put(feature, Answer.valueOf(pair.substring(equals + 1))));
        }
        return new Accessibility(answers);
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
