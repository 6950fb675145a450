package org.convoke.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.convoke.call.CallSlug;

/** Small numbers for calls, given out as they come and kept while the process lives. Safe for use by many threads. */
final class CallNumbers {

    private final Map<CallSlug, Integer> numbers = new ConcurrentHashMap<>();
    private final List<CallSlug> slugs = new CopyOnWriteArrayList<>();

    /** The call's number, a new one at its first mention. */
    int of(CallSlug slug) {
        Integer known = numbers.get(slug);
        return known != null ? known : add(slug);
    }

    /** The call that has the number. */
    CallSlug slug(int number) {
        return slugs.get(number);
    }

    private synchronized int add(CallSlug slug) {
        return numbers.computeIfAbsent(slug, unused -> {
            slugs.add(slug);
            return slugs.size() - 1;
        });
    }
}
