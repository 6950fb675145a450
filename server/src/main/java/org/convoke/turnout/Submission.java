package org.convoke.turnout;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.CountReading.Doubt;
import org.convoke.count.Figure;
import org.convoke.count.PhraseTable;
import org.convoke.count.SourceClass;
import org.convoke.event.When;
import org.convoke.fetch.WebAddress;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody hands it in, each field as it was written: the one way in which every door reads. A field that is not
 * there is not told.
 *
 * @param fields by name: {@code low high words phraseTable basis sourceClass method counted measure link file role
 *     areaSquareMeters}
 */
public record Submission(Map<String, String> fields) {

    /** Clocks of phones and servers differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final Pattern SQUARE_METERS = Pattern.compile("(?iu)\\s*(m²|m2|m\\^2|qm|sqm|sq\\.? ?m)$");

    public Submission {
        fields = Map.copyOf(fields);
    }

    /**
     * What a report says.
     *
     * @param doubt what people should know of how its words were read; absent when there is nothing to say
     */
    public record Read(
            Claim claim, Evidence evidence, @Nullable Doubt doubt) {}

    /**
     * Reads it for an event.
     *
     * @param when the event is
     * @throws UserError for the first thing that cannot be understood or cannot be; the last word of its key names the field,
     *     where it is one of some field
     */
    public Read read(When when, Instant now) {
        Basis basis = value("basis", Basis.values()).orElse(Basis.COUNTED);
        SourceClass source = value("sourceClass", SourceClass.values()).orElse(SourceClass.OTHER);
        if (!source.isReport()) {
            throw UserError.unreadable("error.turnout.choice", source.name());
        }
        CountReading.Understood understood = understood();
        Evidence evidence = new Evidence(
                counted(when),
                value("measure", Measure.values()).orElse(null),
                link(),
                file(),
                value("role", Role.values()).orElse(null),
                area());
        if (basis == Basis.COUNTED) {
            requireBegun(when, evidence.counted(), now);
        }
        CountMethod method = value("method", CountMethod.values()).orElse(null);
        return new Read(new Claim(basis, source, method, understood.figure()), evidence, understood.doubt());
    }

    private static void requireBegun(When when, @Nullable Instant counted, Instant now) {
        Instant beginning = Beginning.of(when);
        if (now.isBefore(beginning)) {
            throw UserError.unreadable("error.turnout.early");
        }
        if (counted != null && counted.isBefore(beginning)) {
            throw UserError.unreadable("error.turnout.before.counted");
        }
        if (counted != null && counted.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw UserError.unreadable("error.turnout.future.counted");
        }
    }

    /** Numbers go before words, which are kept beside them; words alone are read with the table. */
    private CountReading.Understood understood() {
        CountReader reader = new CountReader(table());
        String words = fields.get("words");
        if (words != null && words.length() > Figure.LONGEST_WORDS_CHARS) {
            throw UserError.unreadable("error.turnout.long", Figure.LONGEST_WORDS_CHARS);
        }
        String low = fields.get("low");
        String high = fields.get("high");
        if (low == null && high == null) {
            return understood(reader.read(Objects.requireNonNullElse(words, "")));
        }
        CountReading.Understood numbers = understood(reader.read(low, high));
        Figure figure = numbers.figure();
        if (low != null && high != null && numbers.doubt() == Doubt.TURNED_ROUND) {
            throw UserError.unreadable(
                    "error.turnout.turned",
                    Objects.requireNonNull(figure.high()),
                    Objects.requireNonNull(figure.low()));
        }
        return words == null
                ? numbers
                : new CountReading.Understood(
                        new Figure(figure.low(), figure.high(), words, figure.table()), numbers.doubt());
    }

    private static CountReading.Understood understood(CountReading reading) {
        return switch (reading) {
            case CountReading.Understood understood -> understood;
            case CountReading.Unstated _ -> throw UserError.unreadable("error.turnout.empty");
            case CountReading.Refused(CountReading.Reason reason, String text) ->
                throw UserError.unreadable(
                        "error.turnout.number."
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        text);
        };
    }

    private PhraseTable table() {
        String name = fields.get("phraseTable");
        return name == null
                ? PhraseTable.CCC_2017
                : PhraseTable.find(name).orElseThrow(() -> UserError.unreadable("error.turnout.choice", name));
    }

    /** A moment, or a local time at the event, or one on its first day. */
    private @Nullable Instant counted(When when) {
        String text = fields.get("counted");
        if (text == null) {
            return null;
        }
        String plain = withPlainDigits(text).replace(' ', 'T');
        try {
            if (plain.endsWith("Z") || plain.lastIndexOf('+') > 0) {
                return Instant.parse(plain);
            }
            LocalDateTime local =
                    plain.indexOf('T') < 0 ? when.date().atTime(LocalTime.parse(plain)) : LocalDateTime.parse(plain);
            return local.atZone(Beginning.zone(when)).toInstant();
        } catch (DateTimeException e) {
            throw UserError.unreadable("error.turnout.counted", text);
        }
    }

    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return plain.toString();
    }

    private @Nullable URI link() {
        String text = fields.get("link");
        return text == null
                ? null
                : WebAddress.parse(text).orElseThrow(() -> UserError.unreadable("error.turnout.link", text));
    }

    /** Programs that work out digests write them in capitals, in groups, or without the name of the method. */
    private @Nullable Digest file() {
        String text = fields.get("file");
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return Digest.parse(plain)
                .or(() -> Digest.parse("sha256:" + plain))
                .orElseThrow(() -> UserError.unreadable("error.turnout.file", text));
    }

    private @Nullable Long area() {
        String text = fields.get("areaSquareMeters");
        if (text == null) {
            return null;
        }
        CountReading reading = new CountReader(PhraseTable.CCC_2017)
                .read(SQUARE_METERS.matcher(text).replaceFirst(""));
        if (reading instanceof CountReading.Understood(Figure figure, Doubt _)) {
            Long area = figure.low();
            if (area != null && area > 0 && area.equals(figure.high())) {
                return area;
            }
        }
        throw UserError.unreadable("error.turnout.area", text);
    }

    /** One of the values of an enumeration, by its name in any case. */
    private <T extends Enum<T>> Optional<T> value(String name, T[] values) {
        String text = fields.get(name);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> UserError.unreadable("error.turnout.choice", text)));
    }
}
