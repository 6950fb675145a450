package org.convoke.intake.detail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads yes and no in many languages; immutable. */
public final class YesReader {

    private final Map<String, Set<String>> words = WordLists.read("yes.txt");

    /** Returns what a cell says; empty when it is neither. */
    public Optional<Boolean> read(String cell) {
        String folded = WordLists.folded(cell);
        String key = folded.isEmpty() ? cell.strip() : folded;
        if (words.getOrDefault("yes", Set.of()).contains(key)) {
            return Optional.of(true);
        }
        return words.getOrDefault("no", Set.of()).contains(key) ? Optional.of(false) : Optional.empty();
    }
}
