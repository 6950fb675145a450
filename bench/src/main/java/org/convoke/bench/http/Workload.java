package org.convoke.bench.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
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

    static final Question JSON =
            new Question("nearest as JSON", "json", "/api/v1/events/nearest?call=" + CALL + "&on=" + DAY + "&", 0.25);
    static final Question HTML = new Question("nearest as a page", "html", "/" + CALL + "/near?on=" + DAY + "&", 0.18);
    static final Question CALL_PAGE = new Question("page of the call with its text", "call", "/" + CALL + "?", 0.2);
    static final Question LIST = new Question("list of events as a page", "list", "/" + CALL + "/events?page=", 0);
    static final Question CLUSTERS = new Question(
            "clusters of the map as JSON", "clusters", "/api/v1/clusters?call=" + CALL + "&on=" + DAY + "&", 0);

    /** The call of {@link #DAY_OF_NUMBERS}, of whose events numbers of people are known. */
    static final String CALL_OF_NUMBERS = "open-data-day";

    static final String DAY_OF_NUMBERS = "2026-03-07";

    static final Question LIVE =
            new Question("live page of how many came", "live", "/" + CALL_OF_NUMBERS + "/turnout/live?", 0.3);

    private static final int LIST_PAGES = 200;
    private static final int EVENTS = 100_000;
    private static final int EVENTS_WITH_NUMBERS = 10_000;
    private static final int POSITIONS = 10_000;
    private static final int TOWNS_A_COUNTRY = 400;
    private static final long SEED = 42;

    /** About as long as such texts are. */
    private static final String TEXT = """
            # A day for rivers

            Geneva, 1 June 2030

            """ + """
            Rivers begin small and belong to everyone along their way. On one day in September we walk beside them, look after their
            banks and count what lives in them, each group in its own town and in its own manner.

            > A river is kept by those who know it.
            > — Spokesperson, Rivers Alliance

            - Bring gloves, and somebody who has never been there.
            - Write down what you see; the notes are for all.

            """.repeat(4);

    /** Events and positions lie within some kilometres of a town's center. */
    private static final double SPREAD_DEGREES = 0.05;

    Path table() {
        return folder.resolve("events.csv");
    }

    /** Events that were, with how many came. */
    Path tableOfNumbers() {
        return folder.resolve("numbers.csv");
    }

    Path text() {
        return folder.resolve("call.md");
    }

    /** Writes the table of events, the call's text and the scripts that ask for them. */
    void write() throws IOException {
        Random random = new Random(SEED);
        Gazetteer gazetteer = Gazetteer.open();
        List<Place> towns = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            towns.addAll(gazetteer.largestTowns(country, TOWNS_A_COUNTRY));
        }
        writeTable(towns, random);
        writeTableOfNumbers(towns);
        Files.writeString(text(), TEXT);
        writeQuestion(JSON, POSITIONS, () -> position(pick(towns, random), random));
        writeQuestion(HTML, POSITIONS, () -> position(pick(towns, random), random));
        writeQuestion(CALL_PAGE, 1, () -> "");
        writeQuestion(LIVE, 1, () -> "");
        writeQuestion(LIST, LIST_PAGES, () -> String.valueOf(1 + random.nextInt(LIST_PAGES)));
        writeQuestion(CLUSTERS, POSITIONS, () -> window(pick(towns, random), random));
    }

    private static String position(Place town, Random random) {
        return String.format(Locale.ROOT, "lat=%.4f&lon=%.4f", latitude(town, random), longitude(town, random));
    }

    /** What a map of 800 by 600 pixels shows around a town, from the whole world to a quarter. */
    private static String window(Place town, Random random) {
        int zoom = 1 + random.nextInt(14);
        double degrees = 360.0 / (1 << zoom) / 256;
        double height = 600 * degrees * Math.cos(Math.toRadians(town.position().latitude()));
        double south = Math.max(-85, town.position().latitude() - height / 2);
        double north = Math.min(85, town.position().latitude() + height / 2);
        double half = Math.min(180, 400 * degrees);
        double west = half == 180 ? -180 : Math.IEEEremainder(town.position().longitude() - half, 360);
        double east = half == 180 ? 180 : Math.IEEEremainder(town.position().longitude() + half, 360);
        return String.format(Locale.ROOT, "bbox=%.4f,%.4f,%.4f,%.4f&zoom=%d", south, west, north, east, zoom);
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

    private void writeTableOfNumbers(List<Place> towns) throws IOException {
        Random random = new Random(SEED);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(tableOfNumbers()))) {
            out.println("id,title,date,start,town,country,lat,lon,low,high");
            for (int i = 0; i < EVENTS_WITH_NUMBERS; i++) {
                Place town = pick(towns, random);
                long low = Math.round(Math.exp(2 + 7 * random.nextDouble()));
                out.printf(
                        Locale.ROOT,
                        "%d,Open data workshop,%s,%02d:00,\"%s\",%s,%.6f,%.6f,%d,%d%n",
                        i,
                        DAY_OF_NUMBERS,
                        8 + random.nextInt(11),
                        town.name().replace("\"", ""),
                        town.country(),
                        latitude(town, random),
                        longitude(town, random),
                        low,
                        low + random.nextInt((int) low + 1));
            }
        }
    }

    private void writeQuestion(Question question, int count, Supplier<String> ending) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            addresses.add(question.prefix() + ending.get());
        }
        Files.write(addresses(question), addresses);
        writeScript(question.script(), addresses(question), "");
        writeScript(question.fileScript(), addresses(question), "/" + question.file() + "?");
    }

    private Path addresses(Question question) {
        return folder.resolve(question.name() + ".txt");
    }

    /** A script for wrk that asks for every address in turn. */
    private void writeScript(String name, Path addresses, String prefix) throws IOException {
        Files.writeString(folder.resolve(name), """
                local addresses = {}
                for line in io.lines("%s") do addresses[#addresses + 1] = "%s" .. line end
                local at = 0
                request = function()
                  at = at %% #addresses + 1
                  return wrk.format("GET", addresses[at])
                end
                """.formatted(addresses, prefix));
    }

    String firstAddress(Question question) throws IOException {
        try (var lines = Files.lines(addresses(question))) {
            return lines.findFirst().orElseThrow();
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
