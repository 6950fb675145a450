package org.convoke.turnout;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;

/**
 * The events of which something is or was reported, in columns: 50 bytes each. An event keeps its row for good, and finds it
 * again when reports come back. For one thread.
 */
final class ReportedEvents {

    /** In the place of a row that is not there. */
    static final int NONE = -1;

    /** The columns of lows; each has its highs beside it. */
    private static final int REPORTED = 0;

    private static final int CENTRAL = 2;
    private static final int ANNOUNCED = 4;

    private static final int FLOOR = 6;
    private static final int REPORTS = 7;
    private static final int COLUMNS = 8;

    private static final byte IS_THERE = 1;
    private static final byte IS_DECIDED = 2;

    private static final int DIGITS = 36;

    /** What a row takes when it is written down. */
    private static final int ROW_BYTES = Integer.BYTES * (1 + COLUMNS) + Long.BYTES + 2;

    private int count;
    private int[] events = {};

    /** Ids are thirteen digits of base 36: the first twelve, and the last, which no longer fits. */
    private long[] ids = {};

    private byte[] lastDigits = {};
    private byte[] flags = {};
    private final int[][] columns = new int[COLUMNS][];

    /** Rows by id, each at the first free place from where it belongs; a power of two long, half of it free at least. */
    private int[] byId = {};

    /** How many rows are in it; the others follow when somebody looks for one. */
    private int indexed;

    ReportedEvents() {
        Arrays.fill(columns, new int[0]);
    }

    /** How many rows there are. */
    int count() {
        return count;
    }

    /** The store's number of the event in a row. */
    int event(int row) {
        return events[row];
    }

    /** Makes a row for an event that has none. */
    int add(int event, EventId id) {
        if (count == events.length) {
            resize(Math.max(64, count + (count >> 1)));
        }
        events[count] = event;
        ids[count] = first(id);
        lastDigits[count] = last(id);
        count++;
        return count - 1;
    }

