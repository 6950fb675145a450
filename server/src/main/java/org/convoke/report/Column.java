package org.convoke.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of released data. There is one way to make a column for each kind of value that tells of no person, and none for
 * free text: titles, descriptions, names of organizers and words as they were written cannot be released by mistake.
 *
 * @param consortium the Crowd Counting Consortium's name of the same field; absent where it has none that means the same
 * @param value of a record as it is written; absent where it is not known
 */
record Column<T>(
        String name, Kind kind, String meaning, @Nullable String consortium, Function<T, @Nullable Object> value) {

    /** About a kilometer: as exact as a town, and never as exact as a door. */
    private static final int DEGREE_DECIMALS = 2;

    /** What stands in a column. */
    enum Kind {
        IDENTIFIER,
        NUMBER,
        DEGREES,
        DATE,
        MOMENT,
        WORD,
        PLACE,
        LINK,
        YES_NO
    }

    /** What tells the fields of one kind of record. */
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

    static <T> Column<T> of(Meaning meaning, Kind kind, Function<T, @Nullable Object> value) {
        return new Column<>(meaning.name(), kind, meaning.words(), meaning.consortium(), value);
    }

    static <T> Column<T> number(Meaning meaning, Function<T, OptionalLong> value) {
        return of(meaning, Kind.NUMBER, each -> {
            OptionalLong number = value.apply(each);
            return number.isPresent() ? number.getAsLong() : null;
        });
    }

    static <T> Column<T> degrees(Meaning meaning, Function<T, @Nullable Double> value) {
        return of(meaning, Kind.DEGREES, each -> {
            Double degrees = value.apply(each);
            return degrees == null
                    ? null
                    : BigDecimal.valueOf(degrees).setScale(DEGREE_DECIMALS, RoundingMode.HALF_EVEN);
        });
    }

    static <T> Column<T> word(Meaning meaning, Function<T, @Nullable Enum<?>> value) {
        return of(meaning, Kind.WORD, each -> {
            Enum<?> word = value.apply(each);
            return word == null ? null : word.name();
        });
    }

    /** Where a source can be read, without what may tell who followed the link: name and password, parameters, fragment. */
    static <T> Column<T> link(Meaning meaning, Function<T, @Nullable URI> value) {
        return of(meaning, Kind.LINK, each -> {
            URI link = value.apply(each);
            return link == null
                    ? null
                    : link.getScheme() + "://" + link.getHost() + (link.getPort() < 0 ? "" : ":" + link.getPort())
                            + (link.getRawPath() == null ? "" : link.getRawPath());
        });
    }

    static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
