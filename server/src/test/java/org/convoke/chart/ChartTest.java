package org.convoke.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {

    private static final Caption CAPTION = new Caption("largest", "A <title> & \"more\"", "What is to be seen");
    private static final Lettering ENGLISH = lettering(false);
    private static final Lettering PERSIAN = lettering(true);
    private static final Instant NOON = Instant.parse("2026-09-26T12:00:00Z");

    @Test
    void ranges_tellNamesAndNumbersAsText() throws Exception {
        Element svg = parse(new RangeChart(
                        CAPTION,
                        List.of(
                                new RangeChart.Row("A&B", new Range(10, 1_000), Range.of(100), Range.of(500)),
                                RangeChart.Row.of("C", Range.of(10))))
                .toSvg(ENGLISH));

        assertEquals("img", svg.getAttribute("role"));
        assertEquals("largest-t largest-d", svg.getAttribute("aria-labelledby"));
        assertEquals(List.of("A <title> & \"more\"", "A&B", "C"), texts(svg, "title"));
        assertEquals(List.of("10", "100", "1000", "A&B", "10-1000", "\u25c7\u2002500", "C", "10"), texts(svg, "text"));
        assertEquals(List.of("98%", "2%", "2%"), attributes(svg, "circle", "cx"));
        assertEquals(List.of("50%"), classed(svg, "central", "x1"));
    }

    @Test
    void ranges_rightToLeft_areMirrored() throws Exception {
        Element svg =
                parse(new RangeChart(CAPTION, List.of(RangeChart.Row.of("الف", new Range(10, 1_000)))).toSvg(PERSIAN));

        assertEquals(List.of("2%", "98%"), attributes(svg, "circle", "cx"));
    }

    @Test
    void growth_isStepsAndNothingBetween() throws Exception {
        GrowthChart chart = new GrowthChart(
                CAPTION,
                List.of(
                        new GrowthChart.Step(NOON, new Range(100, 100)),
                        new GrowthChart.Step(NOON.plusSeconds(3_600), new Range(400, 900))),
                NOON.plusSeconds(7_200));

        Element svg = parse(chart.toSvg(ENGLISH, Instant::toString));

        assertEquals(List.of("M400 10000H400V8991H5000V5964H9600"), classed(svg, "lowest", "d"));
        assertTrue(texts(svg, "text").containsAll(List.of("900", "400", "2026-09-26T13:00:00Z")));
    }

    @Test
    void growth_outOfOrder_isRefused() {
        GrowthChart.Step later = new GrowthChart.Step(NOON.plusSeconds(1), Range.of(1));
        GrowthChart.Step first = new GrowthChart.Step(NOON, Range.of(1));

        assertThrows(IllegalArgumentException.class, () -> new GrowthChart(CAPTION, List.of(later, first), NOON));
    }

    @Test
    void map_hasAreasInProportion_andAKey() throws Exception {
        Element svg = parse(new SizeMap(
                        CAPTION,
                        List.of(mark("Berlin", 52.52, 13.40, 100, 400), mark("Munich", 48.14, 11.58, 25, 100)),
                        List.of(LatLon.of(50.94, 6.96)))
                .toSvg(ENGLISH));

        List<String> radii = attributes(svg, "circle", "r");
        assertEquals(List.of("46", "23", "23", "11.5"), radii.subList(0, 4));
        assertEquals(List.of("Berlin", "Munich", "100", "10", "1"), texts(svg, "text"));
        assertEquals(1, classed(svg, "unreported", "d").size());
    }

    /** Two places that lie on each other are one disc, and none of their people are lost. */
    @Test
    void map_addsWhatWouldHideEachOther() throws Exception {
        Element svg = parse(new SizeMap(
                        CAPTION,
                        List.of(
                                mark("Park", 52.52, 13.40, 10, 20),
                                mark("Square", 52.52, 13.40, 30, 40),
                                mark("Kiel", 54.32, 10.14, 1, 1)),
                        List.of())
                .toSvg(ENGLISH));

        assertEquals(
                List.of("Square · Park\n40-60", "Kiel\n1"), texts(svg, "title").subList(1, 3));
    }

    /** Samoa and Fiji lie on both sides of the date line and a thousand kilometers apart: no map of the world for that. */
    @Test
    void map_acrossTheDateLine_isOfARegion() {
        View view = View.of(List.of(LatLon.of(-18.14, 178.44), LatLon.of(-13.83, -171.77)));

        assertTrue(view.projection() instanceof Projection.Azimuthal);
        assertTrue(view.at(LatLon.of(-18.14, 178.44)).x()
                < view.at(LatLon.of(-13.83, -171.77)).x());
    }

    @Test
    void map_ofAnySetOfPlaces_holdsThemAll() {
        List<LatLon> corners = List.of(
                LatLon.of(78.2, 15.6),
                LatLon.of(-54.8, -68.3),
                LatLon.of(-41.3, 174.8),
                LatLon.of(64.5, -165.4),
                LatLon.of(0, 0),
                LatLon.of(90, 0));
        for (int some = 1; some < 1 << corners.size(); some++) {
            List<LatLon> chosen = new ArrayList<>();
            for (int i = 0; i < corners.size(); i++) {
                if ((some >> i & 1) == 1) {
                    chosen.add(corners.get(i));
                }
            }
            View view = View.of(chosen);
            for (LatLon position : chosen) {
                Point at = view.at(position);

                assertTrue(at.x() >= 0 && at.x() <= View.WIDTH, () -> chosen + " " + at);
                assertTrue(at.y() >= 0 && at.y() <= view.heightUnits(), () -> chosen + " " + at);
            }
        }
    }

    /** Germany has coasts, the far side of the globe is not drawn, and the whole stays small. */
    @Test
    void coast_isOfItsRegion_andSmall() {
        String germany = Coast.of(View.of(List.of(LatLon.of(54, 10), LatLon.of(48, 11))));
        String world = Coast.of(View.of(List.of(LatLon.of(-54, -70), LatLon.of(60, -150), LatLon.of(35, 139))));

        assertTrue(germany.length() > 500 && germany.length() < 20_000, () -> germany.length() + " characters");
        assertTrue(world.length() > 5_000 && world.length() < 60_000, () -> world.length() + " characters");
    }

    private static SizeMap.Mark mark(String name, double latitude, double longitude, long low, long high) {
        return new SizeMap.Mark(name, LatLon.of(latitude, longitude), new Range(low, high));
    }

    private static Lettering lettering(boolean isRightToLeft) {
        return new Lettering(
                isRightToLeft,
                Long::toString,
                range -> range.low() == range.high() ? "" + range.low() : range.low() + "-" + range.high());
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<String> texts(Element svg, String element) {
        return all(svg, element).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Element svg, String element, String attribute) {
        return all(svg, element).stream()
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    private static List<String> classed(Element svg, String style, String attribute) {
        return all(svg, "*").stream()
                .filter(each -> each.getAttribute("class").equals(style))
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    private static List<Element> all(Element svg, String element) {
        NodeList nodes = svg.getElementsByTagName(element);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