    private void resize(int length) {
        events = Arrays.copyOf(events, length);
        ids = Arrays.copyOf(ids, length);
        lastDigits = Arrays.copyOf(lastDigits, length);
        flags = Arrays.copyOf(flags, length);
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = Arrays.copyOf(columns[i], length);
        }
    }

    /** Puts the rows that are new into the table of ids, or all of them when it gets half full. */
    private void index() {
        if (2 * count >= byId.length) {
            byId = new int[Math.max(64, Integer.highestOneBit(count) << 2)];
            Arrays.fill(byId, NONE);
            indexed = 0;
        }
        for (; indexed < count; indexed++) {
            byId[place(ids[indexed], lastDigits[indexed])] = indexed;
        }
    }

    private int place(long id, byte last) {
        int mask = byId.length - 1;
        int at = (int) ((id * DIGITS + last) * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (byId[at] != NONE && (ids[byId[at]] != id || lastDigits[byId[at]] != last)) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** The row of an event; {@link #NONE} when nothing was ever reported of it. */
    int find(EventId id) {
        index();
        return byId[place(first(id), last(id))];
    }

    private static long first(EventId id) {
        return Long.parseLong(id.value(), 0, EventId.LENGTH - 1, DIGITS);
    }

    private static byte last(EventId id) {
        return (byte) Character.digit(id.value().charAt(EventId.LENGTH - 1), DIGITS);
    }

    EventId id(int row) {
        String first = Long.toString(ids[row], DIGITS);
        return new EventId(
                "0".repeat(EventId.LENGTH - 1 - first.length()) + first + Character.forDigit(lastDigits[row], DIGITS));
    }

    /** Notes what is reported in the place of what was. */
    void set(int row, EventTurnout turnout) {
        Merged counted = turnout.counted();
        set(row, REPORTED, counted.reported());
        set(row, CENTRAL, counted.central());
        set(row, ANNOUNCED, turnout.announced());
        Long floor = counted.floor();
        columns[FLOOR][row] = floor == null ? NONE : Math.toIntExact(floor);
        columns[REPORTS][row] = turnout.reports();
        flags[row] = (byte) (IS_THERE | (turnout.isDecided() ? IS_DECIDED : 0));
    }

    private void set(int row, int column, Range range) {
        columns[column][row] = range.hasLow() ? Math.toIntExact(range.lowToAdd()) : NONE;
        columns[column + 1][row] = range.isEmpty() ? NONE : Math.toIntExact(range.highToAdd());
    }

    /** Notes that nothing is reported any longer. */
    void clear(int row) {
        flags[row] = 0;
    }

    boolean isThere(int row) {
        return (flags[row] & IS_THERE) != 0;
    }

    /** Whether there is any counted number. */
    boolean isReported(int row) {
        return isThere(row) && columns[REPORTED + 1][row] != NONE;
    }

    SizeClass size(int row) {
        int low = columns[REPORTED][row];
        return low == NONE ? SizeClass.UNKNOWN : SizeClass.ofLow(low);
    }

    /** @param sign 1 to add what a row comes to, -1 to take it out; without an object for each of a million */
    void addTo(Amounts amounts, int row, int sign) {
        amounts.addReported(sign, columns[REPORTED][row], columns[REPORTED + 1][row]);
        amounts.addCentral(sign, columns[CENTRAL][row], columns[CENTRAL + 1][row]);
        amounts.addFloor(sign, columns[FLOOR][row]);
        amounts.addAnnounced(sign, columns[ANNOUNCED][row], columns[ANNOUNCED + 1][row]);
    }

    private Range range(int row, int column) {
        int low = columns[column][row];
        int high = columns[column + 1][row];
        if (low == NONE) {
            return high == NONE ? Range.NONE : Range.atMost(high);
        }
        return Range.of(low, high);
    }

    /** What a row says, for those who read it. */
    EventTurnout get(int row, CallSlug call, Line line) {
        int floor = columns[FLOOR][row];
        Merged counted =
                new Merged(range(row, REPORTED), range(row, CENTRAL), floor == NONE ? null : Long.valueOf(floor));
        return new EventTurnout(
                id(row),
                call,
                line,
                counted,
                range(row, ANNOUNCED),
                columns[REPORTS][row],
                (flags[row] & IS_DECIDED) != 0);
    }

    /** Compares what is reported in two rows, the smaller first: by the low, then the high, then by the id, the last first. */
    int compare(int a, int b) {
        int byLow = Integer.compare(toAdd(a, REPORTED), toAdd(b, REPORTED));
        if (byLow != 0) {
            return byLow;
        }
        int byHigh = Integer.compare(toAdd(a, REPORTED + 1), toAdd(b, REPORTED + 1));
        if (byHigh != 0) {
            return byHigh;
        }
        return ids[a] == ids[b] ? Byte.compare(lastDigits[b], lastDigits[a]) : Long.compare(ids[b], ids[a]);
    }

    private int toAdd(int row, int column) {
        return Math.max(0, columns[column][row]);
    }

    /** How many bytes it takes to write this down. */
    int size() {
        return Integer.BYTES + count * ROW_BYTES;
    }

    void write(ByteBuffer out) {
        out.putInt(count);
        Packed.putInts(out, events, count);
        Packed.putLongs(out, ids, count);
        out.put(lastDigits, 0, count).put(flags, 0, count);
        for (int[] column : columns) {
            Packed.putInts(out, column, count);
        }
    }

    static ReportedEvents read(ByteBuffer in) {
        ReportedEvents read = new ReportedEvents();
        read.count = Packed.getCount(in, ROW_BYTES);
        read.resize(read.count);
        Packed.getInts(in, read.events);
        Packed.getLongs(in, read.ids);
        in.get(read.lastDigits).get(read.flags);
        for (int[] column : read.columns) {
            Packed.getInts(in, column);
        }
        return read;
    }
}
