package org.convoke.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.Figure;
import org.convoke.count.PhraseTable;
import org.convoke.sign.Digest;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Remark;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who made a report sees of it: how it was understood, and what should be known of that.
 *
 * @param facts each field that was filled in, as it was understood
 * @param readings how words were read, and how another table would have read them; none for digits
 * @param remarks what is odd about it
 */
public record TurnoutReceipt(List<EventView.Fact> facts, List<String> readings, List<String> remarks) {

    public TurnoutReceipt {
        facts = List.copyOf(facts);
        readings = List.copyOf(readings);
        remarks = List.copyOf(remarks);
    }

    /** @param zone of the clocks at the event; absent when they are not known */
    static TurnoutReceipt of(Page page, TurnoutReport report, @Nullable ZoneId zone, List<Remark> remarks) {
        return new TurnoutReceipt(
                facts(page, report, zone),
                readings(page, report.claim().figure()),
                remarks.stream()
                        .map(remark -> page.text(remark.message().key()))
                        .toList());
    }

    private static List<EventView.Fact> facts(Page page, TurnoutReport report, @Nullable ZoneId zone) {
        Evidence evidence = report.evidence();
        List<EventView.Fact> facts = new ArrayList<>();
        add(facts, page, "people", Figures.told(page, report.claim().figure()));
        add(facts, page, "source", word(page, "source", report.claim().source()));
        add(facts, page, "method", word(page, "method", report.claim().method()));
        add(facts, page, "measure", word(page, "measure", evidence.measure()));
        add(
                facts,
                page,
                "counted",
                written(evidence.counted(), counted -> page.words().instant(counted, zone)));
        add(facts, page, "area", written(evidence.areaSquareMeters(), page.words()::number));
        add(facts, page, "link", written(evidence.link(), URI::toString));
        add(facts, page, "file", written(evidence.file(), Digest::toString));
        add(facts, page, "role", word(page, "role", evidence.role()));
        add(facts, page, "number", report.id().value());
        return facts;
    }

    private static void add(List<EventView.Fact> facts, Page page, String field, @Nullable String value) {
        if (value != null) {
            facts.add(new EventView.Fact(page.text("figures.form." + field), value));
        }
    }

    private static <T> @Nullable String written(@Nullable T value, Function<T, String> words) {
        return value == null ? null : words.apply(value);
    }

    private static @Nullable String word(Page page, String field, @Nullable Enum<?> value) {
        return value == null
                ? null
                : page.text("figures." + field + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /** Of words that leave the number open, what each table reads, the one that was used first. */
    private static List<String> readings(Page page, Figure figure) {
        String words = figure.words();
        if (words == null) {
            return List.of();
        }
        List<PhraseTable> tables = new ArrayList<>(PhraseTable.all());
        tables.sort((a, b) ->
                Boolean.compare(b.name().equals(figure.table()), a.name().equals(figure.table())));
        List<Figure> figures = tables.stream().map(table -> read(table, words)).toList();
        boolean isOpen = figures.stream().anyMatch(each -> each.table() != null);
        if (!isOpen) {
            return figure.hasNumber() ? List.of() : List.of(page.text("figures.form.words"));
        }
        List<String> readings = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            String people = Figures.people(page, figures.get(i));
            readings.add(page.text(
                    "figures.form.table.read",
                    page.text("figures.table." + tables.get(i).name()),
                    people.isEmpty() ? page.text("figures.form.table.none") : people));
        }
        return readings;
    }

    private static Figure read(PhraseTable table, String words) {
        return new CountReader(table).read(words) instanceof CountReading.Understood understood
                ? understood.figure()
                : Figure.ofWords(words);
    }
}
