package org.convoke.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.Figure;
import org.convoke.count.PhraseTable;
import org.convoke.count.SourceClass;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Measure;
import org.convoke.turnout.Role;
import org.jspecify.annotations.Nullable;

/** Reads a report as programs send it, strictly: whatever is of another form is refused by name. */
record ReportJson(JsonNode json) {

    private static final Set<String> FIELDS = Set.of(
            "event",
            "low",
            "high",
            "words",
            "basis",
            "sourceClass",
            "method",
            "counted",
            "measure",
            "link",
            "file",
            "role",
            "areaSquareMeters");

    private static final CountReader READER = new CountReader(PhraseTable.CCC_2017);

    private static final int MAX_LINK_LENGTH = 2_000;

    /** What a report says. */
    record Read(Claim claim, Evidence evidence) {}

    /** @throws UserError when it has fields that nobody knows */
    static ReportJson of(JsonNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw UserError.unreadable("error.turnout.unknown-field", name);
            }
        }
        return new ReportJson(json);
    }

    /** The id of the event, not yet looked at. */
    String event() {
        String event = text("event");
        if (event == null) {
            throw wrong("event");
        }
        return event;
    }

    Read read() {
        Basis basis = value("basis", Basis.values());
        SourceClass source = value("sourceClass", SourceClass.values());
        if (source == SourceClass.COMPILER) {
            throw wrong("sourceClass");
        }
        Claim claim = new Claim(
                basis == null ? Basis.COUNTED : basis,
                source == null ? SourceClass.OTHER : source,
                value("method", CountMethod.values()),
                figure());
        Evidence evidence = new Evidence(
                counted(), value("measure", Measure.values()), link(), file(), value("role", Role.values()), area());
        return new Read(claim, evidence);
    }

    /** Numbers go before words, which are kept beside them; words alone are read with the phrase table. */
    private Figure figure() {
        String low = number("low");
        String high = number("high");
        String words = text("words");
        if (words != null && words.length() > Figure.LONGEST_WORDS_CHARS) {
            throw wrong("words");
        }
        if (low == null && high == null) {
            return understood(READER.read(words == null ? "" : words), "words");
        }
        Figure figure = understood(READER.read(low, high), low == null ? "high" : "low");
        return words == null ? figure : new Figure(figure.low(), figure.high(), words, null);
    }

    private static Figure understood(CountReading reading, String name) {
        return switch (reading) {
            case CountReading.Understood(Figure figure, CountReading.Doubt doubt) -> {
                Long low = figure.low();
                Long high = figure.high();
                if (doubt == CountReading.Doubt.TURNED_ROUND && low != null && high != null) {
                    throw UserError.unreadable("error.turnout.turned", high, low);
                }
                yield figure;
            }
            case CountReading.Unstated _ -> throw UserError.unreadable("error.turnout.empty");
            case CountReading.Refused _ -> throw wrong(name);
        };
    }

    /** A number of JSON, or one as people write it. */
    private @Nullable String number(String name) {
        JsonNode value = json.path(name);
        return value.isNumber() ? value.asText() : text(name);
    }

    private @Nullable Long area() {
        JsonNode value = json.path("areaSquareMeters");
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.longValue() <= 0) {
            throw wrong("areaSquareMeters");
        }
        return value.longValue();
    }

    private @Nullable Instant counted() {
        String text = text("counted");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong("counted");
        }
    }

    private @Nullable URI link() {
        String text = text("link");
        if (text == null) {
            return null;
        }
        try {
            URI link = URI.create(text);
            boolean isWeb = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
            if (isWeb && link.getHost() != null && text.length() <= MAX_LINK_LENGTH) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw wrong("link");
        }
        throw wrong("link");
    }

    private @Nullable Digest file() {
        String text = text("file");
        return text == null ? null : Digest.parse(text).orElseThrow(() -> wrong("file"));
    }

    /** One of the values of an enumeration, by its name in any case. */
    private <T extends Enum<T>> @Nullable T value(String name, T[] values) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(name));
    }

    private @Nullable String text(String name) {
        JsonNode value = json.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(name);
        }
        return value.textValue().strip();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static UserError wrong(String name) {
        return UserError.unreadable("error.turnout.field", name);
    }
}
