package org.convoke.bench.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.LatLon;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.convoke.place.PlaceAnswer;
import org.convoke.place.PlaceContext;
import org.convoke.place.PlaceQuery;
import org.convoke.place.PlaceSearch;

/**
 * Asks for 9,662 American places as people typed them and counts the answers: right (within 25 km of where the
 * collectors put it), wrong, asked (a choice or nothing, with suggestions). The positions serve to score only.
 *
 * <p>{@code LocalityBench FILE [--misses]}, FILE being {@code us_localities_as_written.csv.gz}.
 */
final class LocalityBench {

    private static final double RIGHT_METERS = 25_000;

    private static final Set<String> STATES =
            Set.of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI"
                            + " MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR")
                    .split(" "));

    /** What came of a question. */
    enum Outcome {
        RIGHT,
        WRONG,
        ASKED
    }

    private LocalityBench() {}

    public static void main(String[] arguments) throws IOException {
        PlaceSearch search = Gazetteer.open().search();
        List<NamedCsvRecord> rows = rows(Path.of(arguments[0]));
        boolean misses = List.of(arguments).contains("--misses");
        print("as columns", rows, row -> search.find(columns(row)), misses);
        print("as text", rows, row -> search.find(row.getField("as_written"), PlaceContext.NONE), misses);
    }

    /** A way to ask for a row. */
    private interface Asking {
        PlaceAnswer ask(NamedCsvRecord row);
    }

    private static PlaceQuery columns(NamedCsvRecord row) {
        return new PlaceQuery(row.getField("as_written_place"), row.getField("as_written_state"), null, null);
    }

    private static void print(String way, List<NamedCsvRecord> rows, Asking asking, boolean misses) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        long start = System.nanoTime();
        for (NamedCsvRecord row : rows) {
            PlaceAnswer answer = asking.ask(row);
            Outcome outcome = outcome(answer, row);
            counts.merge(outcome, 1, Integer::sum);
            if (misses && outcome != Outcome.RIGHT) {
                System.out.println(outcome + "\t" + row.getField("as_written") + "\t-> "
                        + row.getField("resolved_locality") + ", " + row.getField("resolved_state") + "\tanswered "
                        + shortly(answer));
            }
        }
        double micros = (System.nanoTime() - start) / 1e3 / rows.size();
        System.out.printf("%-10s %,d rows, %.0f µs each:", way, rows.size(), micros);
        counts.forEach((outcome, count) ->
                System.out.printf("  %s %,d (%.2f %%)", outcome, count, 100.0 * count / rows.size()));
        System.out.println();
    }

    private static Outcome outcome(PlaceAnswer answer, NamedCsvRecord row) {
        return switch (answer) {
            case PlaceAnswer.Found found -> {
                LatLon wanted =
                        LatLon.of(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
                double meters = GreatCircle.distanceMeters(found.place().position(), wanted);
                yield meters <= RIGHT_METERS ? Outcome.RIGHT : Outcome.WRONG;
            }
            case PlaceAnswer.Choices choices -> Outcome.ASKED;
            case PlaceAnswer.NotFound notFound -> Outcome.ASKED;
        };
    }

    private static String shortly(PlaceAnswer answer) {
        return switch (answer) {
            case PlaceAnswer.Found found -> shortly(List.of(found.place()));
            case PlaceAnswer.Choices choices -> "choices " + shortly(choices.places());
            case PlaceAnswer.NotFound notFound -> "nothing, suggests " + shortly(notFound.suggestions());
        };
    }

    private static String shortly(List<Place> places) {
        List<String> names = new ArrayList<>();
        places.forEach(place -> names.add(place.name() + " (" + place.region() + ", " + place.population() + ")"));
        return String.join(" | ", names);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (Reader reader =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream()
                    .filter(row -> STATES.contains(row.getField("as_written_state"))
                            && !row.getField("resolved_locality").equals("NA"))
                    .toList();
        }
    }
}
