package org.convoke.turnout;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sum that events are put into and taken out of. For one thread. */
final class Sum {

    private long low;
    private long high;
    private long centralLow;
    private long centralHigh;
    private long floor;
    private int events;
    private int reported;
    private long announcedLow;
    private long announcedHigh;
    private int announced;
    private final @Nullable Map<Town, Integer> towns;
    private final Map<String, Integer> countries;

    /** A sum over events of any town. */
    Sum() {
        towns = new HashMap<>();
        countries = new HashMap<>();
    }

    private Sum(Map<String, Integer> only) {
        towns = null;
        countries = only;
    }

    /** A sum over events of this town alone. There are as many as towns, so they count none. */
    static Sum of(Town town) {
        return new Sum(town.country() == null ? Map.of() : Map.of(town.country(), 1));
    }

    /** Puts an event in, without its numbers. */
    void addEvent(Town town) {
        events++;
        if (towns == null) {
            return;
        }
        towns.merge(town, 1, Integer::sum);
        if (town.country() != null) {
            countries.merge(town.country(), 1, Integer::sum);
        }
    }

    /** Takes an event out that was put in, without its numbers. */
    void removeEvent(Town town) {
        events--;
        if (towns == null) {
            return;
        }
        towns.computeIfPresent(town, (key, count) -> count == 1 ? null : count - 1);
        if (town.country() != null) {
            countries.computeIfPresent(town.country(), (key, count) -> count == 1 ? null : count - 1);
        }
    }

    /** @param sign 1 to put the numbers of an event in, -1 to take them out */
    void add(EventTurnout turnout, int sign) {
        Merged counted = turnout.counted();
        low += sign * counted.reported().lowToAdd();
        high += sign * counted.reported().highToAdd();
        centralLow += sign * counted.central().lowToAdd();
        centralHigh += sign * counted.central().highToAdd();
        Long lowest = counted.floor();
        floor += lowest == null ? 0 : sign * lowest;
        reported += turnout.isReported() ? sign : 0;
        announcedLow += sign * turnout.announced().lowToAdd();
        announcedHigh += sign * turnout.announced().highToAdd();
        announced += turnout.announced().isEmpty() ? 0 : sign;
    }

    boolean isEmpty() {
        return events == 0;
    }

    Total total() {
        return new Total(
                new Total.Span(low, high),
                new Total.Span(centralLow, centralHigh),
                floor,
                new Total.Coverage(events, reported, towns == null ? 1 : towns.size(), countries.size()),
                new Total.Announced(new Total.Span(announcedLow, announcedHigh), announced));
    }
}
