package org.convoke.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.chart.Caption;
import org.convoke.chart.Range;
import org.convoke.chart.RangeChart;
import org.convoke.chart.SizeMap;
import org.convoke.event.Listing;
import org.convoke.index.EventIndex;
import org.convoke.nearest.LatLon;

/** The charts of a call's numbers, or of one country's, each drawn of what the tables before it tell. For one request. */
final class TurnoutCharts {

    private static final int MAX_ROWS = 12;

    /** Names are needed for the largest only; the others are too small to have one. */
    private static final int MAX_NAMED = 300;

    private final Page page;
    private final EventIndex index;
    private final Figures charts;

    TurnoutCharts(Page page, EventIndex index) {
        this.page = page;
        this.index = index;
        this.charts = new Figures(page);
    }

    /** Where, the largest, what was announced of them, and how the total grew. */
    List<Figure> all(TurnoutFacts facts) {
        List<Figure> figures = new ArrayList<>(places(facts));
        ranges(facts.announced(), true, "beforehand", "figures.announced").ifPresent(figures::add);
        growth(facts).ifPresent(figures::add);
        return figures;
    }

    /** What changes in an evening: how the total grew, where, and the largest. */
    List<Figure> live(TurnoutFacts facts) {
        List<Figure> figures = new ArrayList<>();
        growth(facts).ifPresent(figures::add);
        figures.addAll(places(facts));
        return figures;
    }

    /** Where, and the largest. */
    List<Figure> places(TurnoutFacts facts) {
        List<Figure> figures = new ArrayList<>();
        List<SizeMap.Mark> marks = marks(facts.reported());
        if (!marks.isEmpty()) {
            List<LatLon> unreported = facts.unreported().stream()
                    .flatMap(event -> event.position().stream())
                    .toList();
            figures.add(charts.map("map", marks, unreported));
        }
        ranges(facts.reported(), false, "ranges", "figures.largest").ifPresent(figures::add);
        return figures;
    }

    private Optional<Figure> growth(TurnoutFacts facts) {
        return facts.growth().isEmpty()
                ? Optional.empty()
                : Optional.of(charts.growth(facts.growth(), until(facts), this::moment));
    }

    /** A time of day; at midnight the day that begins. */
    private String moment(Instant instant) {
        LocalDateTime moment = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? page.words().shortDay(moment.toLocalDate())
                : page.words().time(moment.toLocalTime());
    }

    /** The state's own moment, not the clock's: the same numbers make the same page. */
    private static Instant until(TurnoutFacts facts) {
        Instant last = facts.growth().getLast().from();
        Instant asOf = facts.totals().asOf().when();
        return asOf == null || asOf.isBefore(last) ? last : asOf;
    }

    private Optional<Figure> ranges(List<TurnoutFacts.Told> events, boolean isAnnounced, String id, String key) {
        List<RangeChart.Row> rows = events.stream()
                .filter(told -> Figures.drawn(told.counted()).isPresent())
                .limit(MAX_ROWS)
                .map(told -> row(told, isAnnounced))
                .toList();
        Caption caption = new Caption(id, page.text(key), page.text("figures.ranges.told"));
        return rows.isEmpty() ? Optional.empty() : Optional.of(charts.ranges(caption, rows));
    }

    private RangeChart.Row row(TurnoutFacts.Told told, boolean isAnnounced) {
        Range reported = Figures.drawn(told.counted()).orElseThrow();
        Range central = Figures.drawn(told.turnout().counted().central())
                .filter(range -> !range.equals(reported))
                .orElse(null);
        Range announced =
                isAnnounced ? Figures.drawn(told.turnout().announced()).orElse(null) : null;
        return new RangeChart.Row(name(told), reported, central, announced);
    }

    private String name(TurnoutFacts.Told told) {
        Listing event = index.listing(told.event());
        String town = page.words().shortTown(event);
        return town == null ? event.title() : town;
    }

    private List<SizeMap.Mark> marks(List<TurnoutFacts.Told> reported) {
        List<SizeMap.Mark> marks = new ArrayList<>();
        for (TurnoutFacts.Told told : reported) {
            Optional<Range> people = Figures.drawn(told.counted());
            if (people.isPresent() && told.event().position().isPresent()) {
                String name = marks.size() < MAX_NAMED ? name(told) : "";
                marks.add(new SizeMap.Mark(name, told.event().position().get(), people.get()));
            }
        }
        return marks;
    }
}
