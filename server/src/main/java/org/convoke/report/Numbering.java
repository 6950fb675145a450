package org.convoke.report;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers things from 1 in the order in which they are first met, so that what is the same can be told without saying what. */
final class Numbering<T> {

    private final Map<T, Integer> numbers = new HashMap<>();

    int of(T thing) {
        return numbers.computeIfAbsent(thing, unused -> numbers.size() + 1);
    }

    /** The number of a thing that may be absent. */
    OptionalLong ofAny(@Nullable T thing) {
        return thing == null ? OptionalLong.empty() : OptionalLong.of(of(thing));
    }
}
