package org.convoke.nearest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The feature bits of many points. Few combinations occur, so a point keeps two bytes, the number of its combination; no
 * bytes if no point has any feature; eight if there are more combinations than two bytes can number.
 */
final class FeatureColumn {

    private static final int MAX_COMBINATIONS = 1 << Character.SIZE;

    /** By number, or by point if there are no numbers; empty if no point has a feature. */
    private final long[] combinations;

    private final char[] numbers;

    private FeatureColumn(long[] combinations, char[] numbers) {
        this.combinations = combinations;
        this.numbers = numbers;
    }

    /** Of the feature bits of each point. */
    static FeatureColumn of(long[] bits) {
        if (Arrays.stream(bits).allMatch(b -> b == 0)) {
            return new FeatureColumn(new long[0], new char[0]);
        }
        Map<Long, Character> byBits = new LinkedHashMap<>();
        char[] numbers = new char[bits.length];
        for (int i = 0; i < bits.length; i++) {
            numbers[i] = byBits.computeIfAbsent(bits[i], b -> (char) byBits.size());
            if (byBits.size() > MAX_COMBINATIONS) {
                return new FeatureColumn(bits.clone(), new char[0]);
            }
        }
        long[] combinations =
                byBits.keySet().stream().mapToLong(Long::longValue).toArray();
        return new FeatureColumn(combinations, numbers);
    }

    /** Whether no point has any feature. */
    boolean isEmpty() {
        return combinations.length == 0;
    }

    /** The feature bits of a point. */
    long get(int slot) {
        if (numbers.length > 0) {
            return combinations[numbers[slot]];
        }
        return isEmpty() ? 0 : combinations[slot];
    }

    /** What the arrays take, in bytes. */
    long bytes() {
        return (long) combinations.length * Long.BYTES + (long) numbers.length * Character.BYTES;
    }
}
