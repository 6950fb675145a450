package org.convoke.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Small numbers for areas, given out as they come and kept with the index. Safe for use by many threads. */
final class AreaNumbers {

    private final Map<Area, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Area[] areas = new Area[64];

    /** The area's number, a new one at its first mention. */
    int of(Area area) {
        Integer known = numbers.get(area);
        return known != null ? known : add(area);
    }

    /** How many numbers there are; every event that can be seen has a smaller one. */
    int size() {
        return numbers.size();
    }

    /** The area that has the number. */
    Area area(int number) {
        return areas[number];
    }

    private synchronized int add(Area area) {
        Integer known = numbers.get(area);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        Area[] longer = number < areas.length ? areas : Arrays.copyOf(areas, number * 2);
        longer[number] = area;
        // Written after its element, so that whoever gets the number finds the area.
        areas = longer;
        numbers.put(area, number);
        return number;
    }
}
