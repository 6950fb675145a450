package org.convoke.verify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers for the words of all issued texts, from 0. Grows only; safe for use by many threads. */
final class Vocabulary {

    /** No issued text has the word. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    synchronized int learn(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(word, number);
        return number;
    }

    int find(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    int size() {
        return numbers.size();
    }
}
