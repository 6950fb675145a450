package org.convoke.turnout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the public was ever told of one event's numbers.
 *
 * @param versions of reports from the first that counted on, in the order in which they were made
 * @param rulings the first first
 */
public record TurnoutHistory(List<TurnoutReport> versions, List<Ruling> rulings) {

    public static final TurnoutHistory NONE = new TurnoutHistory(List.of(), List.of());

    public TurnoutHistory {
        versions = List.copyOf(versions);
        rulings = List.copyOf(rulings);
    }

    /** The reports that count, each in its last version, in the order in which they first counted. */
    public List<TurnoutReport> accepted() {
        Map<ReportId, TurnoutReport> last = new LinkedHashMap<>();
        versions.forEach(version -> last.put(version.id(), version));
        return last.values().stream().filter(TurnoutReport::isAccepted).toList();
    }
}
