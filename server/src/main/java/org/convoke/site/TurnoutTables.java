package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.call.Call;
import org.convoke.event.Listing;
import org.convoke.index.EventIndex;
import org.convoke.turnout.EventTurnout;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.jspecify.annotations.Nullable;

/** The tables of a call's numbers, in the reader's language. For one request. */
final class TurnoutTables {

    static final int MAX_LARGEST = 20;
    private static final int MAX_TOWNS = 200;

    private final Page page;
    private final Call call;

    TurnoutTables(Page page, Call call) {
        this.page = page;
        this.call = call;
    }

    /** The largest events. */
    NumberTable largest(List<TurnoutFacts.Told> reported, EventIndex index) {
        List<NumberTable.Row> rows = new ArrayList<>();
        for (TurnoutFacts.Told told : reported.subList(0, Math.min(reported.size(), MAX_LARGEST))) {
            rows.add(row(
                    told,
                    index,
                    List.of(
                            range(told.counted()),
                            range(told.turnout().counted().central()))));
        }
        List<String> heads = heads("event", "reported", "central");
        return new NumberTable("largest", page.text("figures.largest"), null, heads, rows);
    }

    /** What was announced beside what was counted, where both are known, and where nothing was counted. */
    NumberTable announced(List<TurnoutFacts.Told> announced, EventIndex index) {
        List<NumberTable.Row> rows = new ArrayList<>();
        for (TurnoutFacts.Told told : announced.subList(0, Math.min(announced.size(), MAX_LARGEST))) {
            rows.add(row(told, index, List.of(range(told.turnout().announced()), range(told.counted()))));
        }
        String note = page.text("figures.announced.note");
        return new NumberTable(
                "announced", page.text("figures.announced"), note, heads("event", "announced", "counted"), rows);
    }

    private NumberTable.Row row(TurnoutFacts.Told told, EventIndex index, List<String> cells) {
        Listing event = index.listing(told.event());
        String town = page.words().town(event);
        return new NumberTable.Row(
                event.title(), town == null ? "" : town, page.link("/" + call.slug() + "/events/" + event.id()), cells);
    }

    NumberTable countries(List<Totals.InCountry> countries) {
        return totals(
                "countries",
                "country",
                countries.stream()
                        .map(each -> row(country(each.country()), countryHref(each.country()), each.total()))
                        .toList());
    }

    NumberTable regions(List<Totals.InRegion> regions, String country) {
        return totals(
                "regions",
                "region",
                regions.stream()
                        .filter(each -> country.equals(each.country()))
                        .map(each -> row(orUnknown(each.region()), null, each.total()))
                        .toList());
    }

    NumberTable towns(List<Totals.InTown> towns, String country) {
        return totals(
                "towns",
                "town",
                towns.stream()
                        .filter(each -> country.equals(each.town().country()))
                        .sorted((a, b) -> Long.compare(
                                b.total().reported().low(), a.total().reported().low()))
                        .limit(MAX_TOWNS)
                        .map(each -> row(orUnknown(each.town().locality()), null, each.total()))
                        .toList());
    }

    NumberTable days(List<Totals.OnDay> days) {
        return totals(
                "days",
                "day",
                days.stream()
                        .map(each -> row(page.words().day(each.date()), null, each.total()))
                        .toList());
    }

    NumberTable sizes(List<Totals.OfSize> sizes) {
        return totals(
                "sizes",
                "size",
                sizes.stream()
                        .filter(each -> each.total().coverage().events() > 0)
                        .map(each -> row(
                                page.text("figures.size." + each.size().name().toLowerCase(Locale.ROOT)),
                                null,
                                each.total()))
                        .toList());
    }

    /** What is not in the total. */
    NumberTable beside(Totals.Beside beside) {
        List<NumberTable.Row> rows = new ArrayList<>();
        addBeside(rows, "held", beside.held());
        addBeside(rows, "online", beside.online());
        addBeside(rows, "counter", beside.counterEvents());
        addBeside(rows, "cancelled", beside.cancelled());
        return totals("beside", "beside.what", rows);
    }

    private void addBeside(List<NumberTable.Row> rows, String word, Total total) {
        if (total.coverage().reported() > 0) {
            rows.add(row(page.text("figures.beside." + word), null, total));
        }
    }

    private NumberTable totals(String id, String first, List<NumberTable.Row> rows) {
        return new NumberTable(id, page.text("figures.by." + id), null, heads(first, "reported", "coverage"), rows);
    }

    private NumberTable.Row row(String name, @Nullable String href, Total total) {
        Total.Coverage coverage = total.coverage();
        String sum = coverage.reported() == 0 ? "" : span(total.reported());
        String covered = page.text(
                "figures.of",
                page.words().number(coverage.reported()),
                page.words().number(coverage.events()));
        return new NumberTable.Row(name, "", href, List.of(sum, covered));
    }

    private List<String> heads(String... words) {
        return List.of(words).stream()
                .map(word -> page.text("figures.column." + word))
                .toList();
    }

    private String country(@Nullable String code) {
        return code == null ? page.text("figures.unknown") : page.words().country(code);
    }

    private @Nullable String countryHref(@Nullable String code) {
        return code == null ? null : page.link("/" + call.slug() + "/turnout?country=" + code);
    }

    private String orUnknown(@Nullable String name) {
        return name == null ? page.text("figures.unknown") : name;
    }

    private String span(Total.Span span) {
        return Figures.span(page, span);
    }

    /** Empty where nothing is known. */
    private String range(org.convoke.turnout.Range range) {
        return Figures.range(page, range);
    }

    /** The range of one event, as the event's own page tells it. */
    static String range(Page page, EventTurnout turnout) {
        return Figures.range(page, turnout.counted().reported());
    }
}
