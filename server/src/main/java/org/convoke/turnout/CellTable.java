package org.convoke.turnout;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/** The different cells that events are in, numbered from 0 in the order in which they came. For one thread. */
final class CellTable {

    private static final long NO_DAY = Long.MIN_VALUE;
    private static final Line[] LINES = Line.values();

    /** Day, line and whether it lasts several days, and four references to texts. */
    private static final int CELL_BYTES = Long.BYTES + 2 + 4 * Integer.BYTES;

    /** Of the cells so far as anybody asked for one. */
    private final Map<Cell, Integer> numbers = new HashMap<>();

    private final List<Cell> cells = new ArrayList<>();

    /** The number of a cell, which it gets when it is new. */
    int number(Cell cell) {
        while (numbers.size() < cells.size()) {
            numbers.put(cells.get(numbers.size()), numbers.size());
        }
        Integer known = numbers.get(cell);
        if (known != null) {
            return known;
        }
        numbers.put(cell, cells.size());
        cells.add(cell);
        return cells.size() - 1;
    }

    int count() {
        return cells.size();
    }

    Cell get(int number) {
        return cells.get(number);
    }

    /** Everything in bytes: every different text once, then the cells. */
    byte[] write() {
        Map<@Nullable String, Integer> places = new HashMap<>();
        List<byte @Nullable []> texts = new ArrayList<>();
        for (Cell cell : cells) {
            for (String text : texts(cell)) {
                if (places.putIfAbsent(text, texts.size()) == null) {
                    texts.add(Packed.bytes(text));
                }
            }
        }
        int size = 2 * Integer.BYTES + cells.size() * CELL_BYTES;
        for (byte[] text : texts) {
            size += Packed.size(text);
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(texts.size());
        texts.forEach(text -> Packed.putText(out, text));
        out.putInt(cells.size());
        for (Cell cell : cells) {
            LocalDate day = cell.day();
            out.putLong(day == null ? NO_DAY : day.toEpochDay());
            out.put((byte) cell.line().ordinal()).put((byte) (cell.isSeveralDays() ? 1 : 0));
            for (String text : texts(cell)) {
                out.putInt(Objects.requireNonNull(places.get(text)));
            }
        }
        return out.array();
    }

    private static @Nullable String[] texts(Cell cell) {
        Town town = cell.town();
        return new @Nullable String[] {cell.call().value(), town.country(), town.region(), town.locality()};
    }

    static CellTable read(ByteBuffer in) {
        @Nullable String[] texts = new @Nullable String[Packed.getCount(in, Integer.BYTES)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Packed.getText(in);
        }
        CellTable read = new CellTable();
        Map<String, CallSlug> calls = new HashMap<>();
        for (int left = Packed.getCount(in, CELL_BYTES); left > 0; left--) {
            long day = in.getLong();
            Line line = LINES[in.get()];
            boolean isSeveralDays = in.get() == 1;
            CallSlug call = calls.computeIfAbsent(String.valueOf(texts[in.getInt()]), CallSlug::new);
            Town town = new Town(texts[in.getInt()], texts[in.getInt()], texts[in.getInt()]);
            read.cells.add(new Cell(call, line, day == NO_DAY ? null : LocalDate.ofEpochDay(day), isSeveralDays, town));
        }
        return read;
    }
}
