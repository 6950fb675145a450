package org.convoke.publish;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.convoke.call.Call;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.event.When;
import org.convoke.place.ByteWriter;
import org.jspecify.annotations.Nullable;

/**
 * A whole call in few bytes, for programs that search it where they are: everything that a list of results shows, in columns.
 * Events with a position stand first and by latitude, so that a search looks at a band of them and needs no index of its own.
 * The format is told byte by byte in docs/call-file.md.
 */
public final class CallFile {

    private static final byte[] MAGIC = "CONVOKE\u0001".getBytes(StandardCharsets.ISO_8859_1);

    private static final double STEPS_PER_DEGREE = 1e7;
    private static final int QUARTER_TURN = 900_000_000;
    private static final int ONLINE = 8;
    private static final int PRECISION_SHIFT = 4;

    private static final Comparator<Listed> BY_POSITION = Comparator.comparingInt(Listed::latSteps)
            .thenComparingInt(Listed::lonSteps)
            .thenComparing(each -> each.event.id());

    private static final Comparator<Listed> BY_DATE = Comparator.comparing(
                    (Listed each) -> each.event.when().date())
            .thenComparing(each -> Objects.requireNonNullElse(each.event.when().start(), LocalTime.MIN))
            .thenComparing(each -> each.event.id());

    private final Call call;
    private final List<Listed> placed;
    private final List<Listed> all;
    private final ByteWriter out = new ByteWriter();

    private CallFile(Call call, List<Listed> events) {
        this.call = call;
        this.placed =
                events.stream().filter(Listed::isPlaced).sorted(BY_POSITION).toList();
        this.all = new ArrayList<>(placed);
        events.stream().filter(each -> !each.isPlaced()).sorted(BY_DATE).forEach(all::add);
    }

    /**
     * An event, and what the index knows of it.
     *
     * @param offsetSeconds by which the clocks at its place are ahead of UTC when its last day ends
     */
    public record Listed(Listing event, int offsetSeconds) {

        private boolean isPlaced() {
            return event.venue().position() != null;
        }

        private int latSteps() {
            return steps(position().latLon().latitude());
        }

        private int lonSteps() {
            return steps(position().latLon().longitude());
        }

        private Position position() {
            return Objects.requireNonNull(event.venue().position());
        }

        private static int steps(double degrees) {
            return (int) Math.rint(degrees * STEPS_PER_DEGREE);
        }
    }

    /** The day an event begins on, counted from the first of its call, and the clocks there. */
    private record LocalDay(int day, int offsetSeconds) {}

    /** What is out of the ordinary and what is known of accessibility: few events differ in it. */
    private record Kind(int flags, int answers) {}

    /** How many bytes of a file are for what. */
    public record Sizes(int events, int pointBytes, int idBytes, int wholeBytes) {}

    /** Returns the file. The order in which the events are given means nothing. */
    public static byte[] write(Call call, List<Listed> events) {
        CallFile file = new CallFile(call, events);
        file.writeHead();
        file.writePoints();
        file.writeIds();
        file.writeTexts();
        return file.out.toBytes();
    }

    /** Returns how large the parts of the file are. */
    public static Sizes measure(Call call, List<Listed> events) {
        CallFile file = new CallFile(call, events);
        file.writeHead();
        int head = file.out.size();
        file.writePoints();
        int points = file.out.size();
        file.writeIds();
        int ids = file.out.size();
        file.writeTexts();
        return new Sizes(events.size(), points - head, ids - points, file.out.size());
    }

    private void writeHead() {
        out.bytes(MAGIC);
        out.text(call.slug().value());
        out.text(call.title());
        out.signed(Math.toIntExact(call.days().from().toEpochDay()));
        out.varint(Math.toIntExact(
                ChronoUnit.DAYS.between(call.days().from(), call.days().until())));
        out.varint(placed.size());
        out.varint(all.size() - placed.size());
    }

