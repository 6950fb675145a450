package org.convoke;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;

/** The warnings of one file, in bounded memory: the first ten thousand of each code, and how many more there were. */
final class WarningList {

    /** More than anyone reads, and less than a large file could fill the memory with: about 2 MB a code. */
    static final int KEPT_PER_CODE = 10_000;

    private final List<Warning> kept = new ArrayList<>();
    private final Map<WarningCode, Integer> counts = new EnumMap<>(WarningCode.class);

    void add(Warning warning) {
        if (counts.merge(warning.code(), 1, Integer::sum) <= KEPT_PER_CODE) {
            kept.add(warning);
        }
    }

    void addAll(List<Warning> warnings) {
        warnings.forEach(this::add);
    }

    /** Lists them by record, those about the whole file first, and then says what is left out. */
    List<Warning> list() {
        List<Warning> all = new ArrayList<>(kept);
        all.sort(Comparator.comparingInt(Warning::record));
        counts.forEach((code, count) -> {
            if (count > KEPT_PER_CODE) {
                all.add(Warning.of(0, null, WarningCode.MORE_WARNINGS, code.code(), count - KEPT_PER_CODE));
            }
        });
        return all;
    }
}
