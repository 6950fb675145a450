package org.convoke.bench.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.place.ByteWriter;

/**
 * Writes the columns of all places, as {@code org.convoke.place.PlaceTable} reads them: regions, zones, then for towns
 * (most populous first) and postcode areas one column after another, for like values stand together and pack well.
 */
final class PlaceFile {

    private static final double UNITS_PER_DEGREE = 1e5;

    private final List<Town> towns;
    private final List<PostcodeArea> areas;
    private final Map<String, String> regionNames;
    private final List<String> regionKeys;

    PlaceFile(List<Town> towns, List<PostcodeArea> areas, Map<String, String> regionNames) {
        this.towns = towns;
        this.areas = areas;
        this.regionNames = regionNames;
        TreeSet<String> keys = new TreeSet<>();
        towns.forEach(town -> keys.add(town.division().regionKey()));
        areas.forEach(area -> keys.add(area.regionKey()));
        this.regionKeys = List.copyOf(keys);
    }

    /** The keys such as {@code DE.02}, in the order of the regions' numbers. */
    List<String> regionKeys() {
        return regionKeys;
    }

    byte[] toBytes() {
        List<String> zones = zones();
        List<String> zoneNames = byFrequency(zones);

        ByteWriter out = new ByteWriter();
        writeRegions(out);
        writeTexts(out, zoneNames);
        out.varint(towns.size());
        out.varint(areas.size());
        writePopulations(out);
        writeNumbers(out, regionsOfPlaces(), regionKeys);
        writePoints(out, Point::latitude);
        writePoints(out, Point::longitude);
        writeNumbers(out, zones, zoneNames);
        towns.forEach(town -> out.varint(feature(town)));
        towns.forEach(town -> out.varint(town.id()));
        areas.forEach(area -> out.text(area.code()));
        towns.forEach(town -> out.text(town.names().usual()));
        areas.forEach(area -> out.text(area.name()));
        return out.toBytes();
    }

    private void writeRegions(ByteWriter out) {
        out.varint(regionKeys.size());
        for (String key : regionKeys) {
            out.text(key.substring(0, 2));
            out.text(regionNames.getOrDefault(key, ""));
        }
    }

    private static void writeTexts(ByteWriter out, List<String> texts) {
        out.varint(texts.size());
        texts.forEach(out::text);
    }

    private void writePopulations(ByteWriter out) {
        int before = towns.getFirst().population();
        out.varint(before);
        for (Town town : towns) {
            out.varint(before - town.population());
            before = town.population();
        }
    }

    private List<String> regionsOfPlaces() {
        return Stream.concat(
                        towns.stream().map(town -> town.division().regionKey()),
                        areas.stream().map(PostcodeArea::regionKey))
                .toList();
    }

    /** Each coordinate as its difference from that of the region's first place: three bytes become two. */
    private void writePoints(ByteWriter out, ToDoubleFunction<Point> coordinate) {
        List<String> regions = regionsOfPlaces();
        Map<String, Integer> firstOfRegion = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            Point point = i < towns.size()
                    ? towns.get(i).point()
                    : areas.get(i - towns.size()).point();
            int units = units(coordinate.applyAsDouble(point));
            Integer first = firstOfRegion.putIfAbsent(regions.get(i), units);
            out.signed(first == null ? units : units - first);
        }
    }

    private static void writeNumbers(ByteWriter out, List<String> rows, List<String> values) {
        Map<String, Integer> numberOf = new HashMap<>();
        values.forEach(text -> numberOf.put(text, numberOf.size()));
        rows.forEach(row -> out.varint(numberOf.getOrDefault(row, 0)));
    }

    /**
     * 1 for a capital, 2 for a part of a town, 3 for what nobody lives in any more; plus 4 when all names are Latin, or 8
     * when there is but one name.
     */
    private static int feature(Town town) {
        return kind(town) + 4 * obscurity(town);
    }

    private static int obscurity(Town town) {
        if (town.alternates().stream().anyMatch(name -> !TownNames.isLatin(name))) {
            return 0;
        }
        boolean hasSecondName = town.alternates().stream()
                .anyMatch(name -> !name.equals(town.names().usual()));
        return hasSecondName || !TownNames.isLatin(town.names().usual()) ? 1 : 2;
    }

    private static int kind(Town town) {
        return switch (town.feature()) {
            case "PPLC" -> 1;
            case "PPLX" -> 2;
            case "PPLH", "PPLQ", "PPLW" -> 3;
            default -> 0;
        };
    }

    /** A town knows its zone; a postcode area has that of the nearest town in its country. */
    private List<String> zones() {
        Map<String, List<Town>> townsOfCountry = towns.stream()
                .collect(Collectors.groupingBy(town -> town.division().country()));
        Map<String, List<Town>> townsOfRow = towns.stream()
                .collect(Collectors.groupingBy(town -> row(town.division().country(), town.point(), 0)));
        List<String> zones = new ArrayList<>();
        towns.forEach(town -> zones.add(town.zone()));
        for (PostcodeArea area : areas) {
            List<Town> nearby = new ArrayList<>();
            for (int away = -1; away <= 1; away++) {
                nearby.addAll(townsOfRow.getOrDefault(row(area.country(), area.point(), away), List.of()));
            }
            List<Town> candidates = nearby.isEmpty() ? townsOfCountry.getOrDefault(area.country(), towns) : nearby;
            zones.add(nearest(candidates, area.point()).zone());
        }
        return zones;
    }

    /** The country and the whole degree of latitude. */
    private static String row(String country, Point point, int away) {
        return country + (int) (Math.floor(point.latitude()) + away);
    }

    private static Town nearest(List<Town> towns, Point point) {
        return towns.stream()
                .min(Comparator.comparingDouble(town -> town.point().kilometersTo(point)))
                .orElseThrow();
    }

    private static List<String> byFrequency(List<String> values) {
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        return counts.keySet().stream()
                .sorted(Comparator.comparing((String value) -> -counts.getOrDefault(value, 0L))
                        .thenComparing(value -> value))
                .toList();
    }

    private static int units(double degrees) {
        return (int) Math.round(degrees * UNITS_PER_DEGREE);
    }
}
