package org.convoke.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for values in the order in which they first appear, told so that a first appearance costs one byte: 0 for absent, 1
 * for the value that comes next in the table, n + 2 for the n-th that was there before, counted from 0. For one thread.
 */
final class Numbering<T> {

    private final Map<T, Integer> known = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** What stands for the value at this place of its column. */
    int number(@Nullable T value) {
        if (value == null) {
            return 0;
        }
        Integer number = known.putIfAbsent(value, values.size());
        if (number == null) {
            values.add(value);
            return 1;
        }
        return number + 2;
    }

    /** The values, each once, in the order of their numbers. */
    List<T> values() {
        return values;
    }
}