    private void writePoints() {
        int before = -QUARTER_TURN;
        for (Listed each : placed) {
            out.varint(each.latSteps() - before);
            before = each.latSteps();
        }
        for (Listed each : placed) {
            writeInt(each.lonSteps());
        }
        writeNumbered(each -> new Kind(flags(each.event), answers(each.event)), kind -> {
            out.varint(kind.flags);
            out.varint(kind.answers);
        });
        writeNumbered(each -> new LocalDay(day(each.event.when()), each.offsetSeconds), local -> {
            out.signed(local.day);
            out.signed(local.offsetSeconds);
        });
        writeNumbered(each -> startMinute(each.event.when()), out::varint);
        writeNumbered(each -> durationMinutes(each.event.when()), out::varint);
    }

    /** Ids of thirteen digits to base 36, as two numbers of six and one of one, so that bytes have the order of the ids. */
    private void writeIds() {
        for (Listed each : all) {
            String id = each.event.id().value();
            writeInt((int) Long.parseLong(id, 0, 6, 36));
            writeInt((int) Long.parseLong(id, 6, 12, 36));
            out.bytes(new byte[] {(byte) Character.digit(id.charAt(12), 36)});
        }
    }

    private void writeTexts() {
        writeTexts(Listing::title);
        writeTexts(event -> event.venue().name());
        writeAddresses(Address::lines);
        writeAddresses(Address::locality);
        writeAddresses(Address::region);
        writeAddresses(Address::country);
    }

    private void writeAddresses(Function<Address, @Nullable String> part) {
        writeTexts(event -> part.apply(event.venue().address()));
    }

    private void writeTexts(Function<Listing, @Nullable String> text) {
        Numbering<String> texts = new Numbering<>();
        int[] column = all.stream()
                .mapToInt(each -> texts.number(text.apply(each.event)))
                .toArray();
        out.varint(texts.values().size());
        for (String each : texts.values()) {
            out.varint(each.getBytes(StandardCharsets.UTF_8).length);
        }
        for (String each : texts.values()) {
            out.bytes(each.getBytes(StandardCharsets.UTF_8));
        }
        writeColumn(column);
    }

    private <T> void writeNumbered(Function<Listed, @Nullable T> value, Consumer<T> writer) {
        Numbering<T> values = new Numbering<>();
        int[] column =
                all.stream().mapToInt(each -> values.number(value.apply(each))).toArray();
        out.varint(values.values().size());
        values.values().forEach(writer);
        writeColumn(column);
    }

    private void writeColumn(int[] column) {
        for (int each : column) {
            out.varint(each);
        }
    }

    private int day(When when) {
        return Math.toIntExact(ChronoUnit.DAYS.between(call.days().from(), when.date()));
    }

    private static @Nullable Integer startMinute(When when) {
        return when.start() == null ? null : when.start().toSecondOfDay() / 60;
    }

    /** From the beginning, or from midnight when that is not known, to the end by the clocks there. */
    private static @Nullable Integer durationMinutes(When when) {
        LocalTime start =
                Objects.requireNonNullElse(when.start(), LocalTime.MIN).truncatedTo(ChronoUnit.MINUTES);
        return when.end() == null
                ? null
                : Math.toIntExact(ChronoUnit.MINUTES.between(when.date().atTime(start), when.end()));
    }

    /** Three bits of status, one for online, three of precision. */
    private static int flags(Listing event) {
        Position position = event.venue().position();
        int precision = position == null ? 0 : position.precision().ordinal();
        return event.status().ordinal() | (event.isOnline() ? ONLINE : 0) | precision << PRECISION_SHIFT;
    }

    /** Two bits a feature: not asked, yes, no, not known. */
    private static int answers(Listing event) {
        int bits = 0;
        for (Map.Entry<AccessibilityFeature, Accessibility.Answer> each :
                event.accessibility().answers().entrySet()) {
            bits |= each.getValue().ordinal() + 1 << 2 * each.getKey().ordinal();
        }
        return bits;
    }

    private void writeInt(int value) {
        out.bytes(new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
