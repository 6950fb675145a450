package org.convoke.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoke.chart.Caption;
import org.convoke.chart.GrowthChart;
import org.convoke.chart.Lettering;
import org.convoke.chart.Range;
import org.convoke.chart.RangeChart;
import org.convoke.chart.SizeMap;
import org.convoke.nearest.LatLon;
import org.convoke.turnout.Total;

/** Charts in the reader's language and direction. For one request. */
final class Figures {

    private final Page page;
    private final Lettering lettering;

    Figures(Page page) {
        this.page = page;
        this.lettering = new Lettering(
                page.reader().direction().equals("rtl"), page.words()::number, range -> range(page, range));
    }

    /** A range as the reader's language writes it; one number where both ends are the same. */
    static String range(Page page, Range range) {
        String low = page.words().number(range.low());
        return range.low() == range.high()
                ? low
                : page.text("figures.range", low, page.words().number(range.high()));
    }

    /** The range of an event, where something is known; else empty. Of a most number alone, that it is the most. */
    static String range(Page page, org.convoke.turnout.Range range) {
        return drawn(range)
                .map(known -> range(page, known))
                .orElseGet(() -> range.high().isEmpty()
                        ? ""
                        : page.text(
                                "figures.at-most",
                                page.words().number(range.high().getAsLong())));
    }

    /** The numbers that a source states, open where it leaves them open; empty when it states words only. */
    static String people(Page page, org.convoke.count.Figure figure) {
        return figure.low() != null && figure.high() == null
                ? page.text("figures.at-least", page.words().number(figure.low()))
                : range(page, org.convoke.turnout.Range.of(figure));
    }

    /** The same with the words that were used, where there were any. */
    static String told(Page page, org.convoke.count.Figure figure) {
        String numbers = people(page, figure);
        String words = figure.words();
        if (words == null) {
            return numbers;
        }
        String quoted = page.text("figures.quoted", page.isolated(words));
        return numbers.isEmpty() ? quoted : numbers + " " + quoted;
    }

    /** A sum of lows and a sum of highs, which may be over fewer events. */
    static String span(Page page, Total.Span span) {
        return range(page, new Range(Math.min(span.low(), span.high()), Math.max(span.low(), span.high())));
    }

    /** The range as charts take it; empty where the least is not known. */
    static Optional<Range> drawn(org.convoke.turnout.Range range) {
        return range.low().isEmpty() || range.high().isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(range.low().getAsLong(), range.high().getAsLong()));
    }

    /** Where how many people were. */
    Figure map(String id, List<SizeMap.Mark> marks, List<LatLon> unreported) {
        String heading = page.text("figures.map");
        Caption caption = new Caption(id, heading, page.text("figures.map.told", marks.size(), unreported.size()));
        String svg = new SizeMap(caption, marks, unreported).toSvg(lettering);
        Stream<String> signs =
                unreported.isEmpty() ? Stream.of("least", "most") : Stream.of("least", "most", "unreported");
        return figure(caption, page.text("figures.map.lead"), svg, signs);
    }

    /** The ranges of places or sources, beneath each other. */
    Figure ranges(Caption caption, List<RangeChart.Row> rows) {
        Stream<String> signs = Stream.of(
                        Stream.of("low"),
                        rows.stream()
                                        .anyMatch(row -> row.reported().low()
                                                < row.reported().high())
                                ? Stream.of("high")
                                : Stream.<String>empty(),
                        rows.stream().anyMatch(row -> row.central() != null)
                                ? Stream.of("central")
                                : Stream.<String>empty(),
                        rows.stream().anyMatch(row -> row.announced() != null)
                                ? Stream.of("announced")
                                : Stream.<String>empty())
                .flatMap(each -> each);
        return figure(caption, page.text("figures.axis"), new RangeChart(caption, rows).toSvg(lettering), signs);
    }

    /** How the total grew. */
    Figure growth(List<GrowthChart.Step> steps, Instant until, Function<Instant, String> moment) {
        Caption caption = new Caption(
                "growth",
                page.text("figures.growth"),
                page.text("figures.growth.told", range(page, steps.getLast().total())));
        String svg = new GrowthChart(caption, steps, until).toSvg(lettering, moment);
        return figure(caption, page.text("figures.growth.lead"), svg, Stream.of("lowest", "highest"));
    }

    private Figure figure(Caption caption, String lead, String svg, Stream<String> signs) {
        List<Figure.Key> keys = signs.map(sign -> new Figure.Key(sign, page.text("figures.key." + sign)))
                .toList();
        return new Figure(caption.id(), caption.title(), lead, output -> output.writeContent(svg), keys);
    }
}
