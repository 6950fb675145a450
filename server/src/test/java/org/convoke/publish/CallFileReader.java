package org.convoke.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a call file as docs/call-file.md tells it, knowing nothing of the classes that write it. */
final class CallFileReader {

    private final ByteBuffer in;
    private int count;

    private CallFileReader(byte[] file) {
        this.in = ByteBuffer.wrap(file);
    }

    /** A file's content, column by column. */
    record Content(
            String slug,
            String title,
            LocalDate from,
            LocalDate until,
            List<Long> lats,
            List<Long> lons,
            List<long @Nullable []> kinds,
            List<long @Nullable []> days,
            List<@Nullable Long> starts,
            List<@Nullable Long> durations,
            List<String> ids,
            List<List<@Nullable String>> texts) {}

    static Content read(byte[] file) {
        CallFileReader reader = new CallFileReader(file);
        Content content = reader.content();
        if (reader.in.hasRemaining()) {
            throw new IllegalStateException(reader.in.remaining() + " bytes too many");
        }
        return content;
    }

    private Content content() {
        byte[] magic = new byte[8];
        in.get(magic);
        if (!new String(magic, StandardCharsets.ISO_8859_1).equals("CONVOKE" + (char) 1)) {
            throw new IllegalStateException("another format");
        }
        String slug = text();
        String title = text();
        LocalDate from = LocalDate.ofEpochDay(signed());
        LocalDate until = from.plusDays(varint());
        int placed = (int) varint();
        count = placed + (int) varint();
        List<Long> lats = new ArrayList<>();
        long lat = -900_000_000;
        for (int i = 0; i < placed; i++) {
            lat += varint();
            lats.add(lat);
        }
        List<Long> lons = new ArrayList<>();
        for (int i = 0; i < placed; i++) {
            lons.add((long) in.getInt());
        }
        return new Content(
                slug,
                title,
                from,
                until,
                lats,
                lons,
                numbered(() -> new long[] {varint(), varint()}),
                numbered(() -> new long[] {signed(), signed()}),
                numbered(this::varint),
                numbered(this::varint),
                ids(),
                List.of(texts(), texts(), texts(), texts(), texts(), texts()));
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(six(in.getInt()) + six(in.getInt()) + Character.forDigit(in.get(), 36));
        }
        return ids;
    }

    private static String six(int number) {
        String digits = Long.toString(Integer.toUnsignedLong(number), 36);
        return "0".repeat(6 - digits.length()) + digits;
    }

    private List<@Nullable String> texts() {
        int size = (int) varint();
        int[] lengths = new int[size];
        for (int i = 0; i < size; i++) {
            lengths[i] = (int) varint();
        }
        List<String> table = new ArrayList<>();
        for (int length : lengths) {
            table.add(utf8(length));
        }
        return column(table);
    }

    private <T> List<@Nullable T> numbered(Supplier<T> value) {
        int size = (int) varint();
        List<T> table = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            table.add(value.get());
        }
        return column(table);
    }

    private <T extends @Nullable Object> List<T> column(List<? extends T> table) {
        List<T> column = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < count; i++) {
            int code = (int) varint();
            column.add(code == 0 ? null : table.get(code == 1 ? next++ : code - 2));
        }
        return column;
    }

    private String text() {
        return utf8((int) varint());
    }

    private String utf8(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long signed() {
        long value = varint();
        return (value & 1) == 0 ? value / 2 : -(value + 1) / 2;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 127) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
