package org.convoke.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.chart.Caption;
import org.convoke.chart.RangeChart;
import org.convoke.chart.SizeMap;
import org.convoke.event.Listing;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.site.kit.Drawn;
import org.convoke.site.kit.Preview;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.turnout.Turnout;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{call}/turnout} and {@code /{call}/turnout/live}: how many came, who says so, and where nobody does. Numbers first,
 * then charts of them.
 */
public final class TurnoutPages {

    /** A reader of the evening sees a change after some seconds; a browser without scripts reloads the page by itself. */
    private static final int REFRESH_SECONDS = 20;

    private static final int MAX_ROWS = 12;

    private static final Set<String> PARAMETERS = Set.of("lang", "country");

    /** Names are needed for the largest only; the others are too small to have one. */
    private static final int MAX_NAMED = 300;

    private final Templates templates;
    private final Sources sources;
    private final TurnoutFacts.Kept facts;

    /** What the pages tell of. */
    public record Sources(Supplier<EventIndex> index, Turnout turnout, Clock clock) {}

    public TurnoutPages(Templates templates, Sources sources) {
        this.templates = templates;
        this.sources = sources;
        this.facts = new TurnoutFacts.Kept(sources.turnout);
    }

    /** The page with everything, made once for each state of the numbers and the events. */
    public Handler page() {
        return new SharedPage(this::state, PARAMETERS, request -> answer(request, false), sources.clock);
    }

    /**
     * The page for the evening, made once a second at most however many read it. It reloads itself, which WCAG 2.2 allows for
     * what happens at the moment (2.2.1); the page of all numbers, to which it links, stands still.
     */
    public Handler live() {
        return new SharedPage(
                new EachSecond(sources.clock, this::state),
                PARAMETERS,
                request -> answer(request, true).with("Refresh", String.valueOf(REFRESH_SECONDS)),
                sources.clock);
    }

    /** The numbers as a picture, to hand on. */
    public Handler picture(Drawn drawn) {
        return request -> {
            Call call = CallParameter.get(request.variable("call"), sources.index.get());
            Page page = Page.of(request, call.title());
            Preview preview = TurnoutPicture.preview(page, call, sources.turnout.totals(call.slug()));
            return Answer.of(Media.PICTURE, drawn.get(preview.toString(), preview::toPng))
                    .in(request.reader());
        };
    }

    private List<Object> state(Request request) {
        EventIndex now = sources.index.get();
        CallSlug call = CallParameter.get(request.variable("call"), now).slug();
        return List.of(now.callsState(), now.version(call), sources.turnout.totals(call));
    }

    private Answer answer(Request request, boolean isLive) {
        EventIndex index = sources.index.get();
        Call call = CallParameter.get(request.variable("call"), index);
        TurnoutFacts known = facts.of(call.slug(), index);
        String title = request.reader().messages().text("figures.title", call.title());
        Page bare = Page.of(request, title, call);
        Head head = TurnoutPicture.head(bare, call, known.totals()).withStyle("turnout.css");
        Page page = bare.with(head);
        Optional<String> country = request.query().text("country");
        TurnoutView view = country.isPresent()
                ? countryView(page, call, known, country.get())
                : view(page, call, known, index, isLive);
        return templates.page("turnout", view, request.reader());
    }

    private static TurnoutView view(Page page, Call call, TurnoutFacts facts, EventIndex index, boolean isLive) {
        return new TurnoutView(
                page,
                Crumb.of(page, call),
                page.text("figures.heading"),
                total(page, facts.totals().total()),
                notes(page, facts.totals(), isLive),
                tables(page, call, facts, index, isLive),
                figures(page, facts, index, isLive),
                links(page, call, isLive),
                asOf(page, facts.totals()));
    }

    private TurnoutView countryView(Page page, Call call, TurnoutFacts facts, String country) {
        Total total = facts.totals().countries().stream()
                .filter(each -> country.equals(each.country()))
                .map(Totals.InCountry::total)
                .findFirst()
                .orElseThrow(() -> UserError.notFound("figures.country.none", country));
        TurnoutTables tables = new TurnoutTables(page, call);
        List<NumberTable> shown = new ArrayList<>();
        add(shown, tables.regions(sources.turnout.regions(call.slug()), country), 2);
        add(shown, tables.towns(sources.turnout.towns(call.slug()), country), 1);
        return new TurnoutView(
                page,
                new Crumb(page.text("figures.heading"), page.reader().tag(), page.link(page.path())),
                page.words().country(country),
                total(page, total),
                List.of(),
                shown,
                List.of(),
                List.of(),
                asOf(page, facts.totals()));
    }

    private static TurnoutView.@Nullable TotalLine total(Page page, Total total) {
        Total.Coverage coverage = total.coverage();
        return coverage.reported() == 0
                ? null
                : new TurnoutView.TotalLine(
                        Figures.span(page, total.reported()),
                        page.text("figures.total.rest", page.words().number(coverage.reported()), coverage.events()));
    }

