package org.convoke.turnout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a total came to what it is: the events of it that are reported now, each as it was known from minute to minute, with
 * corrections and rulings at their moments. Events are put in one after another, and what is kept is a number for each
 * minute in which something changed, however many events there are. For one thread.
 */
public final class Growth {

    private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

    /** How far the sums of lows and of highs changed, by minutes since 1970. */
    private final Map<Long, long[]> changes = new TreeMap<>();

    /**
     * The total from a moment on.
     *
     * @param low the sum of lows
     * @param high the sum of highs, which may be of other events
     */
    public record Step(Instant from, long low, long high) {}

    /**
     * One thing that happened to an event's numbers.
     *
     * @param key of what it replaces: the id of a report; of rulings the empty text
     * @param stated what a report says from then on; absent when it does not count
     * @param decided what a ruling decided; none when it took that back, and for reports
     */
    record Change(long atMillis, String key, @Nullable Stated stated, Range decided) {

        static final String RULING = "";
    }

    /** Puts an event in, its changes in the order in which they were made; rulings may stand apart from reports. */
    void add(List<Change> changesOfEvent) {
        add(changesOfEvent, 1);
    }

    /** Takes an event out that was put in with the same changes. */
    void remove(List<Change> changesOfEvent) {
        add(changesOfEvent, -1);
    }

    private void add(List<Change> unordered, int sign) {
        List<Change> changesOfEvent = new ArrayList<>(unordered);
        changesOfEvent.sort(Comparator.comparingLong(Change::atMillis));
        Map<String, Stated> reports = new LinkedHashMap<>();
        Range decided = Range.NONE;
        Range known = Range.NONE;
        for (int i = 0; i < changesOfEvent.size(); i++) {
            Change change = changesOfEvent.get(i);
            if (change.key().equals(Change.RULING)) {
                decided = change.decided();
            } else if (change.stated() == null) {
                reports.remove(change.key());
            } else {
                reports.put(change.key(), change.stated());
            }
            long minute = change.atMillis() / MINUTE_MILLIS;
            // What happened within one minute is looked at once: an import of many reports is.
            boolean isLastOfMinute =
                    i == changesOfEvent.size() - 1 || changesOfEvent.get(i + 1).atMillis() / MINUTE_MILLIS != minute;
            if (isLastOfMinute) {
                Range now = Merged.of(List.copyOf(reports.values()), decided).reported();
                change(
                        minute,
                        sign * (now.lowToAdd() - known.lowToAdd()),
                        sign * (now.highToAdd() - known.highToAdd()));
                known = now;
            }
        }
    }

    private void change(long minute, long low, long high) {
        if (low == 0 && high == 0) {
            return;
        }
        long[] sums = changes.computeIfAbsent(minute, unused -> new long[2]);
        sums[0] += low;
        sums[1] += high;
        if (sums[0] == 0 && sums[1] == 0) {
            changes.remove(minute);
        }
    }

    /**
     * The steps, by time. Where there were more than that many, those of longer stretches of time are brought together, each at
     * the moment of the last.
     *
     * @param most at least one
     */
    List<Step> steps(int most) {
        List<Step> steps = new ArrayList<>();
        long stretch = stretchMinutes(most);
        long stretchOfLast = Long.MIN_VALUE;
        long low = 0;
        long high = 0;
        for (Map.Entry<Long, long[]> change : changes.entrySet()) {
            low += change.getValue()[0];
            high += change.getValue()[1];
            if (!steps.isEmpty() && Math.floorDiv(change.getKey(), stretch) == stretchOfLast) {
                steps.removeLast();
            }
            stretchOfLast = Math.floorDiv(change.getKey(), stretch);
            steps.add(new Step(Instant.ofEpochMilli(change.getKey() * MINUTE_MILLIS), low, high));
        }
        return steps;
    }

    private long stretchMinutes(int most) {
        long stretch = 1;
        while (true) {
            long length = stretch;
            if (changes.keySet().stream()
                            .mapToLong(minute -> Math.floorDiv(minute, length))
                            .distinct()
                            .count()
                    <= most) {
                return stretch;
            }
            stretch *= 2;
        }
    }
}
