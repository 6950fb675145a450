package org.convoke.intake.where;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers to questions that come again, forgotten all at once when there are too many. */
final class Memory<K, V> {

    private final int most;
    private final Map<K, V> answers = new HashMap<>();

    /** @param most how many answers are kept */
    Memory(int most) {
        this.most = most;
    }

    V get(K question, Function<K, V> answerer) {
        V known = answers.get(question);
        if (known != null) {
            return known;
        }
        V answer = answerer.apply(question);
        if (answers.size() >= most) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
    }
}
