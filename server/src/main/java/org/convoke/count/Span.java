package org.convoke.count;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as one part of a text gives them, not yet checked to be people.
 *
 * @param isFromTable whether a table made a number of words
 * @param isTurned whether the greater one stood first
 */
record Span(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean isFromTable, boolean isTurned) {

    static final Span NOTHING = new Span(null, null, false, false);

    static Span exactly(BigDecimal number) {
        return new Span(number, number, false, false);
    }

    boolean isEmpty() {
        return low == null && high == null;
    }

    /** The least number alone: "more than". */
    Span atLeast() {
        return new Span(low != null ? low : high, null, isFromTable, isTurned);
    }

    /** The most alone: "up to". */
    Span atMost() {
        return new Span(null, high != null ? high : low, isFromTable, isTurned);
    }

    /** From this one to that one, whichever is greater. */
    Span to(Span other) {
        BigDecimal from = low != null ? low : high;
        BigDecimal until = other.high != null ? other.high : other.low;
        boolean isFromTableToo = isFromTable || other.isFromTable;
        if (from == null || until == null) {
            return new Span(from, until, isFromTableToo, false);
        }
        return from.compareTo(until) <= 0
                ? new Span(from, until, isFromTableToo, isTurned || other.isTurned)
                : new Span(until, from, isFromTableToo, true);
    }

    /** The least to the greatest of what two sources say. */
    Span or(Span other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        BigDecimal most = greater(high != null ? high : low, other.high != null ? other.high : other.low);
        BigDecimal least = low == null ? other.low : other.low == null ? low : low.min(other.low);
        // "hundreds; several hundred" stays open above, as both are.
        boolean isOpen = high == null && other.high == null && most != null && most.equals(least);
        return new Span(least, isOpen ? null : most, isFromTable || other.isFromTable, isTurned || other.isTurned);
    }

    private static @Nullable BigDecimal greater(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.max(b);
    }
}
