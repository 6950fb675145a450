package org.convoke.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoke.i18n.UserError;

/**
 * The parameters of an address, read strictly: what is there twice, empty, out of range or of another form is the user's
 * error, never a guess. Parameters that nobody asks for are ignored, because links pick them up on their way. Immutable.
 */
public final class Query {

    /** No address here has more than eleven parameters; trackers add some. */
    private static final int MAX_PARAMETERS = 100;

    /** As much text as a person types into a field. */
    private static final int MAX_CHARACTERS = 200;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Query EMPTY = new Query(List.of());

    private final List<Parameter> parameters;

    private record Parameter(String name, String value) {}

    private Query(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads what follows the {@code ?}, still percent-encoded.
     *
     * @throws UserError when it is not UTF-8, is encoded wrongly or has too many parts
     */
    public static Query parse(String raw) {
        if (raw.isEmpty()) {
            return EMPTY;
        }
        List<Parameter> parameters = new ArrayList<>();
        int from = 0;
        while (from <= raw.length()) {
            int ampersand = raw.indexOf('&', from);
            int until = ampersand < 0 ? raw.length() : ampersand;
            if (until > from) {
                parameters.add(parameter(raw, from, until));
            }
            if (parameters.size() > MAX_PARAMETERS) {
                throw UserError.unreadable("error.parameter.many", MAX_PARAMETERS);
            }
            from = until + 1;
        }
        return new Query(List.copyOf(parameters));
    }

    private static Parameter parameter(String raw, int from, int until) {
        int equals = raw.indexOf('=', from);
        if (equals < 0 || equals >= until) {
            return new Parameter(Percent.decodeQuery(raw.substring(from, until)), "");
        }
        return new Parameter(
                Percent.decodeQuery(raw.substring(from, equals)),
                Percent.decodeQuery(raw.substring(equals + 1, until)));
    }

    /** Whether the parameter is there at all. */
    public boolean has(String name) {
        return parameters.stream().anyMatch(parameter -> parameter.name.equals(name));
    }

    /** These parameters and no others. */
    public Query only(Set<String> names) {
        return parameters.stream().allMatch(parameter -> names.contains(parameter.name))
                ? this
                : new Query(parameters.stream()
                        .filter(parameter -> names.contains(parameter.name))
                        .toList());
    }

    /** The parameters but for some, encoded as in an address; empty when there are no others. */
    public String encodedWithout(String... names) {
        List<String> left = List.of(names);
        return parameters.stream()
                .filter(parameter -> !left.contains(parameter.name))
                .map(parameter -> encode(parameter.name) + "=" + encode(parameter.value))
                .collect(Collectors.joining("&"));
    }

    /** Encodes a name or value for an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The text of the parameter without blanks around it, at most 200 characters; empty when it is not there. */
    public Optional<String> text(String name) {
        String found = null;
        for (Parameter parameter : parameters) {
            if (parameter.name.equals(name)) {
                if (found != null) {
                    throw UserError.unreadable("error.parameter.twice", name);
                }
                found = parameter.value.strip();
            }
        }
        if (found == null) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            throw UserError.unreadable("error.parameter.empty", name);
        }
        if (found.length() > MAX_CHARACTERS) {
            throw UserError.unreadable("error.parameter.long", name, MAX_CHARACTERS);
        }
        return Optional.of(found);
    }

    /** A whole number in a range, both ends included. */
    public OptionalInt integer(String name, int min, int max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!INTEGER.matcher(text.get()).matches()) {
            throw UserError.unreadable("error.parameter.integer", name);
        }
        long number = Long.parseLong(text.get());
        if (number < min || number > max) {
            throw UserError.unreadable("error.parameter.range", name, min, max);
        }
        return OptionalInt.of((int) number);
    }

    /** A number in a range, both ends included; with a point, never a comma. */
    public OptionalDouble decimal(String name, double min, double max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = decimal(name, text.get());
        if (number < min || number > max) {
            throw UserError.unreadable("error.parameter.range", name, min, max);
        }
        return OptionalDouble.of(number);
    }

    /** Reads one number out of a parameter that holds several. */
    public static double decimal(String name, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw UserError.unreadable("error.parameter.decimal", name);
        }
        return Double.parseDouble(text);
    }

    /** A day as {@code YYYY-MM-DD}. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                if (DATE.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException e) {
                throw UserError.unreadable("error.parameter.date", name);
            }
            throw UserError.unreadable("error.parameter.date", name);
        });
    }

    /** An instant as RFC 3339 writes it, with an offset or {@code Z}. */
    public Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            try {
                // A plus sign that was not encoded arrives as a blank; no instant has another one.
                OffsetDateTime instant = OffsetDateTime.parse(text.replace(' ', '+'));
                if (instant.getYear() >= 0 && instant.getYear() <= 9999) {
                    return instant.toInstant();
                }
            } catch (DateTimeException e) {
                throw UserError.unreadable("error.parameter.instant", name);
            }
            throw UserError.unreadable("error.parameter.instant", name);
        });
    }
}
