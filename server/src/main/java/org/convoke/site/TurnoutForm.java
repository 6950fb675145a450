package org.convoke.site;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.Figure;
import org.convoke.count.PhraseTable;
import org.convoke.count.SourceClass;
import org.convoke.fetch.WebAddress;
import org.convoke.i18n.UserError;
import org.convoke.index.IndexedEvent;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Measure;
import org.convoke.turnout.Role;
import org.convoke.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to say how many came, and how it is read.
 *
 * @param people a number, a range or words
 * @param counted the moment that the number is of, local time at the event; empty when it is not told
 * @param chosen the words that were chosen, by field
 */
record TurnoutForm(String people, String counted, String link, Map<String, String> chosen) {

    static final TurnoutForm EMPTY = new TurnoutForm("", "", "", Map.of());

    private static final List<String> CHOICES = List.of("source", "method", "measure", "role");

    private static final int MAX_LINK_LENGTH = 2_000;

    private static final CountReader READER = new CountReader(PhraseTable.CCC_2017);

    TurnoutForm {
        chosen = Map.copyOf(chosen);
    }

    /** What a report says. */
    record Read(Claim claim, Evidence evidence) {}

    static TurnoutForm of(Form form) {
        Map<String, String> chosen = new HashMap<>();
        for (String name : CHOICES) {
            form.text(name).ifPresent(value -> chosen.put(name, value.strip()));
        }
        return new TurnoutForm(
                form.text("people").orElse("").strip(),
                form.text("counted").orElse("").strip(),
                form.text("link").orElse("").strip(),
                chosen);
    }

    /**
     * Reads it for an event.
     *
     * @throws UserError for the first thing that cannot be understood
     */
    Read read(IndexedEvent event) {
        Claim claim = new Claim(
                Basis.COUNTED,
                value("source", SourceClass.values())
                        .filter(SourceClass::isReport)
                        .orElseThrow(() -> wrong("source")),
                value("method", CountMethod.values()).orElse(null),
                figure());
        Evidence evidence = new Evidence(
                moment(event),
                value("measure", Measure.values()).orElse(null),
                uri(),
                null,
                value("role", Role.values()).orElse(null),
                null);
        return new Read(claim, evidence);
    }

    private Figure figure() {
        return switch (READER.read(people)) {
            case CountReading.Understood understood -> understood.figure();
            case CountReading.Unstated unstated -> throw UserError.unreadable("error.turnout.empty");
            case CountReading.Refused refused ->
                throw UserError.unreadable(
                        "figures.refused." + refused.reason().name().toLowerCase(Locale.ROOT), refused.text());
        };
    }

    private @Nullable Instant moment(IndexedEvent event) {
        try {
            return counted.isEmpty()
                    ? null
                    : LocalDateTime.parse(counted).toInstant(ZoneOffset.ofTotalSeconds(event.offsetSeconds()));
        } catch (DateTimeException e) {
            throw wrong("counted");
        }
    }

    /** People leave the beginning off. */
    private @Nullable URI uri() {
        if (link.isEmpty()) {
            return null;
        }
        return Optional.of(link)
                .filter(text -> text.length() <= MAX_LINK_LENGTH)
                .flatMap(text -> WebAddress.parse(text).or(() -> WebAddress.parse("https://" + text)))
                .orElseThrow(() -> wrong("link"));
    }

    private <T extends Enum<T>> Optional<T> value(String name, T[] values) {
        String word = chosen.get(name);
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(name)));
    }

    private static UserError wrong(String name) {
        return UserError.unreadable("error.turnout.field", name);
    }

    /** The form with what was typed. */
    TurnoutReportView.Fields fields(Page page) {
        return new TurnoutReportView.Fields(
                people,
                counted,
                link,
                List.of(
                        choice(page, "source", SourceClass.values(), SourceClass::isReport),
                        choice(page, "method", CountMethod.values(), each -> true),
                        choice(page, "measure", Measure.values(), each -> true),
                        choice(page, "role", Role.values(), each -> true)));
    }

    private <T extends Enum<T>> TurnoutReportView.Choice choice(
            Page page, String name, T[] values, Predicate<T> isOffered) {
        List<TurnoutReportView.Option> options = new ArrayList<>();
        options.add(new TurnoutReportView.Option("", page.text("figures.choose"), !chosen.containsKey(name)));
        for (T value : values) {
            if (isOffered.test(value)) {
                String key = "figures." + name + "." + value.name().toLowerCase(Locale.ROOT);
                boolean isChosen = value.name().equals(chosen.get(name));
                options.add(new TurnoutReportView.Option(value.name(), page.text(key), isChosen));
            }
        }
        return new TurnoutReportView.Choice(name, page.text("figures.form." + name), options);
    }
}
