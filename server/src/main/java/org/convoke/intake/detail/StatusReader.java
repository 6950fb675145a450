package org.convoke.intake.detail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convoke.event.EventStatus;

/** Reads whether an event takes place, in many languages; immutable. */
public final class StatusReader {

    private final Map<String, Set<String>> words = WordLists.read("status.txt");

    /** Returns the status that a cell names; empty when it names none. */
    public Optional<EventStatus> read(String cell) {
        String folded = WordLists.folded(cell);
        for (Map.Entry<String, Set<String>> each : words.entrySet()) {
            if (each.getValue().contains(folded)) {
                return Optional.of(EventStatus.valueOf(each.getKey()));
            }
        }
        return words.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(word -> word.length() > 4 && folded.startsWith(word)))
                .map(each -> EventStatus.valueOf(each.getKey()))
                .findFirst();
    }
}
