package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import org.convoke.call.Call;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.web.Query;
import org.jspecify.annotations.Nullable;

/** One whole table of a call's numbers, page by page, and the overview of one country. For one request. */
final class SumsPage {

    private static final int ROWS_PER_PAGE = 100;
    private static final int MAX_PAGE = 1_000_000;

    private final Page page;
    private final EventIndex index;
    private final TurnoutFacts facts;
    private final TurnoutTables tables;
    private final SumsLinks links;

    SumsPage(Page page, Call call, EventIndex index, TurnoutFacts facts) {
        this.page = page;
        this.index = index;
        this.facts = facts;
        this.tables = new TurnoutTables(page, call, index);
        this.links = new SumsLinks(page, call, facts);
    }

    /**
     * A country, or a region of one: its sum, the beginnings of its tables, and where it was.
     *
     * @throws UserError when nothing of the call is there
     */
    TurnoutView place(SumsAsked asked) {
        TurnoutFacts there = facts.in(asked, index);
        List<NumberTable> wide = new ArrayList<>();
        NumberTable largest = tables.largest(TurnoutOverview.first(there.reported()));
        TurnoutOverview.add(
                wide,
                links.withMore(largest, asked.by(SumsBy.EVENT), there.reported().size()),
                1);
        List<NumberTable> sums = new ArrayList<>();
        for (SumsBy by : asked.region().isPresent() ? List.of(SumsBy.CITY) : List.of(SumsBy.REGION, SumsBy.CITY)) {
            List<Totals.InTown> all = places(by, asked);
            NumberTable table = tables.places(by, TurnoutOverview.first(all), asked);
            TurnoutOverview.add(sums, links.withMore(table, asked.by(by), all.size()), 2);
        }
        TurnoutView.Shown shown =
                new TurnoutView.Shown(wide, sums, List.of(), new TurnoutCharts(page, index).places(there));
        return view(asked, name(asked), shown, null);
    }

    /**
     * A table.
     *
     * @throws UserError when it has no such page, or nothing of the call is in that place
     */
    TurnoutView view(SumsAsked asked, SumsBy by, Query query) {
        int number = query.integer("page", 1, MAX_PAGE).orElse(1);
        Cut cut = new Cut(asked, number);
        NumberTable table = switch (by) {
            case EVENT -> tables.events(cut.of(facts.in(asked, index).reported()));
            case COUNTRY, REGION, CITY -> tables.places(by, cut.of(places(by, asked)), asked);
            case DAY -> tables.days(cut.of(facts.totals().days()));
            case SIZE -> tables.sizes(cut.of(facts.totals().sizes()));
        };
        String heading =
                asked.isOfWholeCall() ? table.caption() : page.text("figures.by.in", table.caption(), name(asked));
        return view(asked, heading, TurnoutView.Shown.of(table, by != SumsBy.EVENT), cut.paging());
    }

    private List<Totals.InTown> places(SumsBy by, SumsAsked asked) {
        return facts.places().of(by).stream()
                .filter(each -> asked.has(each.town()))
                .toList();
    }

    private TurnoutView view(
            SumsAsked asked, String heading, TurnoutView.Shown shown, TurnoutView.@Nullable Paging paging) {
        return new TurnoutView(
                page,
                crumb(asked),
                heading,
                TurnoutOverview.total(page, total(asked)),
                List.of(),
                List.of(),
                links.kinds(asked),
                shown,
                paging,
                TurnoutOverview.asOf(page, facts.totals()),
                null);
    }

    /** One step up: from a region to its country, from a table to its place, from a country to everything. */
    private Crumb crumb(SumsAsked asked) {
        SumsAsked up = asked.up();
        String words = up.isOfWholeCall() ? page.text("figures.heading") : name(up);
        return new Crumb(words, page.reader().tag(), links.to(up));
    }

    private Total total(SumsAsked asked) {
        if (asked.isOfWholeCall()) {
            return facts.totals().total();
        }
        SumsBy by = asked.region().isPresent() ? SumsBy.REGION : SumsBy.COUNTRY;
        return facts.places().of(by).stream()
                .filter(each -> asked.has(each.town()))
                .map(Totals.InTown::total)
                .findFirst()
                .orElseThrow(() -> UserError.notFound("figures.country.none", name(asked)));
    }

    private String name(SumsAsked asked) {
        String country = asked.country()
                .map(code -> EventsFilter.countryName(page, code))
                .orElse("");
        return asked.region()
                .map(region -> page.isolated(region) + page.text("list.separator") + country)
                .orElse(country);
    }

    /** The rows of one page out of all. */
    private final class Cut {

        private final SumsAsked asked;
        private final int number;
        private int pages = 1;

        Cut(SumsAsked asked, int number) {
            this.asked = asked;
            this.number = number;
        }

        <T> List<T> of(List<T> all) {
            pages = Math.max(1, Math.ceilDiv(all.size(), ROWS_PER_PAGE));
            if (number > pages) {
                throw UserError.notFound("error.page.unknown", number, pages);
            }
            return all.subList((number - 1) * ROWS_PER_PAGE, Math.min(number * ROWS_PER_PAGE, all.size()));
        }

        TurnoutView.@Nullable Paging paging() {
            return pages == 1
                    ? null
                    : new TurnoutView.Paging(
                            page.text("events.position", number, pages),
                            number == 1 ? null : links.to(asked, number - 1),
                            number == pages ? null : links.to(asked, number + 1));
        }
    }
}
