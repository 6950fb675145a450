package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.index.EventIndex;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.jspecify.annotations.Nullable;

/**
 * The page of a call's numbers and the one for the evening: the total with its coverage, the beginnings of the tables, and the
 * charts. For one request.
 */
final class TurnoutOverview {

    /** As much of a table as leads to the whole one. */
    private static final int MAX_ROWS = 10;

    private final Page page;
    private final Call call;
    private final TurnoutFacts facts;
    private final Totals totals;
    private final TurnoutTables tables;
    private final TurnoutCharts charts;
    private final SumsLinks links;

    TurnoutOverview(Page page, Call call, EventIndex index, TurnoutFacts facts) {
        this.page = page;
        this.call = call;
        this.facts = facts;
        this.totals = facts.totals();
        this.tables = new TurnoutTables(page, call, index);
        this.charts = new TurnoutCharts(page, index);
        this.links = new SumsLinks(page, call, facts);
    }

    /** All of it. */
    TurnoutView view() {
        List<NumberTable> sums = new ArrayList<>();
        for (SumsBy by : List.of(SumsBy.COUNTRY, SumsBy.REGION, SumsBy.CITY)) {
            add(sums, places(by), 2);
        }
        add(sums, tables.days(totals.days()), 2);
        add(sums, tables.sizes(totals.sizes()), 2);
        List<NumberTable> wide = new ArrayList<>();
        add(wide, largest(), 1);
        List<NumberTable> last = new ArrayList<>();
        add(last, tables.announced(first(facts.announced())), 1);
        TurnoutView.Shown shown = new TurnoutView.Shown(wide, withBeside(sums), last, charts.all(facts));
        return view(notes(), shown, false);
    }

    /** What changes in an evening, and how soon the page comes anew. */
    TurnoutView live(int refreshSeconds) {
        List<NumberTable> wide = new ArrayList<>();
        add(wide, largest(), 1);
        List<NumberTable> sums = new ArrayList<>();
        add(sums, places(SumsBy.COUNTRY), 2);
        TurnoutView.Shown shown = new TurnoutView.Shown(wide, withBeside(sums), List.of(), charts.live(facts));
        String note = page.text("figures.live.note", refreshSeconds);
        return view(Stream.concat(Stream.of(note), notes().stream()).toList(), shown, true);
    }

    private TurnoutView view(List<String> notes, TurnoutView.Shown shown, boolean isLive) {
        boolean isWhole = !isLive && totals.total().coverage().reported() > 0;
        return new TurnoutView(
                page,
                Crumb.of(page, call),
                page.text("figures.heading"),
                total(page, totals.total()),
                notes,
                isLive ? links("", "figures.all") : links("/live", "figures.live"),
                isWhole ? links.kinds(SumsAsked.ALL) : List.of(),
                shown,
                null,
                asOf(page, totals),
                isWhole ? Share.of(page, call, totals) : null);
    }

    static TurnoutView.@Nullable TotalLine total(Page page, Total total) {
        Total.Coverage coverage = total.coverage();
        return coverage.reported() == 0
                ? null
                : new TurnoutView.TotalLine(
                        Figures.span(page, total.reported()),
                        page.text("figures.total.rest", page.words().number(coverage.reported()), coverage.events()));
    }

    static String asOf(Page page, Totals totals) {
        return totals.asOf().when() == null
                ? ""
                : page.text(
                        "figures.as-of",
                        page.words().instant(totals.asOf().when()),
                        page.words().number(totals.asOf().logSize()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Total total = totals.total();
        if (total.coverage().reported() > 0) {
            notes.add(page.text(
                    "figures.where", total.coverage().places(), total.coverage().countries()));
            notes.add(page.text("figures.central", Figures.span(page, total.central())));
            if (total.floor() > 0) {
                notes.add(page.text("figures.floor", page.words().number(total.floor())));
            }
            addSeveralDays(notes, totals.beside().severalDays());
            notes.add(page.text("figures.rule"));
            if (facts.growth().isEmpty()) {
                notes.add(page.text("figures.growth.none"));
            }
        }
        return notes;
    }

    private void addSeveralDays(List<String> notes, Total total) {
        if (total.coverage().reported() > 0) {
            notes.add(page.text(
                    "figures.several-days",
                    Figures.span(page, total.reported()),
                    TurnoutTables.covered(page, total.coverage())));
        }
    }

    private NumberTable largest() {
        NumberTable table = tables.largest(first(facts.reported()));
        return links.withMore(
                table, SumsAsked.ALL.by(SumsBy.EVENT), facts.reported().size());
    }

    private NumberTable places(SumsBy by) {
        var all = facts.places().of(by);
        NumberTable table = tables.places(by, first(all), SumsAsked.ALL);
        return links.withMore(table, SumsAsked.ALL.by(by), all.size());
    }

    private List<NumberTable> withBeside(List<NumberTable> sums) {
        add(sums, tables.beside(totals.beside()), 1);
        return sums;
    }

    static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), MAX_ROWS));
    }

    /** A table of one row where several are expected says nothing that the total does not. */
    static void add(List<NumberTable> tables, NumberTable table, int minRows) {
        if (table.rows().size() >= minRows) {
            tables.add(table);
        }
    }

    private List<TurnoutView.Link> links(String other, String words) {
        String here = "/" + call.slug() + "/turnout";
        return List.of(
                new TurnoutView.Link(page.text("figures.report"), page.link(here + "/report")),
                new TurnoutView.Link(page.text(words), page.link(here + other)),
                new TurnoutView.Link(page.text("figures.json"), "/api/v1/calls/" + call.slug() + "/turnout"),
                new TurnoutView.Link(page.text("figures.picture"), page.link(here + ".png")));
    }
}
