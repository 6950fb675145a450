package org.convoke.format.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/** Numbers footnotes in the order of their first signs. */
final class NoteNumbers {

    private final Map<String, Node> definitions = new LinkedHashMap<>();
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> signs = new HashMap<>();

    /** Takes what a label stands for; gives back false when it stands for something else already. */
    boolean define(Footnotes.Definition definition) {
        return definitions.putIfAbsent(definition.label, definition) == null;
    }

    /** Numbers those without a sign after the others. */
    void numberTheRest() {
        definitions.keySet().stream().filter(label -> !signs.containsKey(label)).forEach(labels::add);
    }

    /** The sign for a label; empty when there is no such note. */
    Optional<Inline.NoteSign> sign(String label) {
        if (!definitions.containsKey(label)) {
            return Optional.empty();
        }
        int occurrence = signs.merge(label, 1, Integer::sum);
        if (occurrence == 1) {
            labels.add(label);
        }
        return Optional.of(new Inline.NoteSign(labels.indexOf(label) + 1, occurrence));
    }

    /** How many notes have a number so far. */
    int count() {
        return labels.size();
    }

    Node definition(int number) {
        Node definition = definitions.get(labels.get(number - 1));
        if (definition == null) {
            throw new IllegalStateException("note " + number + " has no words");
        }
        return definition;
    }

    int signs(int number) {
        return signs.getOrDefault(labels.get(number - 1), 0);
    }
}
