package org.convoke.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What events come to by cell and size, without any sum over them: the quick way to take many in. For one thread. */
final class CollectedEvents {

    private static final SizeClass[] SIZES = SizeClass.values();

    /** By cell, and for each of them by size; absent where there were none. */
    private final List<@Nullable Amounts> amounts = new ArrayList<>();

    /** Takes what was collected. */
    interface Taker {
        void take(int cell, SizeClass size, Amounts events);
    }

    /** @param sign 1 to put events in, -1 to take them out */
    void add(int cell, SizeClass size, Amounts events, int sign) {
        int at = cell * SIZES.length + size.ordinal();
        while (at >= amounts.size()) {
            amounts.addAll(Arrays.asList(new @Nullable Amounts[SIZES.length]));
        }
        Amounts known = amounts.get(at);
        if (known == null) {
            known = new Amounts();
            amounts.set(at, known);
        }
        known.add(events, sign);
    }

    void forEach(Taker taker) {
        for (int i = 0; i < amounts.size(); i++) {
            Amounts events = amounts.get(i);
            if (events != null) {
                taker.take(i / SIZES.length, SIZES[i % SIZES.length], events);
            }
        }
    }
}
