package org.convoke.turnout;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Every event with what is reported of it, and the sums, in memory. An event costs eight bytes, and 50 more when something is
 * reported of it. Events are first collected by cell and size; the sums are made of that when somebody first asks for them,
 * and are kept from then on. Safe for use by many threads: one waits for another no longer than a change takes.
 */
final class TurnoutBook implements Sums {

    private static final SizeClass[] SIZES = SizeClass.values();

    /** Whether it is of an earlier state. */
    private final boolean isThen;

    private final CellTable cells;

    /** By the number that the store gives events, which grow densely from 1: the number of the cell and 1; 0 for none. */
    private int[] cellOf;

    /** The same with the row in {@link #reported} and 1. */
    private int[] rowOf;

    private final ReportedEvents reported;
    private final Map<CallSlug, CallSums> calls = new HashMap<>();
    private final Map<CallSlug, Instant> callsChanged = new HashMap<>();

    /** Absent once there are sums. */
    private @Nullable CollectedEvents collected = new CollectedEvents();

    /** By cell, once there are sums. */
    private final List<CallSums.Way> ways = new ArrayList<>();

    private long logSize;

    /** @param isThen whether it is of an earlier state, of which nobody knows what waited */
    TurnoutBook(boolean isThen) {
        this(isThen, new CellTable(), new ReportedEvents(), 0);
    }

    private TurnoutBook(boolean isThen, CellTable cells, ReportedEvents reported, int length) {
        this.isThen = isThen;
        this.cells = cells;
        this.reported = reported;
        this.cellOf = new int[length];
        this.rowOf = new int[length];
    }

    /**
     * An event as it is.
     *
     * @param number that the store gives it
     * @param cell absent when nobody but coordinators may know of it
     * @param turnout absent when no report of it was accepted
     * @param changed when it, the last report or the last ruling was made; absent when none of them is public
     */
    record Entry(
            int number,
            CallSlug call,
            @Nullable Cell cell,
            @Nullable EventTurnout turnout,
            @Nullable Instant changed) {}

    /** Puts an event in the place of what was known of it. */
    synchronized void put(Entry entry) {
        int number = entry.number();
        reserve(number);
        count(number, -1);
        Cell cell = entry.cell();
        cellOf[number] = cell == null ? 0 : cells.number(cell) + 1;
        setRow(number, cell == null ? null : entry.turnout());
        count(number, 1);
        if (entry.changed() != null) {
            sums(entry.call()).note(entry.changed());
        }
    }

    private void reserve(int number) {
        if (number >= cellOf.length) {
            int length = Math.max(number + 1, cellOf.length + (cellOf.length >> 1) + 64);
            cellOf = Arrays.copyOf(cellOf, length);
            rowOf = Arrays.copyOf(rowOf, length);
        }
    }

    private void setRow(int number, @Nullable EventTurnout turnout) {
        int row = rowOf[number] - 1;
        if (turnout == null) {
            if (row >= 0) {
                reported.clear(row);
            }
            return;
        }
        if (row < 0) {
            row = reported.add(number, turnout.id());
            rowOf[number] = row + 1;
        }
        reported.set(row, turnout);
    }

    /** @param sign 1 to put an event in the sums, -1 to take it out */
    private void count(int number, int sign) {
        int cell = cellOf[number] - 1;
        if (cell < 0) {
            return;
        }
        int row = rowOf[number] - 1;
        boolean isThere = row >= 0 && reported.isThere(row);
        SizeClass size = isThere ? reported.size(row) : SizeClass.UNKNOWN;
        Amounts into = collected == null ? new Amounts() : collected.of(cell, size);
        into.addEvent(sign);
        if (isThere) {
            reported.addTo(into, row, sign);
        }
        if (collected == null) {
            CallSums sums = sums(cells.get(cell).call());
            sums.add(way(cell), into);
            sums.add(way(cell), size, into);
        }
    }

    /** Makes the sums of what was collected. */
    private void settle() {
        CollectedEvents all = collected;
        if (all != null) {
            collected = null;
            for (int cell = 0; cell < cells.count(); cell++) {
                settle(all, cell);
            }
        }
    }

    private void settle(CollectedEvents all, int cell) {
        CallSums sums = sums(cells.get(cell).call());
        Amounts together = new Amounts();
        for (SizeClass size : SIZES) {
            Amounts events = all.find(cell, size);
            if (events != null) {
                together.add(events);
                sums.add(way(cell), size, events);
            }
        }
        sums.add(way(cell), together);
    }

