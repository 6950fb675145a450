package org.convoke.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoke.count.Basis;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;

/** Counts, for a whole file, numbers of which only the day told whether they were counted or announced. */
final class BasisGuesses {

    private static final class Tally {
        private long counted;
        private long announced;
    }

    private final Map<String, Tally> byHeader = new LinkedHashMap<>();

    void add(String header, Basis basis) {
        Tally tally = byHeader.computeIfAbsent(header, unused -> new Tally());
        switch (basis) {
            case COUNTED -> tally.counted++;
            case ANNOUNCED -> tally.announced++;
        }
    }

    /** One warning for each column, in the order in which they were met. */
    List<Warning> warnings() {
        return byHeader.entrySet().stream()
                .map(each -> Warning.of(
                        0,
                        each.getKey(),
                        WarningCode.COUNTED_ASSUMED,
                        each.getKey(),
                        each.getValue().counted,
                        each.getValue().announced))
                .toList();
    }
}
