package org.convoke.bench.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the postcode lists of five countries, each in its package's own form. */
final class PostcodeReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** ZIP codes of the outlying areas, which GeoNames and ISO 3166 hold as countries. */
    private static final Set<String> TERRITORIES = Set.of("PR", "VI", "GU", "AS", "MP", "PW", "FM", "MH");

    private static final Map<String, String> CANADA = Map.ofEntries(
            Map.entry("Alberta", "01"),
            Map.entry("British Columbia", "02"),
            Map.entry("Manitoba", "03"),
            Map.entry("New Brunswick", "04"),
            Map.entry("Newfoundland and Labrador", "05"),
            Map.entry("Nova Scotia", "07"),
            Map.entry("Ontario", "08"),
            Map.entry("Prince Edward Island", "09"),
            Map.entry("Quebec", "10"),
            Map.entry("Saskatchewan", "11"),
            Map.entry("Yukon", "12"),
            Map.entry("Northwest Territory", "13"),
            Map.entry("Nunavut Territory", "14"));

    private static final Map<String, String> AUSTRALIA =
            Map.of("ACT", "01", "NSW", "02", "NT", "03", "QLD", "04", "SA", "05", "TAS", "06", "VIC", "07", "WA", "08");

    private PostcodeReader() {}

    /** ZIP codes; for each town name of a state the ZIP nearest its middle bears the name. */
    static List<PostcodeArea> unitedStates(Path file) throws IOException {
        List<PostcodeArea> areas = new ArrayList<>();
        for (JsonNode node : codes(file)) {
            String state = node.path("state").asText();
            Point point = new Point(
                    node.path("latitude").asDouble(), node.path("longitude").asDouble());
            if (point.latitude() != 0) {
                boolean territory = TERRITORIES.contains(state);
                areas.add(new PostcodeArea(
                        territory ? state : "US",
                        node.path("zip").asText(),
                        territory ? "" : state,
                        node.path("city").asText(),
                        point,
                        false));
            }
        }
        return withLocalities(areas);
    }

    private static List<PostcodeArea> withLocalities(List<PostcodeArea> areas) {
        Map<String, List<PostcodeArea>> byTown = areas.stream()
                .collect(Collectors.groupingBy(
                        area -> area.regionKey() + area.name(), TreeMap::new, Collectors.toList()));
        List<PostcodeArea> out = new ArrayList<>();
        for (List<PostcodeArea> town : byTown.values()) {
            Point middle = Point.mean(town.stream().map(PostcodeArea::point).toList());
            PostcodeArea nearest = town.stream()
                    .min(Comparator.comparingDouble(area -> area.point().kilometersTo(middle)))
                    .orElseThrow();
            for (PostcodeArea area : town) {
                out.add(new PostcodeArea(
                        area.country(), area.code(), area.admin1(), area.name(), area.point(), area.equals(nearest)));
            }
        }
        return out;
    }

    /** The first halves of postal codes. */
    static List<PostcodeArea> canada(Path file) throws IOException {
        List<PostcodeArea> areas = new ArrayList<>();
        for (JsonNode node : codes(file)) {
            areas.add(new PostcodeArea(
                    "CA",
                    node.path("zip").asText(),
                    CANADA.getOrDefault(node.path("state").asText(), ""),
                    node.path("city").asText().replaceFirst(" *[(/].*", ""),
                    new Point(
                            node.path("latitude").asDouble(),
                            node.path("longitude").asDouble()),
                    false));
        }
        return areas;
    }

    /** Every locality of every postcode. */
    static List<PostcodeArea> australia(Path file) throws IOException {
        List<PostcodeArea> areas = new ArrayList<>();
        for (JsonNode node : JSON.readTree(file.toFile())) {
            double lat = node.path("Lat_precise").asDouble(node.path("lat").asDouble());
            double lon = node.path("Long_precise").asDouble(node.path("long").asDouble());
            if (lat != 0) {
                areas.add(new PostcodeArea(
                        "AU",
                        node.path("postcode").asText(),
                        AUSTRALIA.getOrDefault(node.path("state").asText(), ""),
                        capitalized(node.path("locality").asText()),
                        new Point(lat, lon),
                        true));
            }
        }
        return areas;
    }

    /** PIN codes, each at the median of its post offices, which are placed by hand and stray. */
    static List<PostcodeArea> india(Path file) throws IOException {
        Map<String, List<String[]>> rowsOfCode = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] column = line.split("\t", -1);
            rowsOfCode.computeIfAbsent(column[1], code -> new ArrayList<>()).add(column);
        }
        List<PostcodeArea> areas = new ArrayList<>();
        rowsOfCode.forEach((code, rows) -> areas.add(new PostcodeArea(
                "IN",
                code,
                rows.getFirst()[4],
                rows.getFirst()[7].isEmpty() ? rows.getFirst()[5] : rows.getFirst()[7],
                Point.median(rows.stream()
                        .map(row -> new Point(Double.parseDouble(row[9]), Double.parseDouble(row[10])))
                        .toList()),
                false)));
        return areas;
    }

    /** Codes postaux, at the mean of those of their communes that have a known position; the rest are left out. */
    static List<PostcodeArea> france(Path file, List<Town> towns) throws IOException {
        Map<String, Town> townOfCommune = new HashMap<>();
        for (Town town : towns) {
            if (town.division().country().equals("FR")) {
                townOfCommune.putIfAbsent(town.division().communeCode(), town);
            }
        }
        Map<String, List<Town>> townsOfCode = new LinkedHashMap<>();
        for (JsonNode node : JSON.readTree(file.toFile())) {
            Town town = townOfCommune.get(commune(node.path("codeCommune").asText()));
            if (town != null) {
                townsOfCode
                        .computeIfAbsent(node.path("codePostal").asText(), code -> new ArrayList<>())
                        .add(town);
            }
        }
        List<PostcodeArea> areas = new ArrayList<>();
        townsOfCode.forEach((code, members) -> {
            Town main = members.stream()
                    .max(Comparator.comparingInt(Town::population))
                    .orElseThrow();
            Point middle = Point.mean(members.stream().map(Town::point).toList());
            areas.add(new PostcodeArea(
                    "FR", code, main.division().admin1(), main.names().usual(), middle, false));
        });
        return areas;
    }

    /** The INSEE code of the town for one of its arrondissements: GeoNames places the towns only. */
    private static String commune(String code) {
        return switch (code.substring(0, 3)) {
            case "751" -> "75056";
            case "132" -> "13055";
            case "693" -> code.startsWith("6938") ? "69123" : code;
            default -> code;
        };
    }

    /** Reads a script that assigns one object literal to {@code exports.codes}. */
    private static JsonNode codes(Path file) throws IOException {
        String script = Files.readString(file);
        return JSON.readTree(script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1));
    }

    private static String capitalized(String upper) {
        StringBuilder out = new StringBuilder(upper.toLowerCase(Locale.ROOT));
        for (int i = 0; i < out.length(); i++) {
            if (i == 0 || " -(".indexOf(out.charAt(i - 1)) >= 0) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }
}