    private CallSums.Way way(int cell) {
        while (ways.size() <= cell) {
            Cell next = cells.get(ways.size());
            ways.add(sums(next.call()).way(next));
        }
        return ways.get(cell);
    }

    private CallSums sums(CallSlug call) {
        return calls.computeIfAbsent(call, CallSums::new);
    }

    private CallSums settled(CallSlug call) {
        settle();
        return sums(call);
    }

    /** How many entries the log had when the events were as they are. */
    synchronized void setLogSize(long size) {
        logSize = size;
    }

    /** When a call itself was last changed, which is told as long as nothing happened in it. */
    synchronized void setCallChanged(CallSlug call, Instant when) {
        callsChanged.put(call, when);
    }

    @Override
    public synchronized Totals totals(CallSlug call) {
        return settled(call).totals(logSize, isThen, callsChanged.get(call));
    }

    @Override
    public synchronized List<Totals.InRegion> regions(CallSlug call) {
        return settled(call).byRegion();
    }

    @Override
    public synchronized List<Totals.InTown> towns(CallSlug call) {
        return settled(call).byTown();
    }

    /** How many events something is or was reported of. */
    synchronized int reportedEvents() {
        return reported.count();
    }

    /** Events that wait have no turnout for readers. */
    synchronized Optional<EventTurnout> find(EventId event) {
        int row = reported.find(event);
        if (row == ReportedEvents.NONE || !reported.isThere(row)) {
            return Optional.empty();
        }
        Cell cell = cells.get(cellOf[reported.event(row)] - 1);
        return cell.line() == Line.HELD ? Optional.empty() : Optional.of(reported.get(row, cell.call(), cell.line()));
    }

    /** Looks at every event of which something is reported. */
    synchronized List<EventTurnout> largest(CallSlug call, int limit) {
        PriorityQueue<Integer> largest = new PriorityQueue<>(reported::compare);
        for (int row = 0; row < reported.count(); row++) {
            if (reported.isReported(row) && isInTotal(row, call)) {
                largest.add(row);
                if (largest.size() > limit) {
                    largest.poll();
                }
            }
        }
        return largest.stream()
                .sorted((a, b) -> reported.compare(b, a))
                .map(row -> reported.get(row, call, Line.TOTAL))
                .toList();
    }

    private boolean isInTotal(int row, CallSlug call) {
        Cell cell = cells.get(cellOf[reported.event(row)] - 1);
        return cell.line() == Line.TOTAL && cell.call().equals(call);
    }

    /** Everything in bytes, to be read again by {@link #read}. */
    synchronized byte[] write() {
        byte[] table = cells.write();
        Map<String, Long> moments = new HashMap<>();
        calls.forEach((call, sums) -> {
            if (sums.changed() != null) {
                moments.put(call.value(), sums.changed().toEpochMilli());
            }
        });
        int size = Long.BYTES + 2 * Integer.BYTES + table.length + cellOf.length * Integer.BYTES + reported.size();
        for (String call : moments.keySet()) {
            size += Packed.size(Packed.bytes(call)) + Long.BYTES;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putLong(logSize).putInt(moments.size());
        moments.forEach((call, moment) -> {
            Packed.putText(out, Packed.bytes(call));
            out.putLong(moment);
        });
        out.put(table).putInt(cellOf.length);
        Packed.putInts(out, cellOf, cellOf.length);
        reported.write(out);
        return out.array();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException or another unchecked exception when it is something else
     */
    static TurnoutBook read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long logSize = in.getLong();
        Map<CallSlug, Instant> moments = new HashMap<>();
        for (int left = Packed.getCount(in, Integer.BYTES + Long.BYTES); left > 0; left--) {
            String call = Packed.getText(in);
            moments.put(new CallSlug(String.valueOf(call)), Instant.ofEpochMilli(in.getLong()));
        }
        CellTable cells = CellTable.read(in);
        int[] cellOf = new int[Packed.getCount(in, Integer.BYTES)];
        Packed.getInts(in, cellOf);
        TurnoutBook book = new TurnoutBook(false, cells, ReportedEvents.read(in), cellOf.length);
        book.cellOf = cellOf;
        book.logSize = logSize;
        moments.forEach((call, moment) -> book.sums(call).note(moment));
        book.countAll();
        return book;
    }

    private void countAll() {
        for (int row = 0; row < reported.count(); row++) {
            rowOf[reported.event(row)] = row + 1;
        }
        for (int number = 0; number < cellOf.length; number++) {
            count(number, 1);
        }
    }
}
