package org.convoke.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out once, kept to be used again; when there is too much of it, it begins anew, so that nobody can fill the
 * memory by asking for more and more. Safe for use by many threads.
 *
 * @param <K> what is asked for
 * @param <V> the answer, always the same for the same question
 */
final class Kept<K, V> {

    private final Map<K, V> kept = new ConcurrentHashMap<>();
    private final int max;
    private final Function<K, V> make;

    /**
     * @param max how many answers are kept
     * @param make works an answer out; may run twice at once for the same question
     */
    Kept(int max, Function<K, V> make) {
        this.max = max;
        this.make = make;
    }

    V get(K key) {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        V made = make.apply(key);
        if (kept.size() >= max) {
            kept.clear();
        }
        kept.put(key, made);
        return made;
    }
}
