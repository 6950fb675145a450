package org.convoke.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.convoke.count.PhraseTable;
import org.convoke.event.EventId;
import org.convoke.organization.Domain;
import org.convoke.turnout.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A field of released data. There is one way to make a column for each type of value that tells of no person, and none for
 * text, addresses or digests that somebody handed in: titles, descriptions, names, streets, links and words as they were
 * written do not fit into any.
 */
final class Column<T> {

    /** As the gazetteer's own positions of towns, about eleven meters. */
    private static final int DEGREE_DECIMALS = 4;

    private final Meaning meaning;
    private final Kind kind;
    private final Function<T, @Nullable Object> value;

    private Column(Meaning meaning, Kind kind, Function<T, @Nullable Object> value) {
        this.meaning = meaning;
        this.kind = kind;
        this.value = value;
    }

    /** What stands in a column. */
    enum Kind {
        IDENTIFIER,
        NUMBER,
        DEGREES,
        DATE,
        MOMENT,
        WORD,
        PLACE,
        PUBLISHER,
        YES_NO
    }

    /**
     * What tells the fields of one kind of record.
     *
     * @param consortium the Crowd Counting Consortium's name of the same field; absent where it has none that means the same
     */
    record Meaning(String name, String words, @Nullable String consortium) {

        /** Of a field that is ours alone. */
        static Meaning of(String name, String words) {
            return new Meaning(name, words, null);
        }

        /** Of a field that the Consortium has under the same name. */
        static Meaning shared(String name, String words) {
            return new Meaning(name, words, name);
        }
    }

    static <T> Column<T> event(Meaning meaning, Function<T, EventId> value) {
        return new Column<>(meaning, Kind.IDENTIFIER, each -> value.apply(each).value());
    }

    static <T> Column<T> report(Meaning meaning, Function<T, ReportId> value) {
        return new Column<>(meaning, Kind.IDENTIFIER, each -> value.apply(each).value());
    }

    static <T> Column<T> table(Meaning meaning, Function<T, @Nullable PhraseTable> value) {
        return new Column<>(meaning, Kind.WORD, each -> {
            PhraseTable table = value.apply(each);
            return table == null ? null : table.name();
        });
    }

    static <T> Column<T> number(Meaning meaning, Function<T, OptionalLong> value) {
        return new Column<>(meaning, Kind.NUMBER, each -> {
            OptionalLong number = value.apply(each);
            return number.isPresent() ? number.getAsLong() : null;
        });
    }

    static <T> Column<T> date(Meaning meaning, Function<T, LocalDate> value) {
        return new Column<>(meaning, Kind.DATE, value::apply);
    }

    /** To the minute; whoever handed in a report may have written more. */
    static <T> Column<T> moment(Meaning meaning, Function<T, @Nullable Instant> value) {
        return new Column<>(meaning, Kind.MOMENT, each -> {
            Instant moment = value.apply(each);
            return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
        });
    }

    static <T> Column<T> word(Meaning meaning, Function<T, @Nullable Enum<?>> value) {
        return new Column<>(meaning, Kind.WORD, each -> {
            Enum<?> word = value.apply(each);
            return word == null ? null : word.name();
        });
    }

    static <T> Column<T> yesNo(Meaning meaning, Function<T, Boolean> value) {
        return new Column<>(meaning, Kind.YES_NO, value::apply);
    }

    /** What the gazetteer, and nobody else, calls the place where an event is. */
    static <T> Column<T> place(
            Meaning meaning, Function<T, Whereabouts> value, Function<Whereabouts, @Nullable String> part) {
        return new Column<>(meaning, Kind.PLACE, value.andThen(part)::apply);
    }

    static <T> Column<T> degrees(
            Meaning meaning, Function<T, Whereabouts> value, Function<Whereabouts, @Nullable Double> part) {
        return new Column<>(meaning, Kind.DEGREES, each -> {
            Double degrees = part.apply(value.apply(each));
            return degrees == null
                    ? null
                    : BigDecimal.valueOf(degrees).setScale(DEGREE_DECIMALS, RoundingMode.HALF_EVEN);
        });
    }

    /** The domain of a body, for which somebody vouched. */
    static <T> Column<T> publisher(Meaning meaning, Function<T, @Nullable Domain> value) {
        return new Column<>(meaning, Kind.PUBLISHER, each -> {
            Domain publisher = value.apply(each);
            return publisher == null ? null : publisher.name();
        });
    }

    String name() {
        return meaning.name();
    }

    Kind kind() {
        return kind;
    }

    /** The value as JSON has it: a number, a date, a moment, a Boolean or a text; absent when it is not known. */
    @Nullable
    Object value(T row) {
        return value.apply(row);
    }

    /** Its line in the dictionary. */
    List<String> entry(String file) {
        return List.of(
                file,
                meaning.name(),
                kind.name(),
                meaning.words(),
                Objects.requireNonNullElse(meaning.consortium(), ""));
    }

    static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
