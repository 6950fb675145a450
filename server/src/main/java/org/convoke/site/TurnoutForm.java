package org.convoke.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoke.count.CountMethod;
import org.convoke.count.PhraseTable;
import org.convoke.count.SourceClass;
import org.convoke.i18n.UserError;
import org.convoke.turnout.Measure;
import org.convoke.turnout.Role;
import org.convoke.turnout.Submission;
import org.convoke.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to say how many came.
 *
 * @param typed by the name of the field; a field left empty is not there
 */
record TurnoutForm(Map<String, String> typed) {

    static final TurnoutForm EMPTY = new TurnoutForm(Map.of());

    private static final String PEOPLE = "people";
    private static final String SOURCE = "source";

    /** The fields, and what a report calls them. */
    private static final Map<String, String> FIELDS = Map.of(
            PEOPLE,
            "words",
            SOURCE,
            "sourceClass",
            "method",
            "method",
            "measure",
            "measure",
            "role",
            "role",
            "counted",
            "counted",
            "link",
            "link",
            "file",
            "file",
            "area",
            "areaSquareMeters",
            "table",
            "phraseTable");

    TurnoutForm {
        typed = Map.copyOf(typed);
    }

    static TurnoutForm of(Form form) {
        Map<String, String> typed = new HashMap<>();
        for (String name : FIELDS.keySet()) {
            form.text(name).ifPresent(text -> typed.put(name, text.strip()));
        }
        return new TurnoutForm(typed);
    }

    /** What a field holds; empty for nothing. */
    String text(String name) {
        return typed.getOrDefault(name, "");
    }

    /**
     * The report.
     *
     * @throws UserError when it does not say who says so: programs may leave that open, people are asked
     */
    Submission submission() {
        if (!typed.containsKey(PEOPLE)) {
            throw UserError.unreadable("error.turnout.empty");
        }
        if (!typed.containsKey(SOURCE)) {
            throw UserError.unreadable("error.turnout.source");
        }
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, text) -> fields.put(FIELDS.getOrDefault(name, name), text));
        // People leave the beginning of an address off.
        fields.computeIfPresent("link", (name, text) -> text.contains("://") ? text : "https://" + text);
        return new Submission(fields);
    }

    /**
     * The form with what was typed.
     *
     * @param fault with it; absent when there is none
     */
    TurnoutReportView.Fields fields(Page page, @Nullable UserError fault) {
        List<TurnoutReportView.Choice> more = new ArrayList<>();
        more.add(choice(page, "method", Stream.of(CountMethod.values())));
        more.add(choice(page, "measure", Stream.of(Measure.values())));
        more.add(choice(page, "role", Stream.of(Role.values())));
        return new TurnoutReportView.Fields(
                typed,
                choice(page, SOURCE, Stream.of(SourceClass.values()).filter(SourceClass::isReport)),
                more,
                tables(page),
                fault == null ? "" : faulty(fault));
    }

    /** The field that a fault is of, by the last word of its key; empty when it is of none. */
    private static String faulty(UserError fault) {
        String key = fault.message().key();
        String last = key.substring(key.lastIndexOf('.') + 1);
        if (FIELDS.containsKey(last)) {
            return last;
        }
        boolean isOfNumber = key.startsWith("error.turnout.number.") || last.equals("empty") || last.equals("long");
        return isOfNumber ? PEOPLE : "";
    }

    private <T extends Enum<T>> TurnoutReportView.Choice choice(Page page, String name, Stream<T> values) {
        List<TurnoutReportView.Option> options = new ArrayList<>();
        options.add(new TurnoutReportView.Option("", page.text("figures.choose"), !typed.containsKey(name)));
        values.forEach(
                value -> options.add(option(name, value.name(), word -> page.text("figures." + name + "." + word))));
        return new TurnoutReportView.Choice(name, page.text("figures.form." + name), options);
    }

    /** The first is the default, so there is no empty choice. */
    private TurnoutReportView.Choice tables(Page page) {
        List<TurnoutReportView.Option> options = PhraseTable.all().stream()
                .map(table -> option("table", table.name(), Function.identity()))
                .toList();
        return new TurnoutReportView.Choice("table", page.text("figures.form.table"), options);
    }

    private TurnoutReportView.Option option(String name, String value, Function<String, String> words) {
        return new TurnoutReportView.Option(
                value, words.apply(value.toLowerCase(Locale.ROOT)), value.equals(typed.get(name)));
    }
}
