package org.convoke.site;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.convoke.chart.Caption;
import org.convoke.chart.GrowthChart;
import org.convoke.chart.Range;
import org.convoke.chart.RangeChart;
import org.convoke.chart.SizeMap;
import org.convoke.nearest.LatLon;

/** Charts of numbers that nobody counted, for the living page. */
final class SampleFigures {

    private static final Instant EVENING = Instant.parse("2026-09-26T15:40:00Z");

    private final Page page;

    SampleFigures(Page page) {
        this.page = page;
    }

    List<Figure> all() {
        Figures figures = new Figures(page);
        List<RangeChart.Row> rows = List.of(
                new RangeChart.Row("Berlin", new Range(12_000, 30_000), new Range(15_000, 20_000), null),
                new RangeChart.Row("München", new Range(8_000, 8_000), null, null),
                new RangeChart.Row("تهران", new Range(900, 4_200), new Range(1_000, 2_000), new Range(5_000, 5_000)),
                new RangeChart.Row("Llanfairpwllgwyngyllgogerychwyrndrobwll", new Range(40, 55), null, Range.of(25)),
                new RangeChart.Row("Halifax", Range.of(7), null, new Range(10, 40)));
        return List.of(
                figures.map("map", world(), List.of(LatLon.of(-1.3, 36.8), LatLon.of(28.6, 77.2), LatLon.of(-12, -77))),
                figures.map("country", country(), List.of(LatLon.of(53.55, 10), LatLon.of(51.34, 12.37))),
                figures.ranges(new Caption("largest", "Largest", "Five ranges"), rows),
                figures.growth(
                        steps(),
                        EVENING.plusSeconds(5 * 3_600),
                        moment -> page.words().time(LocalTime.ofInstant(moment, ZoneOffset.UTC))));
    }

    private static List<SizeMap.Mark> country() {
        return List.of(
                new SizeMap.Mark("Berlin", LatLon.of(52.52, 13.40), new Range(12_000, 30_000)),
                new SizeMap.Mark("Potsdam", LatLon.of(52.39, 13.06), new Range(300, 500)),
                new SizeMap.Mark("München", LatLon.of(48.14, 11.58), new Range(8_000, 8_000)),
                new SizeMap.Mark("Köln", LatLon.of(50.94, 6.96), new Range(2_000, 6_000)),
                new SizeMap.Mark("Kiel", LatLon.of(54.32, 10.14), new Range(40, 60)));
    }

    private static List<SizeMap.Mark> world() {
        return List.of(
                new SizeMap.Mark("Berlin", LatLon.of(52.52, 13.40), new Range(12_000, 30_000)),
                new SizeMap.Mark("Paris", LatLon.of(48.86, 2.35), new Range(9_000, 14_000)),
                new SizeMap.Mark("تهران", LatLon.of(35.69, 51.39), new Range(900, 4_200)),
                new SizeMap.Mark("Nairobi", LatLon.of(-1.29, 36.82), new Range(1_500, 2_000)),
                new SizeMap.Mark("Suva", LatLon.of(-18.14, 178.44), new Range(200, 300)),
                new SizeMap.Mark("Buenos Aires", LatLon.of(-34.6, -58.38), new Range(20_000, 60_000)),
                new SizeMap.Mark("Halifax", LatLon.of(44.65, -63.57), Range.of(700)),
                new SizeMap.Mark("Sydney", LatLon.of(-33.87, 151.21), new Range(3_000, 5_000)));
    }

    private static List<GrowthChart.Step> steps() {
        SplittableRandom random = new SplittableRandom(5);
        List<GrowthChart.Step> steps = new ArrayList<>();
        long low = 0;
        long high = 0;
        for (int i = 0; i < 40; i++) {
            low += random.nextLong(800);
            high = Math.max(high, low) + random.nextLong(900);
            steps.add(new GrowthChart.Step(EVENING.plusSeconds(400L * i), new Range(low, high)));
        }
        return steps;
    }
}
