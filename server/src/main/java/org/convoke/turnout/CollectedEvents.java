package org.convoke.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What events come to by cell and size, without any sum over them: the quick way to take many in. For one thread. */
final class CollectedEvents {

    private static final int SIZES = SizeClass.values().length;

    /** By cell, and for each of them by size; absent where there were none. */
    private final List<@Nullable Amounts> amounts = new ArrayList<>();

    /** What the events of a cell and size come to, to add to. */
    Amounts of(int cell, SizeClass size) {
        int at = cell * SIZES + size.ordinal();
        while (at >= amounts.size()) {
            amounts.addAll(Arrays.asList(new @Nullable Amounts[SIZES]));
        }
        Amounts known = amounts.get(at);
        if (known == null) {
            known = new Amounts();
            amounts.set(at, known);
        }
        return known;
    }

    /** The same; absent when there were none. */
    @Nullable
    Amounts find(int cell, SizeClass size) {
        int at = cell * SIZES + size.ordinal();
        return at < amounts.size() ? amounts.get(at) : null;
    }
}
