package org.convoke.turnout;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Every event with what is reported of it, and the sums, in memory. An event without reports costs eight bytes. Safe for use
 * by many threads: one waits for another no longer than a change takes.
 */
final class TurnoutBook {

    private static final Comparator<EventTurnout> LARGEST_LAST = Comparator.comparingLong(
                    (EventTurnout each) -> each.counted().reported().lowToAdd())
            .thenComparingLong(each -> each.counted().reported().highToAdd())
            .thenComparing(EventTurnout::id, Comparator.reverseOrder());

    /** By the number that the store gives events, which grow densely from 1. */
    private @Nullable Cell[] cells = new Cell[1024];

    private @Nullable EventTurnout[] turnouts = new EventTurnout[1024];
    private final Map<Cell, Cell> known = new HashMap<>();
    private final Map<EventId, EventTurnout> byId = new HashMap<>();
    private final Map<CallSlug, CallSums> calls = new HashMap<>();
    private long logSize;

    /**
     * An event as it is now.
     *
     * @param number that the store gives it
     * @param cell absent when nobody but coordinators may know of it
     * @param turnout absent when no report of it was accepted
     * @param changed when the last report or ruling was made; absent when there is none
     */
    record Entry(
            int number,
            CallSlug call,
            @Nullable Cell cell,
            @Nullable EventTurnout turnout,
            @Nullable Instant changed) {}

    /** Puts an event in the place of what was known of it. */
    synchronized void put(Entry entry) {
        reserve(entry.number());
        Cell before = cells[entry.number()];
        if (before != null) {
            EventTurnout earlier = turnouts[entry.number()];
            sums(before.call()).remove(before, earlier);
            if (earlier != null) {
                byId.remove(earlier.id());
            }
        }
        Cell cell = entry.cell();
        EventTurnout turnout = entry.turnout();
        cells[entry.number()] = cell == null ? null : known.computeIfAbsent(cell, same -> same);
        turnouts[entry.number()] = cell == null ? null : turnout;
        if (cell != null) {
            sums(cell.call()).add(cell, turnout);
            if (turnout != null) {
                byId.put(turnout.id(), turnout);
            }
        }
        if (entry.changed() != null) {
            sums(entry.call()).note(entry.changed());
        }
    }

    /** How many entries the log had when the events were as they are. */
    synchronized void setLogSize(long size) {
        logSize = size;
    }

    private void reserve(int number) {
        if (number >= cells.length) {
            int length = Math.max(number + 1, cells.length + (cells.length >> 1));
            cells = Arrays.copyOf(cells, length);
            turnouts = Arrays.copyOf(turnouts, length);
        }
    }

    private CallSums sums(CallSlug call) {
        return calls.computeIfAbsent(call, CallSums::new);
    }

    synchronized Totals totals(CallSlug call) {
        return sums(call).totals(logSize);
    }

    synchronized List<Totals.InRegion> regions(CallSlug call) {
        return sums(call).byRegion();
    }

    synchronized List<Totals.InTown> towns(CallSlug call) {
        return sums(call).byTown();
    }

    /** Events that wait have no turnout for readers. */
    synchronized Optional<EventTurnout> find(EventId event) {
        return Optional.ofNullable(byId.get(event)).filter(found -> found.line() != Line.HELD);
    }

    /** Looks at every event of which something is reported. */
    synchronized List<EventTurnout> largest(CallSlug call, int limit) {
        PriorityQueue<EventTurnout> largest = new PriorityQueue<>(LARGEST_LAST);
        for (EventTurnout each : byId.values()) {
            if (each.line() == Line.TOTAL && each.isReported() && each.call().equals(call)) {
                largest.add(each);
                if (largest.size() > limit) {
                    largest.poll();
                }
            }
        }
        return largest.stream().sorted(LARGEST_LAST.reversed()).toList();
    }
}
