package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.event.Listing;
import org.convoke.index.EventIndex;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.turnout.Town;
import org.jspecify.annotations.Nullable;

/** The tables of a call's numbers, in the reader's language. For one request. */
final class TurnoutTables {

    private final Page page;
    private final Call call;
    private final EventIndex index;

    TurnoutTables(Page page, Call call, EventIndex index) {
        this.page = page;
        this.call = call;
        this.index = index;
    }

    /** Events with their ranges, in the order given: the largest first. */
    NumberTable largest(List<TurnoutFacts.Told> reported) {
        return events("largest", "figures.largest", reported);
    }

    /** The same as one page of the list of all. */
    NumberTable events(List<TurnoutFacts.Told> reported) {
        return events(SumsBy.EVENT.id(), "figures.by.events", reported);
    }

    private NumberTable events(String id, String caption, List<TurnoutFacts.Told> reported) {
        List<NumberTable.Row> rows = reported.stream()
                .map(told -> row(
                        told,
                        range(told.counted()),
                        range(told.turnout().counted().central())))
                .toList();
        String order = page.text("figures.order.events");
        return new NumberTable(id, page.text(caption), order, heads("event", "reported", "central"), rows);
    }

    /** What was announced beside what was counted, where both are known, and where nothing was counted. */
    NumberTable announced(List<TurnoutFacts.Told> announced) {
        List<NumberTable.Row> rows = announced.stream()
                .map(told -> row(told, range(told.turnout().announced()), range(told.counted())))
                .toList();
        String note = page.text("figures.announced.note");
        return new NumberTable(
                "announced", page.text("figures.announced"), note, heads("event", "announced", "counted"), rows);
    }

    /** Many events of a call have its title; the town tells which it is. */
    private NumberTable.Row row(TurnoutFacts.Told told, String... cells) {
        Listing event = index.listing(told.event());
        String town = page.words().town(event);
        String title = event.title();
        return new NumberTable.Row(
                town == null ? title : town,
                town == null || title.equals(call.title()) ? "" : title,
                page.link("/" + call.slug() + "/events/" + event.id()),
                List.of(cells));
    }

    /** Countries, regions or towns, in the order given. */
    NumberTable places(SumsBy by, List<Totals.InTown> places, SumsAsked asked) {
        String head = switch (by) {
            case COUNTRY -> "country";
            case REGION -> "region";
            case EVENT, CITY, DAY, SIZE -> "town";
        };
        List<NumberTable.Row> rows =
                places.stream().map(each -> place(by, each, asked)).toList();
        return totals(by.id(), page.text("figures.order"), head, rows);
    }

    private NumberTable.Row place(SumsBy by, Totals.InTown each, SumsAsked asked) {
        Town town = each.town();
        String country = country(town.country());
        return switch (by) {
            case COUNTRY -> row(country, "", href(SumsAsked.of(code(town))), each.total());
            case REGION -> {
                String region = town.region();
                String href =
                        region == null ? null : href(SumsAsked.of(code(town)).in(region));
                yield row(orUnknown(region), asked.isOfWholeCall() ? country : "", href, each.total());
            }
            case EVENT, CITY, DAY, SIZE -> row(orUnknown(town.locality()), around(town, asked), null, each.total());
        };
    }

    /** What of a town's place the page does not say already. */
    private String around(Town town, SumsAsked asked) {
        return Stream.of(
                        asked.region().isPresent() ? null : town.region(),
                        asked.isOfWholeCall() ? country(town.country()) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(page.text("list.separator")));
    }

    NumberTable days(List<Totals.OnDay> days) {
        return totals(
                SumsBy.DAY.id(),
                null,
                "day",
                days.stream()
                        .map(each -> row(page.words().day(each.date()), "", null, each.total()))
                        .toList());
    }

    NumberTable sizes(List<Totals.OfSize> sizes) {
        return totals(
                SumsBy.SIZE.id(),
                page.text("figures.sizes.note"),
                "size",
                sizes.stream()
                        .filter(each -> each.total().coverage().events() > 0)
                        .map(each -> row(
                                page.text("figures.size." + each.size().name().toLowerCase(Locale.ROOT)),
                                "",
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
        return totals("beside", page.text("figures.beside.note"), "beside.what", rows);
    }

    private void addBeside(List<NumberTable.Row> rows, String word, @Nullable Total total) {
        if (total != null && total.coverage().reported() > 0) {
            rows.add(row(page.text("figures.beside." + word), "", null, total));
        }
    }

    private NumberTable totals(String id, @Nullable String note, String first, List<NumberTable.Row> rows) {
        return new NumberTable(id, page.text("figures.by." + id), note, heads(first, "reported"), rows);
    }

    private NumberTable.Row row(String name, String detail, @Nullable String href, Total total) {
        Total.Coverage coverage = total.coverage();
        String sum = coverage.reported() == 0 ? "" : Figures.span(page, total.reported());
        return new NumberTable.Row(name, detail, href, List.of(sum), covered(page, coverage));
    }

    /** Over how many events of how many. */
    static String covered(Page page, Total.Coverage coverage) {
        return page.text("figures.covered", page.words().number(coverage.reported()), coverage.events());
    }

    private List<String> heads(String... words) {
        return Stream.of(words).map(word -> page.text("figures.column." + word)).toList();
    }

    /** A country's name, or that it is not known. */
    private String country(@Nullable String code) {
        return code == null ? page.text("figures.unknown") : page.words().country(code);
    }

    private static String code(Town town) {
        return Objects.requireNonNullElse(town.country(), EventsFilter.UNKNOWN);
    }

    private String href(SumsAsked asked) {
        return page.link(asked.address("/" + call.slug() + "/turnout"));
    }

    private String orUnknown(@Nullable String name) {
        return name == null ? page.text("figures.unknown") : name;
    }

    /** Empty where nothing is known. */
    private String range(org.convoke.turnout.Range range) {
        return Figures.range(page, range);
    }
}
