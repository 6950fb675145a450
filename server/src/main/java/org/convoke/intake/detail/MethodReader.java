package org.convoke.intake.detail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convoke.count.CountMethod;

/** Reads how people were counted, in seven languages; immutable. */
public final class MethodReader {

    /** A shorter word may stand within another by chance. */
    private static final int LEAST_LETTERS_WITHIN = 5;

    private final Map<String, Set<String>> words = WordLists.read("method.txt");

    /** Returns the method that a cell names, alone or within other words; empty when it names none. */
    public Optional<CountMethod> read(String cell) {
        String folded = WordLists.folded(cell);
        return words.entrySet().stream()
                .filter(each -> each.getValue().contains(folded))
                .findFirst()
                .or(() -> words.entrySet().stream()
                        .filter(each -> each.getValue().stream()
                                .anyMatch(word -> word.length() >= LEAST_LETTERS_WITHIN && folded.contains(word)))
                        .findFirst())
                .map(each -> CountMethod.valueOf(each.getKey()));
    }
}
