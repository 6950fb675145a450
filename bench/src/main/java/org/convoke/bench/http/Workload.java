package org.convoke.bench.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;

/**
 * A day of a hundred thousand events, clustered as towns are, and ten thousand positions from which people ask; the same at
 * every run.
 *
 * @param folder where its files are
 */
record Workload(Path folder) {

    static final String CALL = "rivers-day";
    static final String DAY = "2030-09-28";

    private static final int EVENTS = 100_000;
    private static final int POSITIONS = 10_000;
    private static final int TOWNS_A_COUNTRY = 400;
    private static final long SEED = 42;

    /** Events and positions lie within some kilometres of a town's center. */
    private static final double SPREAD_DEGREES = 0.05;

    Path table() {
        return folder.resolve("events.csv");
    }

    /** Writes the table of events and the scripts that ask for them. */
    void write() throws IOException {
        Random random = new Random(SEED);
        Gazetteer gazetteer = Gazetteer.open();
        List<Place> towns = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            towns.addAll(gazetteer.largestTowns(country, TOWNS_A_COUNTRY));
        }
        writeTable(towns, random);
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < POSITIONS; i++) {
            positions.add(String.format(
                    Locale.ROOT,
                    "lat=%.4f&lon=%.4f",
                    latitude(pick(towns, random), random),
                    longitude(pick(towns, random), random)));
        }
        Files.write(folder.resolve("positions.txt"), positions);
        writeScript("json.lua", "/api/v1/events/nearest?call=" + CALL + "&on=" + DAY + "&");
        writeScript("html.lua", "/" + CALL + "/near?on=" + DAY + "&");
        writeScript("file.lua", "/answer.json?");
    }

    private void writeTable(List<Place> towns, Random random) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(table()))) {
            out.println("id,title,date,start,venue,town,country,lat,lon,url");
            for (int i = 0; i < EVENTS; i++) {
                Place town = pick(towns, random);
                out.printf(
                        Locale.ROOT,
                        "%d,\"River walk in %s\",%s,%02d:00,Old bridge,\"%s\",%s,%.6f,%.6f,https://example.org/events/%d%n",
                        i,
                        town.name().replace("\"", ""),
                        DAY,
                        8 + random.nextInt(11),
                        town.name().replace("\"", ""),
                        town.country(),
                        latitude(town, random),
                        longitude(town, random),
                        i);
            }
        }
    }

    /** A script for wrk that asks from every position in turn. */
    private void writeScript(String name, String prefix) throws IOException {
        Files.writeString(folder.resolve(name), """
                local positions = {}
                for line in io.lines("%s") do positions[#positions + 1] = line end
                local at = 0
                request = function()
                  at = at %% #positions + 1
                  return wrk.format("GET", "%s" .. positions[at])
                end
                """.formatted(folder.resolve("positions.txt"), prefix));
    }

    String firstAddress() throws IOException {
        try (var lines = Files.lines(folder.resolve("positions.txt"))) {
            return "/api/v1/events/nearest?call=" + CALL + "&on=" + DAY + "&"
                    + lines.findFirst().orElseThrow();
        }
    }

    private static Place pick(List<Place> towns, Random random) {
        return towns.get(random.nextInt(towns.size()));
    }

    private static double latitude(Place town, Random random) {
        return Math.clamp(town.position().latitude() + random.nextGaussian() * SPREAD_DEGREES, -89.9, 89.9);
    }

    private static double longitude(Place town, Random random) {
        return Math.clamp(town.position().longitude() + random.nextGaussian() * SPREAD_DEGREES, -179.9, 179.9);
    }
}