    private static List<String> notes(Page page, Totals totals, boolean isLive) {
        List<String> notes = new ArrayList<>();
        Total total = totals.total();
        if (total.coverage().reported() > 0) {
            notes.add(page.text(
                    "figures.where", total.coverage().places(), total.coverage().countries()));
            notes.add(page.text("figures.central", Figures.span(page, total.central())));
            if (total.floor() > 0) {
                notes.add(page.text("figures.floor", page.words().number(total.floor())));
            }
            notes.add(page.text("figures.rule"));
        }
        if (isLive) {
            notes.add(page.text("figures.live.note", REFRESH_SECONDS));
        }
        return notes;
    }

    private static List<NumberTable> tables(
            Page page, Call call, TurnoutFacts facts, EventIndex index, boolean isLive) {
        TurnoutTables tables = new TurnoutTables(page, call);
        Totals totals = facts.totals();
        List<NumberTable> shown = new ArrayList<>();
        add(shown, tables.largest(facts.reported(), index), 1);
        add(shown, tables.countries(totals.countries()), 2);
        if (!isLive) {
            add(shown, tables.days(totals.days()), 2);
            add(shown, tables.sizes(totals.sizes()), 2);
            add(shown, tables.announced(facts.announced(), index), 1);
        }
        add(shown, tables.beside(totals.beside()), 1);
        return shown;
    }

    /** A table of one row where several are expected says nothing that the total does not. */
    private static void add(List<NumberTable> tables, NumberTable table, int minRows) {
        if (table.rows().size() >= minRows) {
            tables.add(table);
        }
    }

    private static List<Figure> figures(Page page, TurnoutFacts facts, EventIndex index, boolean isLive) {
        Figures charts = new Figures(page);
        List<Figure> figures = new ArrayList<>();
        List<SizeMap.Mark> marks = marks(page, facts.reported(), index);
        if (!marks.isEmpty()) {
            figures.add(charts.map("map", marks, facts.unreported()));
        }
        if (!facts.growth().isEmpty()) {
            figures.add(charts.growth(
                    facts.growth(),
                    until(facts),
                    moment -> page.words().time(LocalTime.ofInstant(moment, ZoneOffset.UTC))));
        }
        rows(page, facts.reported(), index, false)
                .ifPresent(rows -> figures.add(charts.ranges(caption(page, "ranges", "figures.largest"), rows)));
        if (!isLive) {
            rows(page, facts.announced(), index, true)
                    .ifPresent(
                            rows -> figures.add(charts.ranges(caption(page, "beforehand", "figures.announced"), rows)));
        }
        return figures;
    }

    private static Caption caption(Page page, String id, String key) {
        return new Caption(id, page.text(key), page.text("figures.ranges.told"));
    }

    /** The state's own moment, not the clock's: the same numbers make the same page. */
    private static Instant until(TurnoutFacts facts) {
        Instant last = facts.growth().getLast().from();
        Instant asOf = facts.totals().asOf().when();
        return asOf == null || asOf.isBefore(last) ? last : asOf;
    }

    private static Optional<List<RangeChart.Row>> rows(
            Page page, List<TurnoutFacts.Told> events, EventIndex index, boolean isAnnounced) {
        List<RangeChart.Row> rows = new ArrayList<>();
        for (TurnoutFacts.Told told : events) {
            Optional<org.convoke.chart.Range> reported = Figures.drawn(told.counted());
            if (reported.isPresent() && rows.size() < MAX_ROWS) {
                org.convoke.chart.Range central =
                        Figures.drawn(told.turnout().counted().central()).orElse(null);
                org.convoke.chart.Range announced =
                        isAnnounced ? Figures.drawn(told.turnout().announced()).orElse(null) : null;
                boolean isSame = reported.get().equals(central);
                rows.add(new RangeChart.Row(
                        name(page, index.listing(told.event())), reported.get(), isSame ? null : central, announced));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static String name(Page page, Listing event) {
        String town = page.words().town(event);
        return town == null ? event.title() : town;
    }

    private static List<SizeMap.Mark> marks(Page page, List<TurnoutFacts.Told> reported, EventIndex index) {
        List<SizeMap.Mark> marks = new ArrayList<>();
        for (TurnoutFacts.Told told : reported) {
            Optional<org.convoke.chart.Range> people = Figures.drawn(told.counted());
            if (people.isPresent() && told.event().position().isPresent()) {
                String name = marks.size() < MAX_NAMED ? name(page, index.listing(told.event())) : "";
                marks.add(new SizeMap.Mark(name, told.event().position().get(), people.get()));
            }
        }
        return marks;
    }

    private static List<TurnoutView.Link> links(Page page, Call call, boolean isLive) {
        String here = "/" + call.slug() + "/turnout";
        return List.of(
                new TurnoutView.Link(page.text("figures.report"), page.link(here + "/report")),
                isLive
                        ? new TurnoutView.Link(page.text("figures.all"), page.link(here))
                        : new TurnoutView.Link(page.text("figures.live"), page.link(here + "/live")),
                new TurnoutView.Link(page.text("figures.json"), "/api/v1/calls/" + call.slug() + "/turnout"),
                new TurnoutView.Link(page.text("figures.picture"), page.link(here + ".png")));
    }

    private static String asOf(Page page, Totals totals) {
        Instant when = totals.asOf().when();
        String size = page.words().number(totals.asOf().logSize());
        return when == null ? "" : page.text("figures.as-of", page.words().instant(when), size);
    }
}
